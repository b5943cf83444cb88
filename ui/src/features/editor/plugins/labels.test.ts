import type { EditorState } from 'prosemirror-state';
import type { Decoration, DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import type { LabelView } from '../../../ipc/generated/LabelView';
import { moveUp } from '../commands/move';
import { after, stateOf } from '../testing';
import { labels, setLabels } from './labels';

const label = (node: string, text: string, rank = 1): [string, LabelView] => [node, { node, text, rank }];

function decorations(state: EditorState): Decoration[] {
  const set = state.plugins.map((plugin) => plugin.props.decorations?.call(plugin, state)).find(Boolean);
  return (set as DecorationSet).find();
}

/** What makes a decoration draw itself again when it is another. */
function typeOf(state: EditorState, index: number): unknown {
  return (decorations(state)[index] as unknown as { type: unknown }).type;
}

/** What is drawn at each block: the label, or the duties. */
function drawn(state: EditorState): Record<string, string> {
  return Object.fromEntries(
    decorations(state).map((one) => {
      const attrs = (one as unknown as { type: { attrs: Record<string, string> } }).type.attrs;
      return [String(state.doc.nodeAt(one.from)?.attrs.id), attrs['data-label'] ?? attrs['data-duty'] ?? ''];
    }),
  );
}

const initial = new Map([label('n1', '一、'), label('n2', '二、')]);

describe('labels', () => {
  it('are drawn at their blocks', () => {
    expect(drawn(stateOf('# 甲‸\n# 乙\n-- 丙', [labels(initial)]))).toEqual({ n1: '一、', n2: '二、' });
  });

  it('stay with their blocks while text is typed, blocks are split and branches moved', () => {
    const state = stateOf('# 甲\n# 乙‸', [labels(initial)]);
    const typed = state.apply(state.tr.insertText('新'));
    expect(drawn(typed)).toEqual({ n1: '一、', n2: '二、' });
    expect(drawn(after(typed, moveUp))).toEqual({ n1: '一、', n2: '二、' });
  });

  it('are drawn again where they changed, and go where they are gone', () => {
    const state = stateOf('# 甲\n# 乙‸', [labels(initial)]);
    const next = state.apply(setLabels(state.tr, new Map([label('n1', '二、')])));
    expect(drawn(next)).toEqual({ n1: '二、' });
    expect(next.doc).toBe(state.doc);
  });

  it('untouched ones are not drawn again', () => {
    const state = stateOf('# 甲\n# 乙‸', [labels(initial)]);
    const next = state.apply(setLabels(state.tr, new Map([label('n1', '一、'), label('n2', '三、')])));
    expect(typeOf(next, 0)).toBe(typeOf(state, 0));
    expect(typeOf(next, 1)).not.toBe(typeOf(state, 1));
  });
});

it('duties stand at the end of their block, as the core writes them', () => {
  const state = stateOf('- 甲‸', [labels(new Map())]);
  const duties = [{ leads: ['教育局'], supports: ['财政局'] }];
  const next = state.apply(state.tr.setNodeAttribute(state.selection.$from.before(), 'duties', duties));
  expect(drawn(next)).toEqual({ n1: '（牵头单位：教育局；配合单位：财政局）' });
});
