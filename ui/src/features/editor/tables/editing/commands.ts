import { Fragment, type Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import {
  CellSelection,
  TableMap,
  addColumn,
  addRow,
  deleteColumn,
  removeRow,
  splitCell,
} from 'prosemirror-tables';
import { schema } from '../../schema';
import { onLines } from '../content';
import { MOST_HEADER_ROWS, type CellAttrs, type TableAttrs } from '../nodes';
import { align, alignLike } from './alignment';
import { caretInCell, cellAt, here, selectsCells, tableAround, type Here } from './place';
import { automatic, columnCame, columnsWent, widen } from './widths';

/** 在上方 / 在下方插入行: the caret goes into the new row. What is put into the head belongs to the head. */
function insertRow(side: 'above' | 'below'): Command {
  return inGrid((tr, at) => {
    const row = side === 'above' ? at.top : at.bottom;
    addRow(tr, at, row);
    alignLike(tr, at, row, side === 'above' ? row + 1 : row - 1);
    setHead(tr, at, headRows(at) + (row < headRows(at) ? 1 : 0));
    caretInCell(tr, cellAt(tr, at.tableStart, row, at.left));
  });
}

/** 在左侧 / 在右侧插入列 */
function insertColumn(side: 'left' | 'right'): Command {
  return inGrid((tr, at) => {
    const column = side === 'left' ? at.left : at.right;
    addColumn(tr, at, column);
    columnCame(tr, at, column);
    caretInCell(tr, cellAt(tr, at.tableStart, at.top, column));
  });
}

/** 删除行: with the last row the table goes. */
const deleteRows: Command = (state, dispatch) => {
  const at = here(state);
  if (!at) return false;
  if (at.top === 0 && at.bottom === at.map.height) return deleteTable(state, dispatch);
  if (dispatch) {
    const { tr } = state;
    let { table, map } = at;
    for (let row = at.bottom - 1; row >= at.top; row--) {
      removeRow(tr, { ...at, table, map }, row);
      table = tr.doc.resolve(at.tableStart).parent;
      map = TableMap.get(table);
    }
    setHead(tr, at, headRows(at) - Math.max(0, Math.min(at.bottom, headRows(at)) - at.top));
    caretInCell(tr, cellAt(tr, at.tableStart, at.top, at.left));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** 删除列: with the last column the table goes. */
const deleteColumns: Command = (state, dispatch) => {
  const at = here(state);
  if (!at) return false;
  if (at.left === 0 && at.right === at.map.width) return deleteTable(state, dispatch);
  return deleteColumn(
    state,
    dispatch &&
      ((tr) => {
        columnsWent(tr, at);
        caretInCell(tr, cellAt(tr, at.tableStart, at.top, at.left));
        dispatch(tr.scrollIntoView());
      }),
  );
};

/** 上移行 / 下移行: rows that share a merged cell go together; the selection goes along. */
function moveRow(by: 1 | -1): Command {
  return (state, dispatch) => {
    const at = here(state);
    if (!at) return false;
    const [top, bottom] = [edge(at, at.top, -1), edge(at, at.bottom, 1)];
    const [first, middle, last] =
      by < 0 ? [edge(at, top - 1, -1), top, bottom] : [top, bottom, edge(at, bottom + 1, 1)];
    if (first < 0 || last > at.map.height) return false;
    if (dispatch) {
      const { tr, selection } = state;
      const rows = at.table.children;
      const [above, below] = [rows.slice(first, middle), rows.slice(middle, last)];
      const from = at.tableStart + sizeOf(rows.slice(0, first));
      tr.replaceWith(from, from + sizeOf(above) + sizeOf(below), [...below, ...above]);
      const shift = by < 0 ? -sizeOf(above) : sizeOf(below);
      tr.setSelection(
        selectsCells(selection)
          ? CellSelection.create(tr.doc, selection.$anchorCell.pos + shift, selection.$headCell.pos + shift)
          : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
      );
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** 合并单元格: the selected cells become one; their words stand one below the other in it. */
const mergeCells: Command = (state, dispatch) => {
  const at = here(state);
  if (!at || !selectsCells(state.selection) || !isWhole(at)) return false;
  const [first, ...rest] = at.map.cellsInRect(at).map((pos) => ({ pos, node: at.table.nodeAt(pos) }));
  if (!first?.node || rest.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    const words = onLines([first, ...rest].map(({ node }) => node?.content ?? Fragment.empty));
    for (const { pos, node } of rest.reverse())
      tr.delete(at.tableStart + pos, at.tableStart + pos + (node?.nodeSize ?? 0));
    const span = { rowspan: at.bottom - at.top, colspan: at.right - at.left };
    const pos = at.tableStart + first.pos;
    const attrs: CellAttrs = { ...(first.node.attrs as CellAttrs), ...span };
    tr.replaceWith(pos, pos + first.node.nodeSize, schema.node('cell', attrs, words));
    caretInCell(tr, pos, words.size);
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** 设为表头: the rows down to the caret's are the head that every page repeats; in the last of them, one less is. */
const toggleHead: Command = (state, dispatch) => {
  const at = here(state);
  if (!at) return false;
  const head = headRows(at);
  const wanted = at.bottom === head ? at.top : at.bottom;
  if (wanted > MOST_HEADER_ROWS) return false;
  dispatch?.(setHead(state.tr, at, wanted));
  return true;
};

/** 删除表格: with its caption. */
const deleteTable: Command = (state, dispatch) => {
  const table = tableAround(state.selection);
  if (!table) return false;
  if (dispatch) {
    const { tr } = state;
    const { pos, node } = table;
    const alone = state.doc.resolve(pos).parent.childCount === 2;
    const blank = schema.node('paragraph', { depth: Number(node.attrs.depth) });
    if (alone) tr.replaceWith(pos, pos + node.nodeSize, blank);
    else tr.delete(pos, pos + node.nodeSize);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1), alone ? 1 : -1)).scrollIntoView());
  }
  return true;
};

/** 选中整个表格: all of its cells. */
const selectTable: Command = (state, dispatch) => {
  const at = here(state);
  if (!at) return false;
  const last = at.map.map[at.map.map.length - 1] ?? 0;
  const whole = CellSelection.create(state.doc, at.tableStart + (at.map.map[0] ?? 0), at.tableStart + last);
  dispatch?.(state.tr.setSelection(whole));
  return true;
};

/** What can be done to the table with the caret. */
export const commands = {
  rowAbove: insertRow('above'),
  rowBelow: insertRow('below'),
  columnLeft: insertColumn('left'),
  columnRight: insertColumn('right'),
  rowUp: moveRow(-1),
  rowDown: moveRow(1),
  deleteRows,
  deleteColumns,
  merge: mergeCells,
  split: splitCell,
  head: toggleHead,
  alignLeft: align('left'),
  alignCenter: align('center'),
  alignRight: align('right'),
  alignJustify: align('justify'),
  wider: widen(1),
  narrower: widen(-1),
  automatic,
  select: selectTable,
  deleteTable,
} satisfies Record<string, Command>;

function inGrid(change: (tr: Transaction, at: Here) => void): Command {
  return (state: EditorState, dispatch) => {
    const at = here(state);
    if (!at) return false;
    if (dispatch) {
      const { tr } = state;
      change(tr, at);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}

/** Whether no cell reaches over the edge of what is selected. */
function isWhole({ map, top, left, bottom, right }: Here): boolean {
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const cell = map.findCell(map.map[row * map.width + column] ?? 0);
      if (cell.top < top || cell.left < left || cell.bottom > bottom || cell.right > right) return false;
    }
  return true;
}

function headRows({ block }: Here): number {
  return (block.attrs as TableAttrs).header_rows;
}

function setHead(tr: Transaction, at: Here, rows: number): Transaction {
  const head = Math.min(rows, MOST_HEADER_ROWS);
  return head === headRows(at) ? tr : tr.setNodeAttribute(at.blockPos, 'header_rows', head);
}

/** The nearest line between two rows, from the one above a row on, that no cell reaches over. */
function edge({ map }: Here, row: number, by: 1 | -1): number {
  const crossed = (line: number) =>
    line > 0 &&
    line < map.height &&
    map.map
      .slice(line * map.width, (line + 1) * map.width)
      .some((cell, column) => map.map[(line - 1) * map.width + column] === cell);
  let line = row;
  while (crossed(line)) line += by;
  return line;
}

function sizeOf(rows: readonly Node[]): number {
  return rows.reduce((size, row) => size + row.nodeSize, 0);
}
