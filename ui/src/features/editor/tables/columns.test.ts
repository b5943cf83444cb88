import { expect, test } from 'vitest';
import { columnsOf } from './columns';
import { gridOf, tableNode } from './content';

function shares(...rows: string[][]): number[] {
  const table = tableNode({ id: '', depth: 1, duties: [], memo: '' }, { header_rows: 0, rows });
  return columnsOf(gridOf(table)).shares.map((share) => Math.round(share * 100));
}

test('columns are as wide as their words ask for, and together as wide as the table', () => {
  expect(shares(['', '', '', ''])).toEqual([25, 25, 25, 25]);
  const [number = 0, task = 0, unit = 0] = shares(
    ['序号', '任务', '单位'],
    ['1', '新建公办幼儿园十所，新增学位三千个，完善配套设施，优化布局结构', '县教育局'],
  );
  expect(task).toBeGreaterThan(unit);
  expect(unit).toBeGreaterThan(number);
  expect(Math.abs(number + task + unit - 100)).toBeLessThan(2);
});

test('a table that is printed on a landscape page is wider than the sheet', () => {
  const rows = [Array.from({ length: 14 }, (_, at) => `第${at}项工作的主要内容和责任单位`)];
  const table = tableNode({ id: '', depth: 1, duties: [], memo: '' }, { header_rows: 0, rows });
  expect(columnsOf(gridOf(table)).width).toBeGreaterThan(1.3);
});
