import type { Node } from 'prosemirror-model';
import { wordCount } from '../../lib/wordCount';
import type { Extent } from '../../state/outlineEntry';
import { isTable } from './tables/nodes';

/** How many characters stand in a line (GB/T 9704-2012 §5.2.3). */
const LINE = 28;
/** What a first line loses to its indent and to a label. */
const INDENT = 4;

const measured = new WeakMap<Node, Extent>();

/** How much a block says. Nodes do not change, so each is measured once. */
export function extentOf(node: Node): Extent {
  const known = measured.get(node);
  if (known) return known;
  const text = node.textBetween(0, node.content.size, ' ');
  const characters = text.replace(/\s/g, '').length;
  const extent = {
    words: wordCount(text),
    characters,
    lines: isTable(node) ? node.child(1).childCount : Math.max(1, Math.ceil((characters + INDENT) / LINE)),
  };
  measured.set(node, extent);
  return extent;
}
