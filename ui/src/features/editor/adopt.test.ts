import { describe, expect, it } from 'vitest';
import type { PlanView } from '../../ipc/generated/PlanView';
import { samplePlan } from '../../testing/samplePlan';
import { adoptView, merge } from './adopt';
import { nodeFromBlock } from './fromView';
import { stateOf, textOf } from './testing';
import { blockFromNode, blocksOf } from './toBlocks';

/** What the core would tell of a document in the notation. */
function viewOf(text: string): PlanView {
  const parts = stateOf(text).doc.children.map((part) => ({
    ...samplePlan().parts[0],
    id: String(part.attrs.id),
    role: 'plan' as const,
    kind: '',
    title: part.child(0).textContent,
    title_note: null,
    addressees: [],
    attachments: [],
    blocks: blocksOf(part).map(blockFromNode),
  }));
  return { ...samplePlan(), parts };
}

/** What becomes of a document when the core tells another; the core knew the document as `known`. */
function adopted(mine: string, theirs: string, known = mine): string {
  const state = stateOf(mine);
  const base = stateOf(known).doc;
  const knownOf = (id: string) =>
    blocksOf(base.children.find((part) => part.attrs.id === id) ?? base.child(0));
  return textOf(state.apply(adoptView(state, viewOf(theirs), knownOf)));
}

describe('adopting what the core says', () => {
  it('keeps the caret where it stands', () => {
    expect(adopted('# 甲\n-- 乙\n-- 丙‸丁', '# 甲\n-- 乙改\n-- 丙丁')).toBe('# 甲\n-- 乙改\n-- 丙‸丁');
    expect(adopted('- 甲乙‸丙', '- 甲新乙丙')).toBe('- 甲新乙‸丙');
  });

  it('moves blocks, changes depths, takes blocks away', () => {
    expect(adopted('# 甲\n## 乙‸', '# 甲\n# 乙')).toContain('# 甲\n# 乙');
    expect(adopted('# 甲‸\n-- 乙\n-- 丙', '# 甲\n-- 乙')).toBe('# 甲‸\n-- 乙');
  });

  it('changes titles, and documents with other parts', () => {
    expect(adopted('= 方案‸\n- 文', '= 实施方案\n- 文')).toBe('= 实施方案‸\n- 文');
    expect(adopted('= 甲\n- 文‸', '= 甲\n- 文\n= 乙\n- 章')).toBe('= ‸甲\n- 文\n= 乙\n- 章');
  });

  it('an emptied part keeps a paragraph to write in', () => {
    expect(adopted('- 文‸', '-')).toBe('- ‸');
  });

  it('keeps what was typed since', () => {
    expect(adopted('# 甲\n-- 乙新‸\n-- 丙', '# 甲改\n-- 乙\n-- 丙', '# 甲\n-- 乙\n-- 丙')).toBe(
      '# 甲改\n-- 乙新‸\n-- 丙',
    );
  });
});

describe('merge', () => {
  const nodes = (words: Record<string, string>) =>
    Object.entries(words).map(([id, text]) =>
      nodeFromBlock({ id, depth: 1, content: { type: 'paragraph', text }, duties: [] }),
    );
  const merged = (
    base: Record<string, string>,
    ours: Record<string, string>,
    theirs: Record<string, string>,
  ) => merge(nodes(base), nodes(ours), nodes(theirs)).map((node) => node.textContent);

  it('keeps both sides, ours where both changed a block', () => {
    expect(merged({ a: '甲', b: '乙' }, { a: '甲一', b: '乙' }, { a: '甲', b: '乙二' })).toEqual([
      '甲一',
      '乙二',
    ]);
    expect(merged({ a: '甲' }, { a: '甲一' }, { a: '甲二' })).toEqual(['甲一']);
  });

  it('puts what we added behind what stood above it', () => {
    expect(merged({ a: '甲', b: '乙' }, { a: '甲', c: '新', b: '乙' }, { b: '乙', a: '甲' })).toEqual([
      '乙',
      '甲',
      '新',
    ]);
  });

  it('leaves away what we removed, unless they changed it', () => {
    expect(merged({ a: '甲', b: '乙' }, { a: '甲' }, { a: '甲', b: '乙' })).toEqual(['甲']);
    expect(merged({ a: '甲', b: '乙' }, { a: '甲' }, { a: '甲', b: '乙二' })).toEqual(['甲', '乙二']);
  });

  it('never loses words that we changed in a block that they removed', () => {
    expect(merged({ a: '甲', b: '乙' }, { a: '甲', b: '乙一' }, { a: '甲' })).toEqual(['甲', '乙一']);
  });
});
