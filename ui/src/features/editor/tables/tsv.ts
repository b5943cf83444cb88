import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../schema';
import { cellsOf, gridOf } from './content';
import { tableContent } from './read';

/*
 * Tables as plain text, as Excel puts them on the clipboard: a line a row, tabs between cells, and quotes around a cell
 * that holds a tab, a line break or begins with a quote.
 */

/** A table as lines; the cells that a merged one covers are empty. */
export function toTsv(table: Node): string {
  const grid = gridOf(table);
  const rows = grid.children.map((): string[] => []);
  for (const { node, row, column, columns, rows: height } of cellsOf(grid))
    for (let down = 0; down < height; down++)
      for (let right = 0; right < columns; right++) {
        const line = rows[row + down];
        if (line) line[column + right] = down + right > 0 ? '' : quoted(node.textContent);
      }
  return rows.map((row) => row.join('\t')).join('\n');
}

/** The table that a text is: two columns or more, each row as wide as the first; null where it is none. */
export function fromTsv(text: string): Node | null {
  const rows = rowsOf(text);
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return null;
  const cell = (words: string) => ({
    content: words === '' ? Fragment.empty : Fragment.from(schema.text(words)),
    rows: 1,
    columns: 1,
  });
  const cells = rows.map((row) => row.map(cell));
  return schema.node('table', null, tableContent(schema, Fragment.empty, cells));
}

function quoted(words: string): string {
  return /[\t\n]|^"/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const rest = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (const [, quote, plain = '', end] of rest.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quote === undefined ? plain.trim() : quote.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
