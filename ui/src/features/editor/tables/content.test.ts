import { Slice, Fragment, DOMParser, DOMSerializer } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { Table } from '../../../ipc/generated/Table';
import { nodeFromBlock } from '../fromView';
import { schema } from '../schema';
import { blockFromNode } from '../toBlocks';
import { drawTable, pastedTables, tableLines } from './clipboard';
import { tableFrom, tableNode } from './content';
import { fromTsv, toTsv } from './tsv';

const BLOCK = { id: 'n1', depth: 1, duties: [], memo: '待核实' };
const TABLE: Table = {
  header_rows: 1,
  rows: [
    ['任务', '单位', ''],
    ['', [{ text: '牵头', marks: ['bold'] }], '配合'],
  ],
  merged: [
    { row: 0, column: 0, rows: 2, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 2 },
  ],
  widths: [200, 500, 300],
  aligned: [{ area: { row: 1, column: 1, rows: 1, columns: 1 }, align: 'right' }],
  caption: '任务分工',
};

/** A table of HTML as the core would know it. */
function read(html: string): Table {
  const dom = document.createElement('div');
  dom.innerHTML = html;
  const table = DOMParser.fromSchema(schema).parseSlice(dom).content.firstChild;
  if (table?.type !== schema.nodes.table) throw new Error('no table');
  return tableFrom(table);
}

test('a table is told as it was shown', () => {
  const block = { ...BLOCK, content: { type: 'table' as const, ...TABLE } };
  expect(blockFromNode(nodeFromBlock(block))).toEqual(block);
});

test('where words stand is read out of a foreign table, its widths are not', () => {
  const foreign = read(`<table><col width=72><tr><th align=center>指标</th><th>目标</th></tr>
    <tr><td><p style="text-align:center">学位</p></td><td align=RIGHT>2000</td></tr></table>`);
  expect(foreign.widths).toBeUndefined();
  expect(foreign.aligned).toEqual([
    { area: { row: 1, column: 0, rows: 1, columns: 1 }, align: 'center' },
    { area: { row: 1, column: 1, rows: 1, columns: 1 }, align: 'right' },
  ]);
});

test('a copied table keeps its widths', () => {
  const table = tableNode(BLOCK, TABLE);
  const copy = drawTable(table, {}, DOMSerializer.fromSchema(schema));
  const { widths, aligned } = read(copy.outerHTML);
  expect({ widths, aligned }).toEqual({ widths: TABLE.widths, aligned: TABLE.aligned });
});

test('words under a merged cell are not lost', () => {
  const odd = {
    header_rows: 0,
    rows: [['甲', '乙'], ['丙']],
    merged: [{ row: 0, column: 0, rows: 9, columns: 2 }],
  };
  expect(tableFrom(tableNode(BLOCK, odd)).rows[0]?.[0]).toBe('甲\n乙\n丙');
});

test('a foreign table is squared, its looks let go, its lines and marks kept', () => {
  expect(
    read(`<table><caption> 分工表 </caption><tr><th rowspan="2">任<br>务</th><th colspan=9><b>单位</b></th></tr>
      <tr><td><p>甲局</p><p>乙局</p></td></tr><tr></tr></table>`),
  ).toEqual({
    header_rows: 1,
    caption: '分工表',
    merged: [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 9 },
    ],
    rows: [
      ['任\n务', [{ text: '单位', marks: ['bold'] }], ...Array<string>(8).fill('')],
      ['', '甲局\n乙局', ...Array<string>(8).fill('')],
      Array<string>(10).fill(''),
    ],
  });
});

test('tables of text come and go as Excel writes them', () => {
  const text = '指标\t目标\n"两\n行"\t"说""明"""\n\t5';
  const table = fromTsv(`${text}\r\n`);
  expect(table && tableFrom(table).rows).toEqual([
    ['指标', '目标'],
    ['两\n行', '说"明"'],
    ['', '5'],
  ]);
  expect(table && toTsv(table)).toBe('指标\t目标\n"两\n行"\t说"明"\n\t5');
  expect(fromTsv('一行字')).toBeNull();
  expect(fromTsv('甲\t乙\n只有一列')).toBeNull();
});

test('a copied table is lines for programs that know no tables', () => {
  expect(tableLines(tableNode(BLOCK, TABLE)).join('\n')).toBe('任务分工\n任务\t单位\t\n\t牵头\t配合');
});

test('a table of one cell is pasted as words', () => {
  const one = tableNode(BLOCK, { header_rows: 0, rows: [['2000个']] });
  const { content, openStart } = pastedTables(new Slice(Fragment.from(one), 0, 0));
  expect(content.firstChild?.type.name).toBe('paragraph');
  expect([content.textBetween(0, content.size), openStart]).toEqual(['2000个', 1]);
});
