import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { tableNode } from './content';
import { stateOf } from './testing';

const TABLE = '甲 | 乙 | 丙\n丁 | 戊 | 己';

/** Directly before these words. */
function placeOf(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, pos) => {
    if (node.text?.includes(words)) found = pos + node.text.indexOf(words);
  });
  return found;
}

function blocksOf(doc: Node): string[] {
  return doc.child(0).children.map((node) => `${node.type.name} ${node.textContent}`.trim());
}

test.each([
  ['前', '戊', ['title', 'table 己', 'paragraph 后']],
  ['乙', '后', ['title', 'paragraph 前', 'table 甲']],
  ['前', '后', ['title', 'paragraph']],
])('what is selected from %s to %s is deleted, and a table is left or none', (from, to, left) => {
  let state = stateOf(TABLE);
  const { doc } = state;
  const selection = TextSelection.create(doc, placeOf(doc, from), placeOf(doc, to) + 1);
  state = state.apply(state.tr.setSelection(selection));
  state = state.apply(state.tr.deleteSelection());
  state.doc.check();
  expect(blocksOf(state.doc)).toEqual(left);
});

test('a table put into the middle of words stands behind them', () => {
  let state = stateOf(TABLE);
  const fresh = tableNode(
    { id: '', depth: 0, duties: [], memo: '' },
    { header_rows: 0, rows: [['子', '丑']] },
  );
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, placeOf(state.doc, '前') + 1)));
  state = state.apply(state.tr.replaceSelection(new Slice(Fragment.from(fresh), 0, 0)));
  state.doc.check();
  expect(blocksOf(state.doc)).toEqual([
    'title',
    'paragraph 前',
    'table 子丑',
    'table 甲乙丙丁戊己',
    'paragraph 后',
  ]);
});
