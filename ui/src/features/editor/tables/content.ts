import { Fragment, type Node } from 'prosemirror-model';
import type { Aligned } from '../../../ipc/generated/Aligned';
import type { Area } from '../../../ipc/generated/Area';
import type { Table } from '../../../ipc/generated/Table';
import type { Text } from '../../../ipc/generated/Text';
import { schema, type BlockAttrs } from '../schema';
import { inlineFrom, textFrom } from '../text';
import type { CellAttrs, GridAttrs, TableAttrs } from './nodes';
import { tableContent } from './read';
import type { Placed } from './squared';

/** A cell of a grid with the area that it takes. */
export interface CellAt extends Area {
  node: Node;
}

/** A table as a node. */
export function tableNode(
  attrs: BlockAttrs,
  { header_rows, rows, merged = [], widths = [], aligned = [], caption = '' }: Table,
): Node {
  const covered = new Set<string>();
  const at = (row: number, column: number) => `${row} ${column}`;
  const place = (text: Text, row: number, column: number): Placed[] => {
    if (covered.has(at(row, column))) return [];
    const area = merged.find((one) => one.row === row && one.column === column);
    const words = [text];
    for (let down = 0; down < (area?.rows ?? 1); down++)
      for (let right = 0; right < (area?.columns ?? 1); right++) {
        const other = rows[row + down]?.[column + right];
        if (other !== undefined && down + right > 0) words.push(other);
        covered.add(at(row + down, column + right));
      }
    const content = onLines(words.map((one) => Fragment.from(inlineFrom(schema, one))));
    const align = aligned.findLast((one) => holds(one.area, row, column))?.align;
    return [{ content, rows: area?.rows ?? 1, columns: area?.columns ?? 1, ...(align && { align }) }];
  };
  const cells = rows.map((row, index) => row.flatMap((text, column) => place(text, index, column)));
  const words = Fragment.from(inlineFrom(schema, caption));
  const content = tableContent(schema, words, cells, widths.length > 0 ? widths : null);
  return schema.node('table', { ...attrs, header_rows }, content);
}

/** A node as a table. */
export function tableFrom(node: Node): Table {
  const { header_rows } = node.attrs as TableAttrs;
  const grid = gridOf(node);
  const cells = cellsOf(grid);
  const width = Math.max(0, ...cells.map(({ column, columns }) => column + columns));
  const rows = grid.children.map(() => Array<Text>(width).fill(''));
  for (const { node: cell, row, column } of cells) {
    const line = rows[row];
    if (line) line[column] = textFrom(cell.content);
  }
  const merged = cells
    .filter((cell) => cell.rows * cell.columns > 1)
    .map(({ row, column, rows, columns }): Area => ({ row, column, rows, columns }));
  const { widths } = grid.attrs as GridAttrs;
  const aligned = alignedOf(cells);
  const caption = textFrom(node.child(0).content);
  return {
    header_rows,
    rows,
    ...(merged.length > 0 && { merged }),
    ...(widths && { widths: [...widths] }),
    ...(aligned.length > 0 && { aligned }),
    ...(caption !== '' && { caption }),
  };
}

/** The cells with a wish for their words, those of one wish below each other together. */
function alignedOf(cells: readonly CellAt[]): Aligned[] {
  const aligned: Aligned[] = [];
  for (const { node, row, column, rows, columns } of cells) {
    const { align } = node.attrs as CellAttrs;
    if (!align) continue;
    const above = aligned.findLast(({ area }) => area.column === column && area.columns === columns);
    if (above?.align === align && above.area.row + above.area.rows === row) above.area.rows += rows;
    else aligned.push({ area: { row, column, rows, columns }, align });
  }
  return aligned;
}

function holds(area: Area, row: number, column: number): boolean {
  const within = (at: number, from: number, count: number) => at >= from && at < from + count;
  return within(row, area.row, area.rows) && within(column, area.column, area.columns);
}

/** The grid of a table. */
export function gridOf(table: Node): Node {
  return table.child(1);
}

/** The cells of a grid with the place of each. */
export function cellsOf(grid: Node): CellAt[] {
  const taken = grid.children.map((): boolean[] => []);
  const cells: CellAt[] = [];
  grid.forEach(({ children }, _, row) => {
    let column = 0;
    for (const node of children) {
      while (taken[row]?.[column]) column++;
      const { rowspan, colspan } = node.attrs as CellAttrs;
      const below = taken.slice(row, row + rowspan);
      for (const line of below) for (let at = column; at < column + colspan; at++) line[at] = true;
      cells.push({ node, row, column, rows: below.length, columns: colspan });
    }
  });
  return cells;
}

/** Words that come to stand in one cell, each on lines of their own. */
export function onLines(words: readonly Fragment[]): Fragment {
  const said = words.filter(({ size }) => size > 0);
  return Fragment.fromArray(
    said.flatMap(({ content }, at) => (at > 0 ? [schema.text('\n'), ...content] : content)),
  );
}
