import { Fragment, Slice, type DOMSerializer, type Node } from 'prosemirror-model';
import { schema } from '../schema';
import { cellsOf, gridOf } from './content';
import { isTable, type CellAttrs, type GridAttrs, type TableAttrs } from './nodes';
import { tableContent } from './read';
import { toTsv } from './tsv';

/** What is copied out of a table: selected cells are a table of their own, words of one cell are words. */
export function copiedFromTable(slice: Slice): Slice {
  const first = slice.content.firstChild;
  if (first?.type === schema.nodes.row) return whole(slice.content.content);
  if (first?.type === schema.nodes.grid) return whole(first.children);
  let only = slice.content.childCount === 1 ? first : null;
  while (only && !only.isTextblock && only.childCount === 1) only = only.firstChild;
  if (only?.type !== schema.nodes.cell && only?.type !== schema.nodes.caption) return slice;
  return new Slice(Fragment.from(schema.node('paragraph', null, only.content)), 1, 1);
}

/** What is pasted: tables stay whole, but the words of a table of one cell are just words. */
export function pastedTables({ content, openStart, openEnd }: Slice): Slice {
  const [first, last] = [content.firstChild, content.lastChild];
  if (first && content.childCount === 1 && isTable(first)) {
    const cells = cellsOf(gridOf(first));
    const [only] = cells;
    if (cells.length === 1 && only && first.child(0).content.size === 0)
      return new Slice(Fragment.from(schema.node('paragraph', null, only.node.content)), 1, 1);
  }
  return new Slice(content, first && isTable(first) ? 0 : openStart, last && isTable(last) ? 0 : openEnd);
}

/** The lines of a table as Excel reads them, its caption above. */
export function tableLines(table: Node): string[] {
  const caption = table.child(0).textContent;
  return caption === '' ? [toTsv(table)] : [caption, toTsv(table)];
}

/** A table as Word and Excel understand it: its head as such, line breaks kept. */
export function drawTable(
  table: Node,
  attributes: Readonly<Record<string, string>>,
  serializer: DOMSerializer,
): HTMLElement {
  const dom = document.createElement('table');
  for (const [name, value] of Object.entries(attributes)) dom.setAttribute(name, value);
  const caption = table.child(0);
  if (caption.content.size > 0) fill(dom.createCaption(), caption, serializer);
  const { widths } = gridOf(table).attrs as GridAttrs;
  if (widths) {
    const whole = widths.reduce((all, one) => all + one, 0);
    dom.dataset.widths = widths.join(' ');
    const group = dom.appendChild(document.createElement('colgroup'));
    for (const width of widths) {
      const column = group.appendChild(document.createElement('col'));
      column.style.width = `${Math.round((width / whole) * 100)}%`;
    }
  }
  const { header_rows } = table.attrs as TableAttrs;
  const body = dom.createTBody();
  gridOf(table).forEach((row, _, at) => {
    const line = body.insertRow();
    for (const cell of row.children) {
      const box = document.createElement(at < header_rows ? 'th' : 'td');
      const { colspan, rowspan, align } = cell.attrs as CellAttrs;
      if (colspan > 1) box.colSpan = colspan;
      if (rowspan > 1) box.rowSpan = rowspan;
      if (align) box.setAttribute('align', align);
      fill(box, cell, serializer);
      line.append(box);
    }
  });
  return dom;
}

function fill(box: HTMLElement, words: Node, serializer: DOMSerializer) {
  box.append(serializer.serializeFragment(words.content));
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const broken: Text[] = [];
  while (texts.nextNode()) broken.push(texts.currentNode as Text);
  for (const text of broken) {
    const lines = text.data.split('\n').map((line) => document.createTextNode(line));
    text.replaceWith(
      ...lines.flatMap((line, at) => (at > 0 ? [document.createElement('br'), line] : [line])),
    );
  }
}

function whole(rows: readonly Node[]): Slice {
  const cells = rows.map((row) =>
    row.children.map((cell) => ({
      content: cell.content,
      rows: Number(cell.attrs.rowspan),
      columns: Number(cell.attrs.colspan),
      align: (cell.attrs as CellAttrs).align,
    })),
  );
  const table = schema.node('table', null, tableContent(schema, Fragment.empty, cells));
  return new Slice(Fragment.from(table), 0, 0);
}
