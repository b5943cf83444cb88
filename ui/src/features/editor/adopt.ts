import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Selection, type Transaction } from 'prosemirror-state';
import type { PlanView } from '../../ipc/generated/PlanView';
import { changedWindow } from '../../lib/changedWindow';
import { partFromView, titleNode } from './fromView';
import { schema, withAttrs } from './schema';
import { sameShape } from './tables/nodes';
import { blocksOf } from './toBlocks';

/** Marks a transaction that shows what the core already has. */
export const ADOPTED = 'adopted';

/**
 * Makes the document what the core says it is. Only blocks that differ are replaced, so the caret stays where it is;
 * what was typed since `known` (the blocks that the core was told) is kept on top of it.
 */
export function adoptView(
  state: EditorState,
  view: PlanView,
  known: (part: string) => readonly Node[],
): Transaction {
  const { tr, doc } = state;
  const same =
    doc.childCount === view.parts.length && view.parts.every(({ id }, at) => doc.child(at).attrs.id === id);
  if (!same) {
    const parts = view.parts.map(partFromView);
    tr.replaceWith(0, doc.content.size, parts);
    return tr.setSelection(TextSelection.near(tr.doc.resolve(1)));
  }
  view.parts.forEach((part, index) => {
    const now = doc.child(index);
    const pos = tr.mapping.map(posOfChild(doc, index));
    const ours = blocksOf(now);
    const base = known(part.id);
    const told = partFromView(part);
    const touched = changedWindow(base, ours, (a, b) => a === b || a.eq(b)) !== null;
    const target = touched ? merge(base, ours, blocksOf(told)) : told.children.slice(1);
    const [title, ...blocks] = now.children;
    if (title && title.textContent !== part.title) replaceInline(tr, pos + 1, title, titleNode(part.title));
    replaceBlocks(tr, pos, blocks, target);
  });
  return tr;
}

/** Has a title say something else. */
export function adoptTitle(state: EditorState, part: string, title: string): Transaction {
  const { tr } = state;
  state.doc.forEach((node, pos) => {
    if (node.attrs.id === part) replaceInline(tr, pos + 1, node.child(0), titleNode(title));
  });
  return tr;
}

/**
 * The core's blocks with our changes since `base`: blocks that we changed or added keep our words, blocks that we
 * removed stay away unless the core changed them too, order and depth are the core's.
 */
export function merge(base: readonly Node[], ours: readonly Node[], theirs: readonly Node[]): Node[] {
  const byId = (nodes: readonly Node[]) => new Map(nodes.map((node) => [String(node.attrs.id), node]));
  const [was, mine, told] = [byId(base), byId(ours), byId(theirs)];
  const merged: Node[] = [];
  for (const their of theirs) {
    const id = String(their.attrs.id);
    const [before, now] = [was.get(id), mine.get(id)];
    if (!now && before?.eq(their)) continue;
    merged.push(now && !before?.eq(now) ? withAttrs(now, { depth: Number(their.attrs.depth) }) : their);
  }
  ours.forEach((node, at) => {
    const id = String(node.attrs.id);
    if (told.has(id) || was.get(id)?.eq(node)) return;
    const above = ours
      .slice(0, at)
      .findLast((other) => merged.some((kept) => kept.attrs.id === other.attrs.id));
    const index = above ? merged.findIndex((kept) => kept.attrs.id === above.attrs.id) + 1 : 0;
    merged.splice(index, 0, node);
  });
  return merged;
}

/** Behind the last place that a transaction changed. */
export function lastChange(tr: Transaction): Selection {
  let end = 0;
  tr.mapping.maps.forEach((map, at) => {
    map.forEach((_from, _to, _newFrom, newTo) => (end = tr.mapping.slice(at + 1).map(newTo)));
  });
  return TextSelection.near(tr.doc.resolve(Math.min(end, tr.doc.content.size)), -1);
}

/** Replaces the blocks of the part at `pos` where they differ. */
function replaceBlocks(tr: Transaction, pos: number, blocks: readonly Node[], wanted: readonly Node[]) {
  const target = wanted.length > 0 ? wanted : [schema.node('paragraph', { depth: 1 })];
  const blank = blocks.length === 1 && target.length === 1;
  const window = changedWindow(blocks, target, (a, b) => a.eq(b) || (blank && isBlank(a) && isBlank(b)));
  if (!window) return;
  const title = tr.doc.nodeAt(pos + 1);
  const before = blocks.slice(0, window.from);
  const old = blocks.slice(window.from, window.from + window.remove);
  const fresh = target.slice(window.from, window.from + window.insert);
  const from = pos + 1 + (title?.nodeSize ?? 0) + sizeOf(before);
  const [a, b] = [old[0], fresh[0]];
  if (old.length === 1 && fresh.length === 1 && a && b && sameShape(a, b)) replaceWords(tr, from, a, b);
  else tr.replace(from, from + sizeOf(old), new Slice(Fragment.from(fresh), 0, 0));
}

/** Replaces the characters in which two blocks of one shape differ: in a table, cell by cell from its end. */
function replaceWords(tr: Transaction, pos: number, old: Node, fresh: Node) {
  if (old.eq(fresh)) return;
  if (old.isTextblock) {
    replaceInline(tr, pos, old, fresh);
    return;
  }
  let end = pos + old.nodeSize - 1;
  for (let at = old.childCount - 1; at >= 0; at--) {
    end -= old.child(at).nodeSize;
    replaceWords(tr, end, old.child(at), fresh.child(at));
  }
}

/** Replaces the characters in which two textblocks differ. */
function replaceInline(tr: Transaction, pos: number, old: Node, fresh: Node) {
  const start = old.content.findDiffStart(fresh.content);
  const end = old.content.findDiffEnd(fresh.content);
  if (start === null || !end) return;
  // Where a run of the same character grew or shrank, both ends claim it.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(pos + 1 + start, pos + 1 + end.a + overlap, fresh.slice(start, end.b + overlap));
}

/** The empty paragraph of a part without text: its id means nothing. */
function isBlank(node: Node): boolean {
  return node.type === schema.nodes.paragraph && node.content.size === 0 && node.attrs.depth === 1;
}

function posOfChild(doc: Node, index: number): number {
  return sizeOf(doc.children.slice(0, index));
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}
