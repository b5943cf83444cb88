import { TextSelection, type Command } from 'prosemirror-state';
import { CellSelection, nextCell } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { depthUnder, locate } from '../../rows';
import { schema } from '../../schema';
import { caretInCell, cellOf, selectsCells, tableAround } from './place';

/** From the first or last line of a cell into the one above or below, at the same height of the line. */
export function verticalArrow(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    const cell = cellOf(state.selection);
    if (!view || cell < 0 || !view.endOfTextblock(by > 0 ? 'down' : 'up')) return false;
    const $next = nextCell(state.doc.resolve(cell), 'vert', by);
    if ($next) dispatch?.(state.tr.setSelection(besides(view, $next.pos, by)).scrollIntoView());
    else leave(by)(state, dispatch, view);
    return true;
  };
}

/** From the end of a cell into the next one, as it is read. */
export function horizontalArrow(by: 1 | -1): Command {
  return (state, dispatch, view) => {
    const cell = cellOf(state.selection);
    if (!view || cell < 0 || !view.endOfTextblock(by > 0 ? 'forward' : 'backward')) return false;
    if (toCell(by)(state, dispatch, view)) return true;
    return leave(by)(state, dispatch, view);
  };
}

/** From the end of a cell into the selection of cells. */
export function extend(axis: 'horiz' | 'vert', by: 1 | -1): Command {
  return (state, dispatch, view) => {
    const { selection, doc } = state;
    const direction = axis === 'vert' ? (by > 0 ? 'down' : 'up') : by > 0 ? 'forward' : 'backward';
    if (!view || selectsCells(selection) || selection.$head.parent.type !== schema.nodes.cell) return false;
    if (!view.endOfTextblock(direction)) return false;
    const $cell = doc.resolve(selection.$head.before());
    const $next = nextCell($cell, axis, by);
    if ($next) dispatch?.(state.tr.setSelection(new CellSelection($cell, $next)));
    return $next !== null;
  };
}

/** The next cell or the one before, as they are read; false at either end. */
export function toCell(by: 1 | -1): Command {
  return ({ selection, doc, tr }, dispatch) => {
    const $from = selectsCells(selection) ? selection.$headCell : null;
    const pos =
      $from?.pos ?? (selection.$head.parent.type === schema.nodes.cell ? selection.$head.before() : -1);
    if (pos < 0) return false;
    const grid = doc.resolve(pos).node(-1);
    const start = doc.resolve(pos).start(-1);
    const cells: number[] = [];
    grid.descendants((node, at) => {
      if (node.type === schema.nodes.cell) cells.push(start + at);
      return node.type !== schema.nodes.cell;
    });
    const next = cells[cells.indexOf(pos) + by];
    if (next === undefined) return false;
    dispatch?.(caretInCell(tr, next, by > 0 ? 0 : Infinity).scrollIntoView());
    return true;
  };
}

/** Out of the grid: up into the caption, down behind the table, into an empty paragraph where nothing follows. */
function leave(by: 1 | -1): Command {
  return (state, dispatch) => {
    const table = tableAround(state.selection);
    if (!table || !dispatch) return table !== null;
    const { tr } = state;
    const end = table.pos + table.node.nodeSize;
    if (by < 0)
      tr.setSelection(TextSelection.create(tr.doc, table.pos + 1 + table.node.child(0).nodeSize - 1));
    else {
      const at = locate(state);
      if (!at.rows[at.first + 1])
        tr.insert(end, schema.node('paragraph', { depth: depthUnder(at.rows[at.first]) }));
      tr.setSelection(TextSelection.near(tr.doc.resolve(end)));
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** The place in a cell that stands straight below or above the caret. */
function besides(view: EditorView, cell: number, by: 1 | -1): TextSelection {
  const { doc } = view.state;
  const start = cell + 1;
  const end = start + (doc.nodeAt(cell)?.content.size ?? 0);
  const dom = view.nodeDOM(cell);
  const caret = view.coordsAtPos(view.state.selection.head);
  const line = caret.bottom - caret.top;
  const box = dom instanceof HTMLElement ? dom.getBoundingClientRect() : null;
  const found =
    box &&
    view.posAtCoords({
      left: Math.min(Math.max(caret.left, box.left + 2), box.right - 2),
      top: by > 0 ? box.top + line / 2 : box.bottom - line / 2,
    });
  const inside = found && found.pos >= start && found.pos <= end;
  return TextSelection.create(doc, inside ? found.pos : by > 0 ? start : end);
}
