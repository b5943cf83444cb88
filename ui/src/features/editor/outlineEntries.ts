import type { Node } from 'prosemirror-model';
import type { OutlineEntry } from '../../state/outlineEntry';
import { extentOf } from './extent';
import type { HeadingAttrs, PartAttrs } from './schema';
import { leadLength } from './toBlocks';

/** An item is shown by this many characters of its text. */
const SHOWN = 40;

/** An entry in the making. */
type Growing = OutlineEntry & { units: string[]; memos: string[] };

/** The rows of the tree: a part's title, then its headings, each with how much its branch says and who has duties. */
export function outlineEntries(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const part of doc.children) {
    const { id: partId } = part.attrs as PartAttrs;
    const title = entry(partId, partId, 0, part.child(0).textContent.replaceAll('\n', ''));
    const open: Growing[] = [title];
    entries.push(title);
    part.forEach((node, _, index) => {
      const { id, depth, duties = [], memo = '' } = node.attrs as Partial<HeadingAttrs>;
      if (index > 0 && depth !== undefined) {
        while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
        if (node.type.name === 'heading' && id !== undefined) {
          const heading = entry(id, partId, depth, headingText(node));
          entries.push(heading);
          open.push(heading);
        }
      }
      const { units, memos } = open.at(-1) ?? title;
      if (memo !== '') memos.push(memo);
      for (const { leads, supports } of duties) {
        for (const unit of [...(leads ?? []), ...(supports ?? [])])
          if (!units.includes(unit)) units.push(unit);
      }
      const { words, characters, lines } = extentOf(node);
      for (const around of open) {
        around.words += words;
        around.characters += characters;
        around.lines += lines;
      }
    });
  }
  return entries;
}

function entry(id: string, part: string, depth: number, text: string): Growing {
  return { id, part, depth, text, words: 0, characters: 0, lines: 0, units: [], memos: [] };
}

function headingText(node: Node): string {
  const lead = (node.attrs as HeadingAttrs).form === 'run-in' ? leadLength(node) : node.content.size;
  return node.textBetween(0, lead || Math.min(node.content.size, SHOWN));
}
