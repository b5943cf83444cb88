import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { attrsOf, type BlockAttrs } from './schema';

/** Gives a block what stood beside the words of two that were joined: the duties and the memos of both. */
export function keepBoth(tr: Transaction, pos: number, ...blocks: readonly [Node, Node]) {
  const attrs = blocks.map(attrsOf);
  const duties = attrs.flatMap((one) => one.duties);
  tr.setNodeAttribute(pos, 'duties', duties).setNodeAttribute(pos, 'memo', joinedMemos(attrs));
}

/** The memos of several blocks as one. */
export function joinedMemos(attrs: readonly BlockAttrs[]): string {
  return attrs
    .map(({ memo }) => memo)
    .filter((memo) => memo !== '')
    .join('\n');
}
