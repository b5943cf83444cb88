import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { itemAt } from '../../lib/itemAt';
import type { Copied } from '../../state/document';
import { runsOf } from './commands/branch';
import { branchEnd, findRow, posOfRow, rowsOf } from './rows';
import { attrsOf, withAttrs } from './schema';

/** Branches as the clipboard has them; null where there are none with these ids. */
export function copyBranches(view: EditorView, ids: readonly string[]): Copied | null {
  const nodes = runsOf(view.state.doc, ids).flatMap(({ first, last }) => {
    const [from, to] = [findRow(view.state.doc, first), findRow(view.state.doc, last)];
    return from && to
      ? from.rows.slice(from.index, branchEnd(to.rows, to.index)).map(({ node }) => node)
      : [];
  });
  if (nodes.length === 0) return null;
  const { dom, text } = view.serializeForClipboard(new Slice(Fragment.from(nodes), 0, 0));
  return { html: dom.innerHTML, text };
}

/** Puts blocks behind the branch of a block, on its level, or behind all of the text of a part. */
export function pasteBranches(state: EditorState, id: string, nodes: readonly Node[]): Transaction | null {
  const place = behind(state.doc, id);
  if (!place || nodes.length === 0) return null;
  const top = Math.min(...nodes.map((node) => attrsOf(node).depth).filter((depth) => depth > 0));
  const by = Number.isFinite(top) ? place.depth - top : 0;
  const moved = nodes.map((node) => {
    const { depth } = attrsOf(node);
    return depth === 0 ? node : withAttrs(node, { depth: depth + by });
  });
  const tr = state.tr.replace(place.pos, place.pos, new Slice(Fragment.from(moved), 0, 0));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(place.pos + 1))).scrollIntoView();
}

function behind(doc: Node, id: string): { pos: number; depth: number } | null {
  const found = findRow(doc, id);
  if (found)
    return {
      pos: posOfRow(found, branchEnd(found.rows, found.index)),
      depth: itemAt(found.rows, found.index).depth,
    };
  let place: { pos: number; depth: number } | null = null;
  doc.forEach((part, partPos) => {
    if (part.attrs.id === id)
      place = { pos: posOfRow({ part, partPos, rows: rowsOf(part, partPos) }, Infinity), depth: 1 };
  });
  return place;
}
