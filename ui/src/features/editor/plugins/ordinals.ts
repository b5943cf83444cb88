import { Plugin, PluginKey, TextSelection, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { begunIn, ordinalsIn } from '../enumeration';
import { locate } from '../rows';

/** Where what was offered was sent away: it is not offered there again. */
const key = new PluginKey<number | null>('ordinals');

/**
 * After a sentence that begins with 一是, a 二 that is typed is offered its 是: shown faintly, taken with Tab or Enter,
 * sent away with Escape. Never while an input method is composing.
 */
export function ordinals(): Plugin<number | null> {
  let shown: EditorView | null = null;
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, closed: number | null) => {
        const message = tr.getMeta(key) as number | undefined;
        return message ?? (closed === null ? null : tr.mapping.map(closed, -1));
      },
    },
    view: (view) => {
      shown = view;
      return {};
    },
    props: {
      decorations(state) {
        const at = shown?.composing ? null : offeredAt(state);
        if (at === null) return null;
        const ghost = () => {
          const element = document.createElement('span');
          element.className = 'offered';
          element.textContent = '是';
          return element;
        };
        return DecorationSet.create(state.doc, [Decoration.widget(at, ghost, { side: 1, key: 'ordinal' })]);
      },
      handleKeyDown(view, event) {
        const at = view.composing ? null : offeredAt(view.state);
        if (at === null || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
        if (event.key === 'Tab' || event.key === 'Enter') view.dispatch(view.state.tr.insertText('是'));
        else if (event.key === 'Escape') view.dispatch(view.state.tr.setMeta(key, at));
        else return false;
        return true;
      },
    },
  });
}

/** Where a 是 would continue what the caret stands behind; null where it would not. */
export function offeredAt(state: EditorState): number | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.$cursor) return null;
  const { $cursor } = selection;
  const { parent, parentOffset, pos } = $cursor;
  const begun = begunIn(parent, parentOffset);
  if (begun === null || begun < 2 || key.getState(state) === pos) return null;
  return lastBefore(state, parentOffset) === begun - 1 ? pos : null;
}

/** The number of the last ordinal before the caret, in its block or the one above. */
function lastBefore(state: EditorState, caret: number): number | null {
  const { rows, first } = locate(state);
  const row = rows[first];
  if (!row?.node.isTextblock) return null;
  const own = ordinalsIn(row.node).filter(({ to }) => to < caret);
  const above = rows[first - 1]?.node;
  const last = own.at(-1) ?? (above?.isTextblock ? ordinalsIn(above).at(-1) : undefined);
  return last?.number ?? null;
}
