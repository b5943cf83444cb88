import type { Command, Transaction } from 'prosemirror-state';
import { TableMap } from 'prosemirror-tables';
import type { CellAlign } from '../../../../ipc/generated/CellAlign';
import type { CellAttrs } from '../nodes';
import { here, selectsCells, type Here } from './place';

/**
 * 左对齐, 居中, 右对齐, 两端对齐: of the selected cells, or of the caret's column below the head; once more, and the words
 * stand as they do by themselves.
 */
export function align(wanted: CellAlign): Command {
  return (state, dispatch) => {
    const at = here(state);
    if (!at) return false;
    const head = Number(at.block.attrs.header_rows);
    const column = { ...at, top: at.top < head ? 0 : head, bottom: at.top < head ? head : at.map.height };
    const cells = at.map.cellsInRect(selectsCells(state.selection) ? at : column);
    const is = (cell: number) => (at.table.nodeAt(cell)?.attrs as CellAttrs).align;
    const value = cells.every((cell) => is(cell) === wanted) ? null : wanted;
    const { tr } = state;
    for (const cell of cells) tr.setNodeAttribute(at.tableStart + cell, 'align', value);
    dispatch?.(tr);
    return true;
  };
}

/** Has the cells of a new row stand as those of the row beside it do. */
export function alignLike(tr: Transaction, { tableStart }: Here, row: number, beside: number) {
  const table = tr.doc.resolve(tableStart).parent;
  const map = TableMap.get(table);
  for (let column = 0; column < map.width; column++) {
    const [cell, model] = [row, beside].map((line) => map.map[line * map.width + column]);
    if (cell === undefined || model === undefined || cell === model) continue;
    const { align } = table.nodeAt(model)?.attrs as CellAttrs;
    if (align) tr.setNodeAttribute(tableStart + cell, 'align', align);
  }
}
