import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { DutiesRead } from '../../../ipc/generated/DutiesRead';
import { ADOPTED } from '../adopt';
import { attrsOf, BLOCK_DEPTH, schema } from '../schema';
import { wordsByPosition } from '../text';

/** Whether the last change of the words was the drafter's own: what undo brings back stays as it was. */
const key = new PluginKey<boolean>('typed-duties');

/**
 * A bracket with duties, closed at the end of a paragraph, becomes its chip. What such a bracket is, the core says; if
 * the paragraph has changed when it answers, nothing happens.
 */
export function typedDuties(read: (text: string, title: string) => Promise<DutiesRead>): Plugin<boolean> {
  let asked = '';
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply: (tr, own) => (tr.docChanged ? tr.getMeta(ADOPTED) !== true : own),
    },
    view: () => ({
      update(view) {
        const found = view.composing || !key.getState(view.state) ? null : closedBracket(view.state);
        const question = found ? `${found.id} ${found.text}` : '';
        if (question === asked) return;
        asked = question;
        if (!found) return;
        const answered = (answer: DutiesRead) => {
          if (view.isDestroyed || view.composing || asked !== question) return;
          const tr = withReadDuties(view.state, found.id, answer);
          if (tr) view.dispatch(tr);
        };
        // Where the core cannot say, the words stay words.
        read(found.text, found.title).then(answered, () => undefined);
      },
    }),
  });
}

/** The paragraph that the caret stands at the end of, if a bracket ends it there. */
function closedBracket({ selection, doc }: EditorState) {
  if (!(selection instanceof TextSelection) || !selection.$cursor) return null;
  const { parent, parentOffset, depth } = selection.$cursor;
  if (depth !== BLOCK_DEPTH || parentOffset < parent.content.size || parent.type === schema.nodes.title)
    return null;
  const text = wordsByPosition(parent.content);
  if (!/[）)]$/.test(text)) return null;
  const part = doc.children.find(({ attrs }) => attrs.role === 'plan') ?? doc.child(0);
  return { id: attrsOf(parent).id, text, title: part.child(0).textContent };
}

/** The bracket before the caret becomes duties; null where none was recognised or the caret is elsewhere now. */
export function withReadDuties(
  state: EditorState,
  id: string,
  { kept, duties }: DutiesRead,
): Transaction | null {
  const { $head } = state.selection;
  const attrs = attrsOf($head.parent);
  if (duties.length === 0 || attrs.id !== id) return null;
  return state.tr
    .delete($head.start() + kept, $head.end())
    .setNodeAttribute($head.before(), 'duties', [...attrs.duties, ...duties]);
}
