import type { Command, Transaction } from 'prosemirror-state';
import { itemAt } from '../../../lib/itemAt';
import { branchEnd, deepestAt, locate, type Located, type Row } from '../rows';
import { attrsOf, schema } from '../schema';
import { isTable } from '../tables/nodes';
import { formOf } from './form';

/** Headings deeper than this are not made by keys. */
const DEEPEST = 9;

/** 升一级: the selected headings with their branches. What follows them at the old level comes to stand under them. */
export const promote: Command = (state, dispatch) => {
  const at = locate(state);
  const tops = selectedBranches(at).filter(([from]) => itemAt(at.rows, from).depth > 1);
  if (tops.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    for (const [from, end] of tops) shift(tr, at.rows, from, end, -1);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** 降一级: the selected headings with their branches, under the heading of their level before them. */
export const demote: Command = (state, dispatch) => {
  const at = locate(state);
  const tops = selectedBranches(at);
  const [from] = tops[0] ?? [];
  if (from === undefined) return false;
  const parent = headingBefore(at.rows, from);
  if (parent === -1 || tops.some(([top]) => itemAt(at.rows, top).depth >= DEEPEST)) return false;
  if (dispatch) {
    const { tr } = state;
    // Paragraphs between the two would close the branch that the heading now joins.
    shift(tr, at.rows, branchEnd(at.rows, parent), from, 1);
    for (const [top, end] of tops) shift(tr, at.rows, top, end, 1);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** 设为几级标题: makes a heading of the selected blocks, or moves their branches to that level, as deep as can be. */
export function setLevel(level: number): Command {
  return (state, dispatch) => {
    const at = locate(state);
    if (at.first < 0 || isTable(itemAt(at.rows, at.first).node)) return false;
    if (dispatch) {
      const { tr } = state;
      for (let index = at.first; index <= at.last; index++) {
        const now = { ...at, rows: at.rows.map((row) => ({ ...row, ...depthIn(tr, row) })) };
        const row = itemAt(now.rows, index);
        if (isTable(row.node)) continue;
        const depth = Math.min(level, deepestAt(now.rows, index));
        if (row.heading) shift(tr, now.rows, index, branchEnd(now.rows, index), depth - row.depth);
        else makeHeading(tr, now, index, depth);
      }
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** 设为正文: the selected headings become paragraphs; what stood under them goes to the heading above. */
export const toParagraph: Command = (state, dispatch) => {
  const { rows, first, last } = locate(state);
  const headings = rows.slice(Math.max(first, 0), last + 1).filter((row) => row.heading);
  if (headings.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    for (const row of headings) {
      const { id, duties, memo } = attrsOf(row.node);
      tr.removeMark(row.pos, row.pos + row.node.nodeSize, schema.marks.lead);
      tr.setNodeMarkup(row.pos, schema.nodes.paragraph, { id, duties, memo, depth: 0 });
    }
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Makes a heading of a paragraph; the paragraphs after it, down to the next heading, become its body. */
export function makeHeading(tr: Transaction, { rows }: Pick<Located, 'rows'>, index: number, depth: number) {
  const { node, pos, depth: old } = itemAt(rows, index);
  const { id, duties, memo } = attrsOf(node);
  const form = formOf(rows, index, depth);
  tr.setNodeMarkup(pos, schema.nodes.heading, { id, duties, memo, depth, form });
  for (let at = index + 1; at < rows.length; at++) {
    const row = itemAt(rows, at);
    if (row.heading || row.depth < old) break;
    tr.setNodeAttribute(row.pos, 'depth', depth + 1);
  }
}

/** The selected headings, each with the end of its branch; those inside another selected branch are left out. */
function selectedBranches({ rows, first, last }: Located): [from: number, end: number][] {
  const tops: [number, number][] = [];
  for (let index = Math.max(first, 0); index <= last; index++) {
    if (!itemAt(rows, index).heading) continue;
    const end = branchEnd(rows, index);
    tops.push([index, end]);
    index = end - 1;
  }
  return tops;
}

/** The heading of the same level before a heading and under the same parent, or -1. */
function headingBefore(rows: readonly Row[], index: number): number {
  const { depth } = itemAt(rows, index);
  for (let at = index - 1; at >= 0; at--) {
    const row = itemAt(rows, at);
    if (row.heading && row.depth <= depth) return row.depth === depth ? at : -1;
  }
  return -1;
}

function shift(tr: Transaction, rows: readonly Row[], from: number, end: number, by: number) {
  if (by === 0) return;
  for (const { pos, depth } of rows.slice(from, end)) tr.setNodeAttribute(pos, 'depth', depth + by);
}

/** Depth and kind of a row as the transaction has made them; its place has not moved. */
function depthIn(tr: Transaction, row: Row): Pick<Row, 'depth' | 'heading' | 'node'> {
  const node = tr.doc.nodeAt(row.pos) ?? row.node;
  return { node, depth: Number(node.attrs.depth), heading: node.type.name === 'heading' };
}
