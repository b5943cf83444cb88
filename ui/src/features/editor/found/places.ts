import type { Node } from 'prosemirror-model';
import type { FoundText } from '../../../ipc/generated/FoundText';
import { cellsOf, gridOf } from '../tables/content';
import { isTable } from '../tables/nodes';

/** A place in the document; empty for what stands in no text of it, such as a duty: there it is at its block's end. */
export interface Place {
  from: number;
  to: number;
  /** Directly before that block. */
  block?: number;
  /** Whether it stands in that block's memo. */
  memo?: boolean;
}

/** Where in the document things stand that the core has found, in the order in which it tells them. */
export function placesIn(doc: Node, texts: readonly FoundText[]): Place[] {
  const blocks = blocksById(doc);
  return texts.flatMap((found) => {
    const block = blocks.get(found.owner);
    const text = block && textOf(block, found);
    if (!text) {
      const at = block ? block.pos + block.node.nodeSize - 1 : 1;
      return found.places.map(() => ({
        from: at,
        to: at,
        ...(block && { block: block.pos, memo: found.field.type === 'memo' }),
      }));
    }
    const { node, pos } = text;
    const at = positions(node);
    return found.places.map(([from, to]) => ({ from: pos + 1 + at.start(from), to: pos + 1 + at.end(to) }));
  });
}

/** A node and the position directly before it. */
interface At {
  node: Node;
  pos: number;
}

function blocksById(doc: Node): Map<string, At> {
  const blocks = new Map<string, At>();
  doc.forEach((part, start) => {
    blocks.set(String(part.attrs.id), { node: part, pos: start });
    part.forEach((node, offset, index) => {
      if (index > 0) blocks.set(String(node.attrs.id), { node, pos: start + 1 + offset });
    });
  });
  return blocks;
}

/** The textblock of a part, block or table that a field names; null where the text is none of the document's. */
function textOf({ node, pos }: At, { field }: FoundText): At | null {
  switch (field.type) {
    case 'title':
      return { node: node.child(0), pos: pos + 1 };
    case 'words':
      return node.isTextblock ? { node, pos } : null;
    case 'caption':
      return isTable(node) ? { node: node.child(0), pos: pos + 1 } : null;
    case 'cell':
      return isTable(node) ? cellOf({ node, pos }, field.row, field.column) : null;
    default:
      return null;
  }
}

function cellOf({ node: table, pos }: At, row: number, column: number): At | null {
  const grid = gridOf(table);
  const cell = cellsOf(grid).find((one) => one.row === row && one.column === column)?.node;
  if (!cell) return null;
  let found: At | null = null;
  const start = pos + 1 + table.child(0).nodeSize + 1;
  grid.descendants((node, offset) => {
    if (node === cell) found = { node, pos: start + offset };
    return found === null && !node.isTextblock;
  });
  return found;
}

/** From characters, as the core counts, to positions in a textblock: a reference is one, however much it says. */
function positions(block: Node): Record<'start' | 'end', (character: number) => number> {
  const stretches: (readonly [from: number, to: number])[] = [];
  block.forEach((child, offset) => {
    let from = offset;
    for (const char of child.isText ? (child.text ?? '') : child.textContent) {
      const to = from + (child.isText ? char.length : child.nodeSize);
      stretches.push([from, to]);
      if (child.isText) from = to;
    }
  });
  const { size } = block.content;
  return {
    start: (character) => stretches[character]?.[0] ?? size,
    end: (character) => stretches[character - 1]?.[1] ?? 0,
  };
}
