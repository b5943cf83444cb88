import type { Node } from 'prosemirror-model';
import { TextSelection, type EditorState, type Selection, type Transaction } from 'prosemirror-state';
import {
  CellSelection,
  TableMap,
  cellAround,
  isInTable,
  selectedRect,
  type TableRect,
} from 'prosemirror-tables';
import { schema } from '../../schema';

/** The cells that a selection touches. */
export interface Here extends TableRect {
  /** The table's block, and directly before it. */
  block: Node;
  blockPos: number;
}

/** Where the selection is in a grid; null where it is in none. */
export function here(state: EditorState): Here | null {
  if (!isInTable(state)) return null;
  const rect = selectedRect(state);
  const $grid = state.doc.resolve(rect.tableStart - 1);
  return { ...rect, block: $grid.parent, blockPos: $grid.before() };
}

/** The table in which the selection is, its caption included; null where it is in none. */
export function tableAround({ $from, $to }: Selection): { node: Node; pos: number } | null {
  const node = $from.depth > 1 ? $from.node(2) : null;
  return node?.type === schema.nodes.table && $from.sharedDepth($to.pos) > 1
    ? { node, pos: $from.before(2) }
    : null;
}

/** Directly before the cell with the caret; -1 where there is no caret in a cell. */
export function cellOf({ $head, empty }: Selection): number {
  return empty ? (cellAround($head)?.pos ?? -1) : -1;
}

/** Directly before the cell that covers a place of a grid as a transaction has made it. */
export function cellAt(tr: Transaction, tableStart: number, row: number, column: number): number {
  const $row = tr.doc.resolve(tableStart);
  const map = TableMap.get($row.parent);
  const index = Math.min(row, map.height - 1) * map.width + Math.min(column, map.width - 1);
  return tableStart + (map.map[index] ?? 0);
}

/** Places the caret in a cell, so many characters behind its start. */
export function caretInCell(tr: Transaction, cell: number, offset = 0): Transaction {
  const size = tr.doc.nodeAt(cell)?.content.size ?? 0;
  return tr.setSelection(TextSelection.create(tr.doc, cell + 1 + Math.min(offset, size)));
}

/** Whether cells are selected as such, not words. */
export function selectsCells(selection: Selection): selection is CellSelection {
  return selection instanceof CellSelection;
}
