import type { Attrs, Node, NodeSpec } from 'prosemirror-model';
import type { CellAlign } from '../../../ipc/generated/CellAlign';
import { readTable } from './read';

/** Attributes of a table besides those of every block. */
export interface TableAttrs {
  /** How many rows at the top are repeated on every page. */
  header_rows: number;
}

/** Attributes of a grid. */
export interface GridAttrs {
  /** The columns' shares of the width, in proportion to each other; null where they follow the words. */
  widths: readonly number[] | null;
}

/** Attributes of a cell: over how many columns and rows it reaches. These names are prosemirror-tables'. */
export interface CellAttrs {
  colspan: number;
  rowspan: number;
  /** That library's; always empty here. */
  colwidth: null;
  /** Where somebody wanted its words to stand; null where they stand as in all such cells. */
  align: CellAlign | null;
}

/** The most rows that can be repeated on every page. */
export const MOST_HEADER_ROWS = 3;

/**
 * The nodes of tables. A table is a caption (表题) and a grid; the grid has rows of cells as HTML has them: a cell that
 * reaches over others stands where it begins. `tableRole` tells prosemirror-tables what is what. Line breaks in cells
 * are characters (`\n`), so that a cell is one textblock.
 */
export function tableNodes(
  block: Readonly<Record<string, { default: unknown }>>,
): Record<'table' | 'caption' | 'grid' | 'row' | 'cell', NodeSpec> {
  const marks = 'bold italic underline superscript subscript renew';
  return {
    table: {
      content: 'caption grid',
      group: 'block',
      isolating: true,
      attrs: { ...block, header_rows: { default: 0 } },
      parseDOM: [
        {
          tag: 'table',
          getAttrs: (dom) => ({ header_rows: headerRows(dom) }),
          getContent: (dom, schema) => readTable(dom as HTMLElement, schema),
        },
      ],
      toDOM: ({ attrs }) => [
        'div',
        { class: 'table', 'data-id': String(attrs.id), 'data-header-rows': String(attrs.header_rows) },
        0,
      ],
    },
    caption: {
      content: 'inline*',
      marks,
      isolating: true,
      toDOM: () => ['p', { class: 'caption' }, 0],
    },
    grid: {
      content: 'row+',
      tableRole: 'table',
      isolating: true,
      selectable: false,
      attrs: { widths: { default: null } },
      toDOM: () => ['div', { class: 'grid' }, ['table', ['tbody', 0]]],
    },
    row: { content: 'cell*', tableRole: 'row', selectable: false, toDOM: () => ['tr', 0] },
    cell: {
      content: 'inline*',
      marks,
      whitespace: 'pre',
      tableRole: 'cell',
      isolating: true,
      selectable: false,
      attrs: {
        colspan: { default: 1 },
        rowspan: { default: 1 },
        colwidth: { default: null },
        align: { default: null },
      },
      toDOM: ({ attrs }) => ['td', cellLooks(attrs), 0],
    },
  };
}

/** Whether a block is a table. */
export function isTable(node: Node): boolean {
  return node.type.name === 'table';
}

/** Whether two nodes differ in nothing but the words of their textblocks, so in no block, row or cell. */
export function sameShape(a: Node, b: Node): boolean {
  if (a === b) return true;
  if (!a.hasMarkup(b.type, b.attrs)) return false;
  if (a.isTextblock) return true;
  return a.childCount === b.childCount && a.children.every((child, at) => sameShape(child, b.child(at)));
}

function cellLooks(attrs: Attrs): Record<string, string> {
  const { colspan, rowspan, align } = attrs as CellAttrs;
  return {
    ...(colspan > 1 && { colspan: String(colspan) }),
    ...(rowspan > 1 && { rowspan: String(rowspan) }),
    ...(align && { 'data-align': align }),
  };
}

/** The rows of a foreign table's `thead`, or its first rows of nothing but `th`. */
function headerRows(dom: HTMLElement): number {
  const rows = Array.from(dom.querySelectorAll('tr'));
  const plain = rows.findIndex(
    (row) => !row.closest('thead') && !(row.cells.length > 0 && Array.from(row.cells).every(isHeader)),
  );
  return Math.min(plain < 0 ? 1 : plain, MOST_HEADER_ROWS, rows.length);
}

function isHeader(cell: Element): boolean {
  return cell.tagName === 'TH';
}
