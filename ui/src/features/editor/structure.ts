import type { Node } from 'prosemirror-model';
import { changedWindow, type ChangedWindow } from '../../lib/changedWindow';
import { sameShape } from './tables/nodes';

/** A part of a document with the children that are not those of before (the title is child 0). */
export interface ChangedPart {
  part: Node;
  /** Directly before the part. */
  pos: number;
  before: readonly Node[];
  window: ChangedWindow;
}

/** The parts that changed, and where, found by the identity of their children. */
export function changedParts(before: Node | null, doc: Node): ChangedPart[] {
  const changed: ChangedPart[] = [];
  doc.forEach((part, pos, index) => {
    const old = before?.maybeChild(index);
    if (old === part) return;
    const window = changedWindow(old?.children ?? [], part.children);
    if (window) changed.push({ part, pos, before: old?.children ?? [], window });
  });
  return changed;
}

/** Whether more changed in a part than the words of one block. */
export function changesStructure({ part, before, window: { from, remove, insert } }: ChangedPart): boolean {
  if (remove !== 1 || insert !== 1) return true;
  const old = before[from];
  return !old || !sameShape(old, part.child(from));
}

/** Visits the blocks that changed, with the place of each. */
export function forEachChanged({ part, pos, window }: ChangedPart, visit: (node: Node, pos: number) => void) {
  part.forEach((node, offset, index) => {
    if (index > 0 && index >= window.from && index < window.from + window.insert)
      visit(node, pos + 1 + offset);
  });
}
