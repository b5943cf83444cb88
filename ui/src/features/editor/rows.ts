import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { itemAt } from '../../lib/itemAt';
import { BLOCK_DEPTH, schema, type BlockAttrs } from './schema';

/** A block of a part, with its place in the document. */
export interface Row {
  node: Node;
  /** Directly before the block. */
  pos: number;
  depth: number;
  heading: boolean;
}

/** A part as rows, and which of them the selection touches. */
export interface Located {
  part: Node;
  /** Directly before the part. */
  partPos: number;
  rows: Row[];
  /** The first and the last row touched; -1 for the title. */
  first: number;
  last: number;
}

/** Whether the selection begins in a paragraph or heading: titles, captions and cells take words alone. */
export function takesBlocks({ selection: { $from } }: EditorState): boolean {
  return $from.depth === BLOCK_DEPTH && $from.parent.type !== schema.nodes.title;
}

/** The blocks of a part that begins at `partPos`. */
export function rowsOf(part: Node, partPos: number): Row[] {
  const rows: Row[] = [];
  part.forEach((node, offset, index) => {
    if (index > 0) rows.push(rowOf(node, partPos + 1 + offset));
  });
  return rows;
}

/** A block as a row. */
export function rowOf(node: Node, pos: number): Row {
  return { node, pos, depth: (node.attrs as BlockAttrs).depth, heading: node.type.name === 'heading' };
}

/** The part in which the selection begins. A selection over several parts counts up to the end of the first. */
export function locate(state: EditorState | Transaction): Located {
  const { $from, $to } = state.selection;
  if ($from.depth === 0) {
    const rows = rowsOf(state.doc.child(0), 0);
    return { part: state.doc.child(0), partPos: 0, rows, first: -1, last: rows.length - 1 };
  }
  const part = $from.node(1);
  const partPos = $from.before(1);
  const rows = rowsOf(part, partPos);
  const inside = $to.depth > 0 && $to.before(1) === partPos;
  // A selection that only reaches the start of a block does not touch it.
  const over = inside && $to.pos > $from.pos && $to.depth > 1 && $to.parentOffset === 0 ? 1 : 0;
  const first = $from.index(1) - 1;
  const last = inside ? $to.indexAfter(1) - 2 - over : rows.length - 1;
  return { part, partPos, rows, first, last: Math.max(first, last) };
}

/** Finds a block by its id, in any part. */
export function findRow(
  doc: Node,
  id: string,
): { partPos: number; part: Node; rows: Row[]; index: number } | null {
  let found: ReturnType<typeof findRow> = null;
  doc.forEach((part, partPos) => {
    if (found) return;
    const rows = rowsOf(part, partPos);
    const index = rows.findIndex((row) => row.node.attrs.id === id);
    if (index >= 0) found = { partPos, part, rows, index };
  });
  return found;
}

/** Behind the last row of the branch of a row: a heading with all that stands under it, else the row alone. */
export function branchEnd(rows: readonly Row[], index: number): number {
  const top = rows[index];
  let end = index + 1;
  if (!top?.heading) return end;
  while (end < rows.length && itemAt(rows, end).depth > top.depth) end++;
  return end;
}

/** Behind the last of the branches (or paragraphs) that begin with `first`, are its siblings, and are touched up to `last`. */
export function runEnd(rows: readonly Row[], first: number, last: number): number {
  const { depth, heading } = itemAt(rows, first);
  let end = branchEnd(rows, first);
  while (end <= last && itemAt(rows, end).depth === depth && itemAt(rows, end).heading === heading)
    end = branchEnd(rows, end);
  return end;
}

/** The depth of what is written directly under a row: one deeper than a heading, as deep as anything else. */
export function depthUnder(row: Row | undefined): number {
  if (!row) return 1;
  return row.heading ? row.depth + 1 : row.depth;
}

/** The deepest that a row could stand at an index: one deeper than the nearest heading that is open there. */
export function deepestAt(rows: readonly Row[], index: number): number {
  return index === 0 ? 1 : itemAt(rows, index - 1).depth + (itemAt(rows, index - 1).heading ? 1 : 0);
}

/** Behind the end of a part's row `index - 1`, so where a row would be inserted as row `index`. */
export function posOfRow(
  { part, partPos, rows }: Pick<Located, 'part' | 'partPos' | 'rows'>,
  index: number,
): number {
  return rows[index]?.pos ?? partPos + part.nodeSize - 1;
}
