import { Fragment, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { nodeFromBlock } from '../fromView';
import { schema } from '../schema';
import { stateOf, textOf } from '../testing';
import { CHECK_ALL } from './invariants';

const ids = (state: ReturnType<typeof stateOf>) =>
  state.doc.children.flatMap((part) => part.children.slice(1).map((node) => String(node.attrs.id)));

describe('ids', () => {
  it('stay with the block that had them; a copy gets its own', () => {
    const state = stateOf('# 甲‸\n-- 乙');
    const copy = state.doc.child(0).child(1);
    const pasted = state.apply(state.tr.insert(state.doc.content.size - 1, copy));
    const [first, second, third] = ids(pasted);
    expect([first, second]).toEqual(['n1', 'n2']);
    expect(third).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('are given to blocks without one', () => {
    const state = stateOf('# 甲‸');
    const after = state.apply(state.tr.insert(state.doc.content.size - 1, schema.node('paragraph')));
    expect(ids(after)[1]).not.toBe('');
  });
});

describe('depths', () => {
  const insert = (text: string, depth: number, type: 'heading' | 'paragraph') => {
    const state = stateOf(text);
    const pos = state.selection.$from.after();
    return textOf(state.apply(state.tr.insert(pos, schema.node(type, { depth }, schema.text('新')))));
  };

  it('have no gaps', () => {
    expect(insert('# 甲‸', 4, 'heading')).toBe('# 甲‸\n## 新');
  });

  it('0 means: as deep as the place asks for', () => {
    expect(insert('# 甲\n## 乙‸', 0, 'paragraph')).toBe('# 甲\n## 乙‸\n--- 新');
    expect(insert('# 甲\n-- 乙‸', 0, 'paragraph')).toBe('# 甲\n-- 乙‸\n-- 新');
  });

  it('of siblings stay alike when their parent goes', () => {
    const state = stateOf('# 甲\n## 一\n## 二‸');
    const pos = state.doc.child(0).child(0).nodeSize + 1;
    expect(textOf(state.apply(state.tr.delete(pos, pos + 3)))).toBe('# 一\n# 二‸');
  });
});

describe('the lead', () => {
  it('is the start of a run-in heading in one piece', () => {
    const state = stateOf('#: 加强领导。|抓落实‸');
    const [from, to] = [state.selection.from - 1, state.selection.from];
    expect(textOf(state.apply(state.tr.addMark(from, to, schema.mark('lead'))))).toBe(
      '#: 加强领导。|抓落实‸',
    );
  });

  it('goes when text is put into a paragraph', () => {
    const state = stateOf('- ‸');
    const content = nodeFromBlock({
      id: 'x',
      depth: 1,
      content: { type: 'heading', form: 'run-in', text: '甲。', body: '乙' },
      duties: [],
    }).content;
    const after = state.apply(state.tr.replaceSelection(new Slice(Fragment.from(content), 0, 0)));
    expect(after.doc.rangeHasMark(0, after.doc.content.size, schema.marks.lead)).toBe(false);
  });
});

it('nothing is mended while an input method composes, and all of it afterwards', () => {
  const state = stateOf('# 甲‸');
  const tr = state.tr.insert(state.doc.content.size - 1, schema.node('paragraph'));
  const composing = state.apply(tr.setMeta('composition', 1));
  expect(ids(composing)[1]).toBe('');
  expect(ids(composing.apply(composing.tr.setMeta(CHECK_ALL, true)))[1]).not.toBe('');
});
