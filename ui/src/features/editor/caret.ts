import { NodeSelection, TextSelection, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Caret } from '../../state/document';
import { schema, type HeadingAttrs, type PartAttrs } from './schema';

/** Where the caret stands, in the window's words. */
export function caretOf({ selection, storedMarks }: EditorState): Caret {
  const { $head } = selection;
  const part = ($head.depth > 0 ? $head.node(1) : selection.$from.doc.child(0)).attrs as PartAttrs;
  const block = selection instanceof NodeSelection ? selection.node : $head.depth > 1 ? $head.node(2) : null;
  const type = block?.type.name;
  if (!block || (type !== 'heading' && type !== 'paragraph' && type !== 'table')) {
    return { part: part.id, node: null, type: 'title', depth: 0, runIn: false, marks: [] };
  }
  const { id, depth, form } = block.attrs as HeadingAttrs;
  const marks = (storedMarks ?? $head.marks()).map((mark) => mark.type.name);
  return { part: part.id, node: id, type, depth, runIn: type === 'heading' && form === 'run-in', marks };
}

/** Whether two carets are the same for all that the window shows. */
export function sameCaret(a: Caret, b: Caret | null): boolean {
  return (
    a.part === b?.part &&
    a.node === b.node &&
    a.type === b.type &&
    a.depth === b.depth &&
    a.runIn === b.runIn &&
    String(a.marks) === String(b.marks)
  );
}

/** Places the caret at the start of a block or of a part's title, and scrolls it into view. */
export function focusOn(view: EditorView, id: string) {
  const { doc, tr } = view.state;
  let found = -1;
  doc.descendants((node, pos) => {
    if (found < 0 && node.attrs.id === id) found = node.type === schema.nodes.part ? pos + 2 : pos + 1;
    return found < 0 && node.type === schema.nodes.part;
  });
  if (found < 0) return;
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(found))));
  const block = view.domAtPos(view.state.selection.from).node;
  (block instanceof Element ? block : block.parentElement)?.scrollIntoView({ block: 'center' });
  view.focus();
}
