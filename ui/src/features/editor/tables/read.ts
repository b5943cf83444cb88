import { DOMParser, Fragment, type Node, type Schema } from 'prosemirror-model';
import type { CellAlign } from '../../../ipc/generated/CellAlign';
import { wordsByPosition } from '../text';
import type { GridAttrs } from './nodes';
import { squared, type Placed } from './squared';

/** The most rows or columns that a foreign cell may reach over. */
const MOST_SPANNED = 200;
/** What stands on a line of its own inside a foreign cell. */
const LINES = 'p, div, li, h1, h2, h3, h4, h5, h6';
/** Stands for a line break while white space is put together. */
const BREAK = '\uE00A';

/**
 * The content of a table node, out of a table of HTML: its caption and its grid. Where words stand in their cells is
 * kept, widths only of tables of our own: programs write some for every table.
 */
export function readTable(dom: HTMLElement, schema: Schema): Fragment {
  const rows = Array.from(dom.querySelectorAll('tr')).filter((row) => row.closest('table') === dom);
  const cells = rows.map((row) =>
    Array.from(row.cells, (cell): Placed => ({
      content: readWords(cell, schema),
      rows: Math.min(cell.rowSpan, MOST_SPANNED),
      columns: Math.min(cell.colSpan, MOST_SPANNED),
      align: readAlign(cell),
    })),
  );
  const caption = dom.querySelector('caption');
  const words = caption ? readWords(caption, schema) : Fragment.empty;
  return tableContent(schema, words, cells, readWidths(dom.dataset.widths));
}

/** The content of a table node: a caption, and a grid of cells as they were found. */
export function tableContent(
  schema: Schema,
  caption: Fragment,
  cells: readonly (readonly Placed[])[],
  widths: GridAttrs['widths'] = null,
): Fragment {
  const cell = ({ content, rows, columns, align = null }: Placed) =>
    schema.node('cell', { rowspan: rows, colspan: columns, align }, content);
  const row = (placed: Placed[]): Node => schema.node('row', null, placed.map(cell));
  return Fragment.from([
    schema.node('caption', null, caption),
    schema.node('grid', { widths }, squared(cells).map(row)),
  ]);
}

/** Where the words of a foreign cell stand, if not where such cells' words stand by themselves. */
function readAlign(cell: HTMLTableCellElement): CellAlign | null {
  const line = cell.querySelector<HTMLElement>(LINES);
  const said = [
    cell.style.textAlign,
    cell.getAttribute('align'),
    line?.style.textAlign,
    line?.getAttribute('align'),
  ];
  const align = said.find(Boolean)?.toLowerCase();
  const usual = cell.tagName === 'TH' ? 'center' : 'left';
  return align !== usual && isAlign(align) ? align : null;
}

function isAlign(word: string | undefined): word is CellAlign {
  return word === 'left' || word === 'center' || word === 'right' || word === 'justify';
}

function readWidths(said = ''): GridAttrs['widths'] {
  const widths = said.split(' ').map(Number);
  return widths.every((width) => width > 0) ? widths : null;
}

/** A cell's words with their marks; what stood on lines of its own does so still. */
function readWords(dom: HTMLElement, schema: Schema): Fragment {
  const copy = dom.cloneNode(true) as HTMLElement;
  for (const gap of copy.querySelectorAll('br')) gap.replaceWith(BREAK);
  for (const line of copy.querySelectorAll(LINES)) line.after(BREAK);
  const { content } = DOMParser.fromSchema(schema).parse(copy, { topNode: schema.node('cell') });
  const broken = content.content.map((node) =>
    !node.isText
      ? node
      : schema.text(
          (node.text ?? '').replace(new RegExp(`[ \u00A0]*${BREAK}[ \u00A0]*`, 'g'), '\n'),
          node.marks,
        ),
  );
  return trimmed(Fragment.from(broken));
}

/** Without the white space around it. */
function trimmed(content: Fragment): Fragment {
  const words = wordsByPosition(content);
  const start = words.length - words.trimStart().length;
  return content.cut(start, Math.max(start, words.trimEnd().length));
}
