import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { itemAt } from '../../../lib/itemAt';
import {
  branchEnd,
  deepestAt,
  depthUnder,
  findRow,
  locate,
  posOfRow,
  rowsOf,
  runEnd,
  type Located,
  type Row,
} from '../rows';
import { withAttrs } from '../schema';

/** 上移: the selected branches go before the branch before them, or to the end of the branch before their parent. */
export const moveUp: Command = (state, dispatch) => {
  const at = locate(state);
  const row = at.rows[at.first];
  if (!row) return false;
  const { to, depth } = row.heading ? headingAbove(at.rows, at.first) : paragraphAbove(at.rows, at.first);
  if (to < 0) return false;
  if (dispatch) {
    const end = runEnd(at.rows, at.first, at.last);
    dispatch(moveRows(state.tr, at, at.first, end, at, to, depth).scrollIntoView());
  }
  return true;
};

/** 下移: the selected branches go behind the branch after them, or to the front of the branch after their parent. */
export const moveDown: Command = (state, dispatch) => {
  const at = locate(state);
  const row = at.rows[at.first];
  if (!row) return false;
  const end = runEnd(at.rows, at.first, at.last);
  const { to, depth } = row.heading ? headingBelow(at.rows, end, row.depth) : paragraphBelow(at.rows, end);
  if (to < 0) return false;
  if (dispatch) dispatch(moveRows(state.tr, at, at.first, end, at, to, depth).scrollIntoView());
  return true;
};

/** Moves a branch before or after another, or inside it as its last child; a part's id stands for its whole text. */
export function moveBranch(id: string, where: 'before' | 'after' | 'inside', target: string): Command {
  return (state, dispatch) => {
    const from = findRow(state.doc, id);
    if (!from) return false;
    const end = branchEnd(from.rows, from.index);
    const to = findRow(state.doc, target) ?? findPart(state.doc.children, target);
    if (!to) return false;
    const row = to.rows[to.index];
    const index = !row ? to.rows.length : where === 'before' ? to.index : branchEnd(to.rows, to.index);
    const depth = !row ? 1 : row.depth + (where === 'inside' ? 1 : 0);
    const within = to.partPos === from.partPos && to.index >= from.index && to.index < end;
    if (within || (row && where === 'inside' && !row.heading)) return false;
    if (dispatch) dispatch(moveRows(state.tr, from, from.index, end, to, index, depth).scrollIntoView());
    return true;
  };
}

/**
 * Lets a branch go before or behind a block, wherever that stands. It keeps its level if there is something that it can
 * stand under; a paragraph belongs to what it comes to stand behind.
 */
export function dropBranch(id: string, side: 'before' | 'behind', target: string): Command {
  return (state, dispatch) => {
    const from = findRow(state.doc, id);
    const to = findRow(state.doc, target);
    if (!from || !to) return false;
    const end = branchEnd(from.rows, from.index);
    const index = to.index + (side === 'behind' ? 1 : 0);
    if (to.partPos === from.partPos && index >= from.index && index <= end) return false;
    const { depth, heading } = itemAt(from.rows, from.index);
    const moved = new Set(from.rows.slice(from.index, end).map(({ pos }) => pos));
    const above = to.rows.slice(0, index).filter(({ pos }) => !moved.has(pos));
    const at = heading ? Math.min(depth, deepestAt(above, above.length)) : depthUnder(above.at(-1));
    if (dispatch) dispatch(moveRows(state.tr, from, from.index, end, to, index, at).scrollIntoView());
    return true;
  };
}

interface Place {
  /** The row before which it goes; -1 for nowhere. */
  to: number;
  depth: number;
}

const NOWHERE: Place = { to: -1, depth: 0 };

function headingAbove(rows: readonly Row[], index: number): Place {
  const { depth } = itemAt(rows, index);
  const before = rows.slice(0, index).findLastIndex((row) => row.heading && row.depth <= depth);
  const other = rows[before];
  if (!other) return NOWHERE;
  if (other.depth === depth) return { to: before, depth };
  // The first child: over its parent, to the end of the branch before it, if there is one.
  const uncle = rows.slice(0, before).findLast((row) => row.heading && row.depth <= other.depth);
  return uncle?.depth === other.depth ? { to: before, depth } : NOWHERE;
}

function headingBelow(rows: readonly Row[], end: number, depth: number): Place {
  const next = rows.findIndex((row, at) => at >= end && row.heading && row.depth <= depth);
  const other = rows[next];
  if (!other) return NOWHERE;
  if (other.depth === depth) return { to: branchEnd(rows, next), depth };
  if (other.depth < depth - 1) return NOWHERE;
  // The last child: under the next heading of its parent's level, before its first branch.
  const behind = rows.findIndex((row, at) => at > next && (row.heading || row.depth < depth));
  return { to: behind < 0 ? rows.length : behind, depth };
}

function paragraphAbove(rows: readonly Row[], index: number): Place {
  return index === 0 ? NOWHERE : { to: index - 1, depth: depthUnder(rows[index - 2]) };
}

function paragraphBelow(rows: readonly Row[], end: number): Place {
  return end >= rows.length ? NOWHERE : { to: end + 1, depth: depthUnder(rows[end]) };
}

function findPart(parts: readonly Node[], id: string) {
  let pos = 0;
  for (const part of parts) {
    if (part.attrs.id === id) return { part, partPos: pos, rows: rowsOf(part, pos), index: -1 };
    pos += part.nodeSize;
  }
  return null;
}

type Part = Pick<Located, 'part' | 'partPos' | 'rows'>;

/** Moves rows to before row `index` of a part, the first of them to `depth`; the selection goes with them. */
function moveRows(
  tr: Transaction,
  from: Part,
  first: number,
  end: number,
  to: Part,
  index: number,
  depth: number,
) {
  const start = posOfRow(from, first);
  const stop = posOfRow(from, end);
  const by = depth - itemAt(from.rows, first).depth;
  const moved = from.rows
    .slice(first, end)
    .map(({ node, depth }) => (by ? withAttrs(node, { depth: depth + by }) : node));
  const { anchor, head } = tr.selection;
  const target = posOfRow(to, index);
  const goes = anchor >= start && anchor <= stop && head >= start && head <= stop;
  if (target > start && target < stop) return tr;
  tr.replace(target, target, new Slice(Fragment.from(moved), 0, 0));
  tr.delete(tr.mapping.map(start, 1), tr.mapping.map(stop, -1));
  const now = target < start ? target : target - (stop - start);
  if (goes) tr.setSelection(TextSelection.create(tr.doc, anchor - start + now, head - start + now));
  else tr.setSelection(TextSelection.near(tr.doc.resolve(now + 1)));
  return tr;
}
