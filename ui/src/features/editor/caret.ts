import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Caret } from '../../state/document';
import { schema, type HeadingAttrs, type PartAttrs } from './schema';

/** Within this distance of the edge of the desk a place is not well seen, in pixels. */
const REVEAL_MARGIN = 60;

/** Where the caret stands, in the window's words. */
export function caretOf({ selection, storedMarks }: EditorState): Caret {
  const { $head } = selection;
  const part = ($head.depth > 0 ? $head.node(1) : selection.$from.doc.child(0)).attrs as PartAttrs;
  const whole = selection instanceof NodeSelection && selection.node.isBlock ? selection.node : null;
  const block = whole ?? ($head.depth > 1 ? $head.node(2) : null);
  const type = block?.type.name;
  if (!block || (type !== 'heading' && type !== 'paragraph' && type !== 'table')) {
    return {
      part: part.id,
      branch: part.id,
      node: null,
      type: 'title',
      depth: 0,
      runIn: false,
      cell: '',
      marks: [],
    };
  }
  const { id, depth, form } = block.attrs as HeadingAttrs;
  const marks = (storedMarks ?? $head.marks()).map((mark) => mark.type.name);
  const branch = type === 'heading' ? id : headingAbove($head.node(1), $head.index(1), depth);
  return {
    part: part.id,
    branch: branch ?? part.id,
    node: id,
    type,
    depth,
    runIn: type === 'heading' && form === 'run-in',
    cell: type === 'table' ? selection.ranges.map(({ $from }) => $from.start()).join(' ') : '',
    marks,
  };
}

/** The heading under which a block of that depth stands. */
function headingAbove(part: Node, index: number, depth: number): string | null {
  for (let at = index - 1; at > 0; at--) {
    const { type, attrs } = part.child(at);
    if (type === schema.nodes.heading && Number(attrs.depth) < depth) return String(attrs.id);
  }
  return null;
}

/** Whether two carets are the same for all that the window shows. */
export function sameCaret(a: Caret, b: Caret | null): boolean {
  return (
    a.part === b?.part &&
    a.branch === b.branch &&
    a.node === b.node &&
    a.type === b.type &&
    a.depth === b.depth &&
    a.runIn === b.runIn &&
    a.cell === b.cell &&
    String(a.marks) === String(b.marks)
  );
}

/** Places the caret at the start of a block or of a part's title; null where there is none of that id. */
export function caretIn({ doc, tr }: EditorState, id: string): Transaction | null {
  let found = -1;
  doc.descendants((node, pos) => {
    if (found < 0 && node.attrs.id === id) found = node.type === schema.nodes.part ? pos + 2 : pos + 1;
    return found < 0 && node.type === schema.nodes.part;
  });
  return found < 0 ? null : tr.setSelection(TextSelection.near(doc.resolve(found)));
}

/** Places the caret at the start of a block or of a part's title, and scrolls it into view. */
export function focusOn(view: EditorView, id: string) {
  const tr = caretIn(view.state, id);
  if (!tr) return;
  view.dispatch(tr);
  const block = view.domAtPos(view.state.selection.from).node;
  (block instanceof Element ? block : block.parentElement)?.scrollIntoView({ block: 'center' });
  view.focus();
}

/** Scrolls the selection to where it is well seen, also while something else has the focus. */
export function revealSelection(view: EditorView, desk: Element) {
  const { from } = view.state.selection;
  const { node } = view.domAtPos(from);
  const block = node instanceof Element ? node : node.parentElement;
  const { top, bottom } = desk.getBoundingClientRect();
  const isSeen = () => {
    const at = view.coordsAtPos(from);
    return at.top > top + REVEAL_MARGIN && at.bottom < bottom - REVEAL_MARGIN;
  };
  if (isSeen()) return;
  block?.scrollIntoView({ block: 'center' });
  // A long paragraph may have its place elsewhere than in its middle.
  if (!isSeen()) desk.scrollTop += view.coordsAtPos(from).top - (top + bottom) / 2;
}
