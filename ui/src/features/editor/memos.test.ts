import { AllSelection, type EditorState } from 'prosemirror-state';
import { beforeEach, describe, expect, it } from 'vitest';
import { windowStore } from '../../state/window';
import { duplicateBranch } from './commands/branch';
import { enter } from './commands/enter';
import { backspace } from './commands/join';
import { toParagraph } from './commands/level';
import { memosIn, toMemo } from './memos';
import { after, stateOf, textOf } from './testing';
import { blockFromNode } from './toBlocks';

/** The text with a memo at the block with the caret. */
function withMemo(text: string, memo = '待核实'): EditorState {
  const state = stateOf(text);
  return state.apply(state.tr.setNodeAttribute(state.selection.$from.before(2), 'memo', memo));
}

const memosOf = (state: EditorState) =>
  state.doc
    .child(0)
    .children.slice(1)
    .map((node) => String(node.attrs.memo));

describe('a memo', () => {
  it('stays with the first of two halves, but goes where all words go', () => {
    expect(memosOf(after(withMemo('- 甲‸乙'), enter))).toEqual(['待核实', '']);
    expect(memosOf(after(withMemo('- 甲乙‸'), enter))).toEqual(['待核实', '']);
    expect(memosOf(after(withMemo('- ‸甲乙'), enter))).toEqual(['', '待核实']);
  });

  it('is joined when its block is', () => {
    const second = withMemo('- 甲\n- ‸乙', '问财政局');
    expect(memosOf(after(second, backspace))).toEqual(['问财政局']);
    const both = second.apply(
      second.tr.setNodeAttribute(second.doc.child(0).child(0).nodeSize + 1, 'memo', '待核实'),
    );
    expect(memosOf(after(both, backspace))).toEqual(['待核实\n问财政局']);
  });

  it('outlives another form of its block, and is in its copy', () => {
    expect(memosOf(after(withMemo('# 甲‸'), toParagraph))).toEqual(['待核实']);
    expect(memosOf(after(withMemo('- 甲‸'), duplicateBranch))).toEqual(['待核实', '待核实']);
  });

  it('is told to the core only where there is one', () => {
    const [told] = withMemo('- 甲‸').doc.child(0).children.slice(1).map(blockFromNode);
    expect(told?.memo).toBe('待核实');
    expect(stateOf('- 甲‸').doc.child(0).children.slice(1).map(blockFromNode)).not.toHaveProperty('0.memo');
  });

  it('is listed with the words of its block', () => {
    const [memo] = memosIn(withMemo('# 甲\n- 乙丙‸').doc);
    expect(memo).toMatchObject({ memo: '待核实', words: '乙丙', table: false });
  });
});

describe('going from memo to memo', () => {
  beforeEach(() => windowStore.setState({ notice: null }));

  it('goes round the end, both ways', () => {
    const state = withMemo('- 甲\n- 乙‸\n- 丙');
    const below = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
    expect(textOf(after(below, toMemo(1)))).toBe('- 甲\n- ‸乙\n- 丙');
    const start = after(state, toMemo(-1));
    expect(textOf(start)).toBe('- 甲\n- ‸乙\n- 丙');
  });

  it('says so where there is none', () => {
    after(stateOf('- 甲‸'), toMemo(1));
    expect(windowStore.getState().notice).toEqual({ kind: 'no-memo' });
  });
});
