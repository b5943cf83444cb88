import { expect, test } from 'vitest';
import { after } from '../../testing';
import { grid, stateOf, textOf } from '../testing';
import { toCell } from './arrows';
import { commands } from './commands';

function run(text: string, ...names: (keyof typeof commands)[]): string {
  return textOf(names.reduce((state, name) => after(state, commands[name]), stateOf(text)));
}

const PLAIN = `
  指标 | 单位
  ---
  学‸位 | 个
  教师 | 名`;

test('rows are inserted above and below, and the caret goes into them', () => {
  expect(run(PLAIN, 'rowAbove')).toBe(grid('指标 | 单位\n---\n‸ | \n学位 | 个\n教师 | 名'));
  expect(run(PLAIN, 'rowBelow')).toBe(grid('指标 | 单位\n---\n学位 | 个\n‸ | \n教师 | 名'));
  expect(run('指标 | 单‸位\n---\n学位 | 个', 'rowAbove')).toBe(grid('| ‸\n指标 | 单位\n---\n学位 | 个'));
  expect(run('指标 | 单‸位\n---\n学位 | 个', 'rowBelow')).toBe(grid('指标 | 单位\n---\n| ‸\n学位 | 个'));
});

test('columns are inserted on both sides', () => {
  expect(run(PLAIN, 'columnLeft')).toBe(grid('| 指标 | 单位\n---\n‸ | 学位 | 个\n| 教师 | 名'));
  expect(run(PLAIN, 'columnRight')).toBe(grid('指标 |  | 单位\n---\n学位 | ‸ | 个\n教师 |  | 名'));
});

test('a row inserted inside a merged cell makes it higher', () => {
  expect(run('甲 | 乙‸\n^ | 丙', 'rowBelow')).toBe(grid('甲 | 乙\n^ | ‸\n^ | 丙'));
});

test('rows and columns are deleted; the words of a merged cell stay', () => {
  expect(run(PLAIN, 'deleteRows')).toBe(grid('指标 | 单位\n---\n‸教师 | 名'));
  expect(run(PLAIN, 'deleteColumns')).toBe(grid('单位\n---\n‸个\n名'));
  expect(run('甲 | 乙‸\n^ | 丙', 'deleteRows')).toBe(grid('甲 | ‸丙'));
  expect(run('指标‸ | 单位\n---\n学位 | 个', 'deleteRows')).toBe(grid('‸学位 | 个'));
});

test('with its last row or column a table goes', () => {
  expect(run('«甲 | 乙\n丙 | 丁»', 'deleteRows')).toBe('');
  expect(run('甲‸\n乙', 'deleteColumns')).toBe('');
  expect(run(PLAIN, 'deleteTable')).toBe('');
});

test('rows move with the caret; those under one merged cell move together', () => {
  expect(run(PLAIN, 'rowDown')).toBe(grid('指标 | 单位\n---\n教师 | 名\n学‸位 | 个'));
  expect(run(PLAIN, 'rowUp')).toBe(grid('学‸位 | 个\n---\n指标 | 单位\n教师 | 名'));
  expect(run(PLAIN, 'rowDown', 'rowDown')).toBe(run(PLAIN, 'rowDown'));
  expect(run('甲 | 乙\n^ | 丙‸\n丁 | 戊', 'rowDown')).toBe(grid('丁 | 戊\n甲 | 乙\n^ | 丙‸'));
  expect(run('甲 | 乙\n^ | 丙\n丁 | 戊‸', 'rowUp')).toBe(grid('丁 | 戊‸\n甲 | 乙\n^ | 丙'));
});

test('merged cells keep all words, each on a line, and can be split again', () => {
  expect(run('«甲 | 乙\n丙 | 丁»', 'merge')).toBe(grid('甲⏎乙⏎丙⏎丁‸ | <\n^ | <'));
  expect(run('«甲 | \n丙» | 丁', 'merge')).toBe(grid('甲⏎丙‸ | \n^ | 丁'));
  expect(run('«甲 | \n丙» | 丁', 'merge', 'split')).toBe(grid('甲⏎丙‸ | \n | 丁'));
});

test('only whole cells are merged, and more than one', () => {
  expect(run('甲 | < | 丙\n丁 | «戊 | 己»', 'merge')).toBe(grid('甲 | < | 丙\n丁 | 戊⏎己‸ | <'));
  expect(run('甲‸ | 乙', 'merge', 'split')).toBe(grid('甲‸ | 乙'));
});

test('the head reaches down to the row with the caret, or ends above it', () => {
  expect(run(PLAIN, 'head')).toBe(grid('指标 | 单位\n学‸位 | 个\n---\n教师 | 名'));
  expect(run(PLAIN, 'head', 'head')).toBe(grid(PLAIN));
  expect(run('甲\n乙\n丙\n丁‸', 'head')).toBe(grid('甲\n乙\n丙\n丁‸'));
});

test('Tab goes from cell to cell, over the ends of rows', () => {
  const next = (text: string) => textOf(after(stateOf(text), toCell(1)));
  expect(next('甲‸ | 乙\n丙 | 丁')).toBe(grid('甲 | ‸乙\n丙 | 丁'));
  expect(next('甲 | 乙‸\n丙 | 丁')).toBe(grid('甲 | 乙\n‸丙 | 丁'));
  expect(next('甲 | 乙\n丙 | 丁‸')).toBe(grid('甲 | 乙\n丙 | 丁‸'));
});

test('whatever is done to a table, it stays a grid and no merging or splitting loses words', () => {
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const keeping = new Set<keyof typeof commands>([
    'rowAbove',
    'rowBelow',
    'columnLeft',
    'columnRight',
    'rowUp',
    'rowDown',
    'merge',
    'split',
    'head',
    'select',
  ]);
  let seed = 7;
  const below = (count: number) => (seed = (seed * 48271) % 2147483647) % count;
  for (let round = 0; round < 60; round++) {
    let state = stateOf('«甲 | 乙 | 丙\n丁 | 戊 | 己»\n庚 | 辛 | 壬');
    for (let step = 0; step < 12; step++) {
      const name = names[below(names.length)] ?? 'merge';
      const words = (text: string) =>
        Array.from(text.replace(/[^\u4e00-\u9fff]/g, ''))
          .sort()
          .join('');
      const before = words(textOf(state));
      state = after(state, commands[name]);
      const lines = textOf(state)
        .split('\n')
        .filter((line) => line !== '---');
      if (lines[0] === '') break;
      expect(new Set(lines.map((line) => line.split('|').length)).size, name).toBe(1);
      if (keeping.has(name)) expect(words(textOf(state)), name).toBe(before);
      state.doc.check();
      if (below(3) === 0) state = after(state, commands.select);
    }
  }
});
