import type { Node } from 'prosemirror-model';
import { cellsOf } from './content';
import type { GridAttrs } from './nodes';

/** Cells of up to so many characters stay on one line. */
const FEWEST = 4;
/** More lines in a cell than these, and the table stands on a landscape page. */
const MOST_UPRIGHT = 5;
/** More lines are not looked for. */
const MOST_LINES = 60;
/** How many characters of 小四号 stand beside each other on an upright and on a landscape page. */
const UPRIGHT = 37;
const LANDSCAPE = 53;
/** What the margins of a cell take, in characters. */
const MARGINS = 1.4;

/** The columns of a table as they are printed: shares of the width that sum to 1, and the width of the table itself. */
export interface Columns {
  shares: number[];
  /** In widths of the sheet's text; more than 1 where the table is printed on a landscape page. */
  width: number;
}

/** The widths that the core gives the columns on paper (`compose/src/table.rs`), near enough for the screen. */
export function columnsOf(grid: Node): Columns {
  const cells = cellsOf(grid).map(({ node, column, columns }) => ({
    column,
    columns,
    ...sizeOf(node.textContent),
  }));
  const count = Math.max(1, ...cells.map(({ column, columns }) => column + columns));
  const needs = (lines: number, fewest: number) => {
    const widest = Array<number>(count).fill(1);
    for (const { column, columns, whole, figure } of cells) {
      const share = Math.ceil(whole / lines) + (lines > 1 ? 1 : 0);
      const need = Math.min(Math.max(share, fewest, figure), whole) / columns;
      for (let at = column; at < column + columns; at++) widest[at] = Math.max(widest[at] ?? 1, need);
    }
    return widest.map((characters) => characters + MARGINS);
  };
  const fit = (room: number, fewest: number) => {
    for (let lines = 1; lines <= MOST_LINES; lines++) {
      const found = needs(lines, fewest);
      if (sum(found) <= room) return { found, lines };
    }
    return null;
  };
  const upright = fit(UPRIGHT, FEWEST);
  const wide = !upright || upright.lines > MOST_UPRIGHT;
  const room = wide ? LANDSCAPE : UPRIGHT;
  const best = [FEWEST, 3, 2, 1].map((fewest) => fit(room, fewest)).find((one) => one !== null);
  const { widths } = grid.attrs as GridAttrs;
  const found = widths ? wanted(widths, count) : (best?.found ?? Array<number>(count).fill(1));
  return { shares: found.map((need) => need / sum(found)), width: wide ? LANDSCAPE / UPRIGHT : 1 };
}

/** Widths that somebody wanted; a column of which nothing is known is as wide as the others are on average. */
function wanted(widths: readonly number[], count: number): number[] {
  const known = widths.slice(0, count);
  return Array.from({ length: count }, (_, at) => known[at] ?? sum(known) / known.length);
}

/** How many characters wide words are, and how wide the widest figure is that stays together. */
function sizeOf(words: string): { whole: number; figure: number } {
  const lines = words.split('\n');
  const figures = words.match(/[!-~]+/g) ?? [];
  return {
    whole: Math.max(...lines.map(widthOf)),
    figure: Math.max(0, ...figures.map(widthOf)),
  };
}

/** Latin letters and figures are half as wide as Chinese characters. */
function widthOf(words: string): number {
  let width = 0;
  for (const character of words) width += character < '\u0080' ? 0.5 : 1;
  return width;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, one) => all + one, 0);
}
