import { Fragment, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Reference } from '../../../ipc/generated/Reference';
import type { ReferenceView } from '../../../ipc/generated/ReferenceView';
import { attrsOfReference, isReference, sameReference } from './node';

/** A reference in the document. */
export interface ReferenceAt {
  node: Node;
  pos: number;
}

/** All references of a document, in order. */
export function referencesIn(doc: Node): ReferenceAt[] {
  const found: ReferenceAt[] = [];
  doc.forEach((part, partPos) => {
    part.forEach((block, offset) => {
      for (const { node, pos } of inBlock(block)) found.push({ node, pos: partPos + 1 + offset + 1 + pos });
    });
  });
  return found;
}

const known = new WeakMap<Node, readonly ReferenceAt[]>();

/** Those of a block, from its inner start on. Nodes do not change, so each is looked through once. */
function inBlock(block: Node): readonly ReferenceAt[] {
  let found = known.get(block);
  if (found === undefined) {
    const all: ReferenceAt[] = [];
    block.descendants((node, pos) => {
      if (isReference(node)) all.push({ node, pos });
    });
    known.set(block, (found = all));
  }
  return found;
}

/** Puts a reference in the place of what is selected. */
export function putReference(tr: Transaction, reference: Reference, words: string): Transaction {
  const node = tr.doc.type.schema.node('reference', { reference, words });
  return tr.replaceSelectionWith(node, true).scrollIntoView();
}

/** The same with references as mere words. */
export function withoutReferences(content: Fragment): Fragment {
  return Fragment.fromArray(
    content.content.map((node) =>
      isReference(node)
        ? node.type.schema.text(attrsOfReference(node).words, node.marks)
        : node.copy(withoutReferences(node.content)),
    ),
  );
}

/** Has references say what the core now says that they say; null where they do already. */
export function renewed({ doc, tr }: EditorState, said: readonly ReferenceView[]): Transaction | null {
  if (said.length === 0) return null;
  for (const { node, pos } of referencesIn(doc)) {
    const { reference, words } = attrsOfReference(node);
    const now = said.find((one) => sameReference(one.reference, reference))?.words ?? words;
    if (now !== words) tr.setNodeAttribute(pos, 'words', now);
  }
  return tr.docChanged ? tr : null;
}

/** The references inside copied blocks speak of the copies, where they spoke of what was copied. */
export function toCopies(tr: Transaction, copies: ReadonlyMap<string, { id: string; pos: number }>) {
  for (const { pos: start } of copies.values()) {
    const block = tr.doc.nodeAt(start);
    for (const { node, pos } of block ? inBlock(block) : []) {
      const { reference } = attrsOfReference(node);
      const copy = copies.get(reference.node);
      if (copy) tr.setNodeAttribute(start + 1 + pos, 'reference', { ...reference, node: copy.id });
    }
  }
}
