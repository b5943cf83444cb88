import { Fragment } from 'prosemirror-model';
import type { CellAlign } from '../../../ipc/generated/CellAlign';

/** What stands in a cell, and over how many rows and columns it reaches. */
export interface Placed {
  content: Fragment;
  rows: number;
  columns: number;
  /** Where its words stand, if not as in all such cells. */
  align?: CellAlign | null;
}

/**
 * The same cells as rows of a true grid: a cell reaches as far as there is room for it, and where no cell stands an
 * empty one does. No words are lost. There is at least one cell.
 */
export function squared(rows: readonly (readonly Placed[])[]): Placed[][] {
  const height = Math.max(1, rows.length);
  const taken = Array.from({ length: height }, (): boolean[] => []);
  const placed = Array.from({ length: height }, (): Placed[] => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[row]?.[column]) column++;
      put(cell, row, column);
    }
  });
  const width = Math.max(1, ...taken.map((row) => row.length));
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      if (!taken[row]?.[column]) put({ content: Fragment.empty, rows: 1, columns: 1 }, row, column);
  return placed.map((row) => row.filter(Boolean));

  /** Sparse until the end: a cell stands at the index of its column. */
  function put({ rows: asked, columns: wide, ...cell }: Placed, row: number, column: number) {
    let columns = 1;
    while (columns < wide && !taken[row]?.[column + columns]) columns++;
    let down = 1;
    while (down < asked && isFree(row + down, column, columns)) down++;
    for (const line of taken.slice(row, row + down))
      for (let at = column; at < column + columns; at++) line[at] = true;
    const line = placed[row];
    if (line) line[column] = { ...cell, rows: down, columns };
  }

  function isFree(row: number, column: number, columns: number): boolean {
    const line = taken[row];
    return line !== undefined && !line.slice(column, column + columns).includes(true);
  }
}
