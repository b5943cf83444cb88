import {
  NodeSelection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { itemAt } from '../../../lib/itemAt';
import { keepBoth } from '../joined';
import { locate, type Row } from '../rows';
import { schema } from '../schema';
import { isTable } from '../tables/nodes';
import { toParagraph } from './level';

/** Backspace at the start of a block: a heading becomes a paragraph, a paragraph joins the block before it. */
export const backspace: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.$cursor || selection.$cursor.parentOffset > 0)
    return false;
  const { rows, first } = locate(state);
  const row = rows[first];
  if (!row) return true; // the start of a title: nothing before it is its own
  if (isTable(row.node)) return true; // a cell or a caption joins nothing
  if (row.heading) return toParagraph(state, dispatch);
  if (first > 0) return joinRows(state, itemAt(rows, first - 1), row, dispatch);
  if (row.node.content.size === 0 && rows.length > 1) {
    // An empty paragraph under the title goes, and the caret to the title's end.
    const tr = state.tr.delete(row.pos, row.pos + row.node.nodeSize);
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(row.pos), -1)).scrollIntoView());
  } else
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(row.pos), -1)).scrollIntoView());
  return true;
};

/** Delete at the end of a block: the next one joins it, whatever it is. */
export const deleteForward: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.$cursor) return false;
  const { $cursor } = selection;
  if ($cursor.parentOffset < $cursor.parent.content.size) return false;
  const { rows, first } = locate(state);
  const next = rows[first + 1];
  if (first < 0 || !next || isTable(itemAt(rows, first).node)) return true;
  return joinRows(state, itemAt(rows, first), next, dispatch);
};

/** Joins two neighbours: the words of the second go to the end of the first, and so do its duties and its memo. */
function joinRows(
  state: EditorState,
  before: Row,
  after: Row,
  dispatch?: (tr: Transaction) => void,
): boolean {
  const tr = state.tr;
  const table = [before, after].find((row) => isTable(row.node));
  if (table) {
    tr.setSelection(NodeSelection.create(tr.doc, table.pos));
  } else if (before.node.content.size === 0 && !before.heading) {
    // Nothing to join: the empty paragraph goes, what stands behind it stays what it is.
    tr.delete(before.pos, before.pos + before.node.nodeSize);
    tr.setSelection(TextSelection.create(tr.doc, before.pos + 1));
  } else {
    const seam = after.pos;
    tr.removeMark(after.pos, after.pos + after.node.nodeSize, schema.marks.lead);
    tr.join(seam);
    keepBoth(tr, before.pos, before.node, after.node);
    tr.setSelection(TextSelection.create(tr.doc, seam - 1));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}
