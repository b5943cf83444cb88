import type { Node } from 'prosemirror-model';
import { namesWithin } from '../../lib/variables';

/** The names of the `{{variables}}` in titles, texts and tables, each once, in the order in which they come. */
export function variablesIn(doc: Node): string[] {
  return [...new Set(doc.children.flatMap((part) => part.children.flatMap(namesOf)))];
}

const found = new WeakMap<Node, string[]>();

/** Nodes do not change, so each is searched once. */
function namesOf(node: Node): string[] {
  let names = found.get(node);
  if (names === undefined) {
    names = namesWithin(node.textBetween(0, node.content.size, '\n'));
    found.set(node, names);
  }
  return names;
}
