import type { Node } from 'prosemirror-model';
import { Plugin, type Command, type Transaction } from 'prosemirror-state';
import { TableMap, cellAround } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { columnsOf } from '../columns';
import type { GridAttrs } from '../nodes';
import { here, type Here } from './place';

/** All widths of a table, in what its columns' shares are kept. */
const WHOLE = 1000;
/** The least share that a column can be made. */
const LEAST = 30;
/** By how much a key changes a width. */
const STEP = 20;
/** How near to a border, in pixels, the pointer takes it. */
const GRASP = 5;

/** 加宽 / 收窄 the columns with the caret: the others share what they give or take. */
export function widen(by: 1 | -1): Command {
  return (state, dispatch) => {
    const at = here(state);
    if (!at || at.right - at.left === at.map.width) return false;
    const widths = widthsOf(at.table);
    const chosen = (column: number) => column >= at.left && column < at.right;
    const others = widths.length - (at.right - at.left);
    const change = by * STEP;
    const changed = widths.map(
      (width, column) => width + (chosen(column) ? change / (at.right - at.left) : -change / others),
    );
    if (changed.some((width, column) => width < LEAST && width < (widths[column] ?? 0))) return false;
    dispatch?.(setWidths(state.tr, at.tableStart - 1, changed));
    return true;
  };
}

/** 恢复自动列宽: the columns follow the words again. */
export const automatic: Command = (state, dispatch) => {
  const at = here(state);
  if (!at || !(at.table.attrs as GridAttrs).widths) return false;
  dispatch?.(setWidths(state.tr, at.tableStart - 1, null));
  return true;
};

/** Has the widths follow: a column has come, as wide as the others are on average. */
export function columnCame(tr: Transaction, { table, tableStart }: Here, column: number) {
  const { widths } = table.attrs as GridAttrs;
  if (!widths) return;
  const mean = widths.reduce((all, one) => all + one, 0) / widths.length;
  setWidths(tr, tableStart - 1, [...widths.slice(0, column), mean, ...widths.slice(column)]);
}

/** Has the widths follow: columns have gone. */
export function columnsWent(tr: Transaction, { table, tableStart, left, right }: Here) {
  const { widths } = table.attrs as GridAttrs;
  if (widths) setWidths(tr, tableStart - 1, [...widths.slice(0, left), ...widths.slice(right)]);
}

/** A border between two columns can be dragged; Escape lets it go where it was. */
export function dragging(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousemove: (view, event) => {
          view.dom.classList.toggle('on-border', event.buttons === 0 && borderAt(view, event) !== null);
          return false;
        },
        mousedown: (view, event) => {
          const border = event.button === 0 && view.editable ? borderAt(view, event) : null;
          if (!border) return false;
          event.preventDefault();
          drag(view, border, event.clientX);
          return true;
        },
      },
    },
  });
}

/** The border to the right of a column. */
interface Border {
  /** Directly before the grid. */
  grid: number;
  column: number;
  columns: HTMLElement[];
}

function borderAt(view: EditorView, { target, clientX }: MouseEvent): Border | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.grid td') : null;
  if (!cell) return null;
  const { left, right } = cell.getBoundingClientRect();
  const ahead = right - clientX < GRASP;
  if (!ahead && clientX - left >= GRASP) return null;
  const $cell = cellAround(view.state.doc.resolve(view.posAtDOM(cell, 0)));
  if (!$cell) return null;
  const map = TableMap.get($cell.node(-1));
  const area = map.findCell($cell.pos - $cell.start(-1));
  const column = ahead ? area.right - 1 : area.left - 1;
  if (column < 0 || column + 1 >= map.width) return null;
  const columns = [...(cell.closest('table')?.querySelectorAll<HTMLElement>('col') ?? [])];
  return { grid: $cell.start(-1) - 1, column, columns };
}

function drag(view: EditorView, { grid, column, columns }: Border, from: number) {
  const table = view.state.doc.nodeAt(grid);
  const [first, second] = [columns[column], columns[column + 1]];
  const all = columns[0]?.closest('table')?.offsetWidth;
  if (!table || !first || !second || !all) return;
  const before = widthsOf(table);
  const both = (before[column] ?? 0) + (before[column + 1] ?? 0);
  let now = before;
  const show = (widths: readonly number[]) => {
    now = [...widths];
    first.style.width = `${(now[column] ?? 0) / (WHOLE / 100)}%`;
    second.style.width = `${(now[column + 1] ?? 0) / (WHOLE / 100)}%`;
  };
  const follow = ({ clientX }: MouseEvent) => {
    const wish = (before[column] ?? 0) + ((clientX - from) / all) * WHOLE;
    const width = Math.max(LEAST, Math.min(both - LEAST, wish));
    show(before.with(column, width).with(column + 1, both - width));
  };
  const over = new AbortController();
  const { signal } = over;
  const end = () => {
    over.abort();
    const still = view.state.doc.nodeAt(grid);
    const moved = now.some((width, at) => width !== before[at]);
    if (moved && still?.eq(table)) view.dispatch(setWidths(view.state.tr, grid, now));
  };
  window.addEventListener('mousemove', follow, { signal });
  window.addEventListener('mouseup', end, { signal });
  window.addEventListener('blur', end, { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      show(before);
      over.abort();
    },
    { signal, capture: true },
  );
}

function widthsOf(grid: Node): number[] {
  return columnsOf(grid).shares.map((share) => share * WHOLE);
}

function setWidths(tr: Transaction, grid: number, widths: readonly number[] | null): Transaction {
  const whole = widths?.reduce((all, one) => all + one, 0) ?? 1;
  const rounded = widths?.map((width) => Math.max(1, Math.round((width / whole) * WHOLE))) ?? null;
  return tr.setNodeAttribute(grid, 'widths', rounded);
}
