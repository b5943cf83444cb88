import { describe, expect, it } from 'vitest';
import { after, run, stateOf, textOf } from '../testing';
import { enter } from './enter';
import { backspace, deleteForward } from './join';

describe('Backspace at the start', () => {
  it('makes a paragraph of a heading', () => {
    expect(run('# 甲\n## ‸乙\n--- 文', backspace)).toBe('# 甲\n-- ‸乙\n-- 文');
  });

  it('joins a paragraph to the block before it', () => {
    expect(run('# 甲\n-- 乙\n-- ‸丙', backspace)).toBe('# 甲\n-- 乙‸丙');
    expect(run('#: 甲。|乙\n-- ‸丙', backspace)).toBe('#: 甲。|乙‸丙');
  });

  it('takes an empty paragraph before a heading away and leaves the heading one', () => {
    expect(run('- 甲\n-\n- ‸丙', backspace)).toBe('- 甲\n- ‸丙');
  });

  it('never joins text to the title', () => {
    expect(run('= 方案\n- ‸文', backspace)).toBe('= 方案‸\n- 文');
    expect(run('= ‸方案\n- 文', backspace)).toBe('= ‸方案\n- 文');
  });

  it('selects a table before it takes it away', () => {
    const state = after(stateOf('+ 表\n- ‸文'), backspace);
    expect(textOf(state)).toBe('+ 表\n- 文');
    expect(state.selection.from).toBe(state.doc.child(0).child(0).nodeSize + 1);
  });
});

describe('Delete at the end', () => {
  it('joins the next block, whatever it is', () => {
    expect(run('- 甲‸\n# 乙', deleteForward)).toBe('- 甲‸乙');
    expect(run('- 甲‸\n#: 乙。|丙', deleteForward)).toBe('- 甲‸乙。丙');
  });
});

describe('duties', () => {
  const duties = [{ leads: ['教育局'] }];
  const withDuties = (text: string) => {
    const state = stateOf(text);
    const pos = state.selection.$from.before();
    return state.apply(state.tr.setNodeAttribute(pos, 'duties', duties));
  };
  const dutiesOf = (state: ReturnType<typeof stateOf>) =>
    state.doc
      .child(0)
      .children.slice(1)
      .map((node) => (node.attrs.duties as unknown[]).length);

  it('stay with the end of the text when it is split', () => {
    expect(dutiesOf(after(withDuties('- 甲‸乙'), enter))).toEqual([0, 1]);
    expect(dutiesOf(after(withDuties('- 甲乙‸'), enter))).toEqual([1, 0]);
  });

  it('come along when blocks are joined', () => {
    expect(dutiesOf(after(withDuties('- 甲\n- ‸乙'), backspace))).toEqual([1]);
  });
});
