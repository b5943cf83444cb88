import type { Node } from 'prosemirror-model';
import { wordCount } from '../../lib/wordCount';
import type { OutlineEntry } from '../../state/outlineEntry';
import type { HeadingAttrs, PartAttrs } from './schema';
import { leadLength } from './toBlocks';

/** An item is shown by this many characters of its text. */
const SHOWN = 40;

/** The rows of the tree: a part's title, then its headings, each with the words of its branch. */
export function outlineEntries(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const part of doc.children) {
    const { id: partId } = part.attrs as PartAttrs;
    const title: OutlineEntry = {
      id: partId,
      part: partId,
      depth: 0,
      text: part.child(0).textContent.replaceAll('\n', ''),
      words: 0,
    };
    const open: OutlineEntry[] = [title];
    entries.push(title);
    part.forEach((node, _, index) => {
      const { id, depth } = node.attrs as Partial<HeadingAttrs>;
      if (index > 0 && depth !== undefined) {
        while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
        if (node.type.name === 'heading' && id !== undefined) {
          const entry: OutlineEntry = { id, part: partId, depth, text: headingText(node), words: 0 };
          entries.push(entry);
          open.push(entry);
        }
      }
      const words = wordsIn(node);
      for (const entry of open) entry.words += words;
    });
  }
  return entries;
}

function headingText(node: Node): string {
  const lead = (node.attrs as HeadingAttrs).form === 'run-in' ? leadLength(node) : node.content.size;
  return node.textBetween(0, lead || Math.min(node.content.size, SHOWN));
}

const counted = new WeakMap<Node, number>();

/** Nodes do not change, so each is counted once. */
function wordsIn(node: Node): number {
  let words = counted.get(node);
  if (words === undefined) {
    words = wordCount(node.textBetween(0, node.content.size, ' '));
    counted.set(node, words);
  }
  return words;
}
