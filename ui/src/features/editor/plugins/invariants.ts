import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { uuid7 } from '../../../lib/uuid';
import { toCopies } from '../references/places';
import { rowsOf } from '../rows';
import { attrsOf, schema } from '../schema';
import { changedParts, changesStructure, forEachChanged, type ChangedPart } from '../structure';
import { leadLength } from '../toBlocks';

/** Asks for a check of the whole document, as after a composition. */
export const CHECK_ALL = 'check-all';

/**
 * Keeps what the schema cannot say: every block has an id of its own, depths make a tree without gaps, and the mark
 * `lead` stands only at the start of run-in headings. Nothing is touched while an input method composes.
 */
export function invariants(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      const all = transactions.some((one) => one.getMeta(CHECK_ALL) === true);
      if (!all && !transactions.some((one) => one.docChanged)) return null;
      if (transactions.some((one) => one.getMeta('composition') !== undefined)) return null;
      const changed = changedParts(all ? null : before.doc, doc);
      for (const part of changed) forEachChanged(part, (node, pos) => fixLead(tr, node, pos));
      if (changed.some(changesStructure)) {
        giveIds(tr, doc, changed);
        fixDepths(tr);
      }
      return tr.docChanged ? tr : null;
    },
  });
}

/** Fresh ids for changed blocks without one, and for all but the first block with the same. */
function giveIds(tr: Transaction, doc: Node, changed: readonly ChangedPart[]) {
  const fresh = new Map<number, Node>();
  for (const part of changed) forEachChanged(part, (node, pos) => fresh.set(pos, node));
  const taken = new Set<string>();
  doc.forEach((part, partPos) => {
    for (const { node, pos } of rowsOf(part, partPos)) if (!fresh.has(pos)) taken.add(attrsOf(node).id);
  });
  const copies = new Map<string, { id: string; pos: number }>();
  for (const [pos, node] of fresh) {
    const { id } = attrsOf(node);
    if (id !== '' && !taken.has(id)) {
      taken.add(id);
      continue;
    }
    const own = uuid7();
    tr.setNodeAttribute(pos, 'id', own);
    if (id !== '') copies.set(id, { id: own, pos });
  }
  toCopies(tr, copies);
}

/** Makes depths a tree: a block stands one deeper than the nearest heading above it that was less deep than it. */
function fixDepths(tr: Transaction) {
  tr.doc.forEach((part, partPos) => {
    const open: number[] = [];
    let here = 1; // what depth 0 means at this place
    part.forEach((node, offset, index) => {
      if (index === 0) return;
      const { depth: given } = attrsOf(node);
      const asked = given === 0 ? here : given;
      while ((open.at(-1) ?? 0) >= asked) open.pop();
      const depth = open.length + 1;
      if (depth !== given) tr.setNodeAttribute(partPos + 1 + offset, 'depth', depth);
      here = asked;
      if (node.type === schema.nodes.heading) {
        open.push(asked);
        here = asked + 1;
      }
    });
  });
}

/** The lead is the start of a run-in heading, in one piece; nothing else has one. */
function fixLead(tr: Transaction, node: Node, pos: number) {
  if (!node.isTextblock) return;
  const runIn = attrsOf(node).form === 'run-in';
  const cut = runIn ? leadLength(node) : 0;
  const { lead } = schema.marks;
  node.forEach((child, offset) => {
    const [from, to, has] = [pos + 1 + offset, pos + 1 + offset + child.nodeSize, lead.isInSet(child.marks)];
    if (offset < cut && !has) tr.addMark(from, to, lead.create());
    if (offset >= cut && has) tr.removeMark(from, to, lead);
  });
}
