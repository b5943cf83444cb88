import { expect, test } from 'vitest';
import type { Table } from '../../../../ipc/generated/Table';
import { after } from '../../testing';
import { tableFrom } from '../content';
import { stateOf } from '../testing';
import { commands } from './commands';

/** The table of a state in the notation, after these commands. */
function made(text: string, ...names: (keyof typeof commands)[]): Table {
  const state = names.reduce((state, name) => after(state, commands[name]), stateOf(text));
  return tableFrom(state.doc.child(0).child(2));
}

const TABLE = '指标 | 单位‸\n---\n学位 | 个\n教师 | 名';

test('a column is made wider and narrower at the cost of the others, and automatic again', () => {
  expect(made(TABLE).widths).toBeUndefined();
  expect(made(TABLE, 'wider').widths).toEqual([480, 520]);
  expect(made(TABLE, 'wider', 'narrower', 'narrower').widths).toEqual([520, 480]);
  expect(made(TABLE, 'wider', 'automatic').widths).toBeUndefined();
});

test('a column can be made neither too narrow nor wider than the table', () => {
  const often = Array<'narrower'>(40).fill('narrower');
  expect(made(TABLE, ...often).widths?.[1]).toBeGreaterThanOrEqual(30);
  expect(made('指标‸\n学位', 'wider').widths).toBeUndefined();
});

test('columns that come are as wide as the others, those that go leave the rest in proportion', () => {
  expect(made(TABLE, 'wider', 'columnRight').widths).toEqual([320, 347, 333]);
  expect(made('甲 | 乙‸ | 丙', 'wider', 'deleteColumns').widths).toEqual([500, 500]);
  expect(made('甲 | 乙‸ | 丙', 'wider', 'rowBelow', 'deleteRows').widths).toHaveLength(3);
});

test('a column is aligned below the head, the head by itself, selected cells alone', () => {
  const column = (row: number, rows: number, align: string) => [
    { area: { row, column: 1, rows, columns: 1 }, align },
  ];
  expect(made('指标 | 单位\n---\n学位 | 个‸\n教师 | 名', 'alignRight').aligned).toEqual(
    column(1, 2, 'right'),
  );
  expect(made(TABLE, 'alignLeft').aligned).toEqual(column(0, 1, 'left'));
  expect(made('甲 | 乙\n丙 | «丁»', 'alignCenter').aligned).toEqual(column(1, 1, 'center'));
  expect(made(TABLE, 'alignLeft', 'alignLeft').aligned).toBeUndefined();
});

test('the cells of a new row stand as those beside them', () => {
  const aligned = made('甲 | 乙‸\n丙 | 丁', 'alignRight', 'rowAbove', 'rowBelow').aligned;
  expect(aligned).toEqual([{ area: { row: 0, column: 1, rows: 4, columns: 1 }, align: 'right' }]);
});

test('merged cells keep how the first of them stands, and split ones too', () => {
  const first = { area: { row: 0, column: 0, rows: 1, columns: 2 }, align: 'center' };
  expect(made('«甲 | 乙»\n丙 | 丁', 'alignCenter', 'merge').aligned).toEqual([first]);
  expect(made('«甲 | 乙»\n丙 | 丁', 'alignCenter', 'merge', 'split').aligned).toHaveLength(2);
});
