import { keydownHandler } from 'prosemirror-keymap';
import { Plugin, type Command } from 'prosemirror-state';
import { tableEditing, tableEditingKey } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { extend, horizontalArrow, toCell, verticalArrow } from './arrows';
import { commands } from './commands';
import { pasteIntoTable } from './paste';
import { caretInCell, cellAt, here, selectsCells, tableAround } from './place';
import { dragging } from './widths';

export { commands };

/** What makes tables editable; `captionHint` stands in an empty caption while the caret is in its table. */
export function tablePlugins(captionHint: () => string): Plugin[] {
  return [
    keys(),
    pasting(),
    dragging(),
    caption(captionHint),
    tableEditing({ allowTableNodeSelection: true }),
  ];
}

/** Whether a state has these plugins. */
export function hasTablePlugins(plugins: readonly Plugin[]): boolean {
  return plugins.some(({ spec }) => spec.key === tableEditingKey);
}

function keys(): Plugin {
  const handle = keydownHandler({
    Tab: either(toCell(1), newRow),
    'Shift-Tab': either(toCell(-1), stay),
    Enter: intoCell,
    ArrowUp: verticalArrow(-1),
    ArrowDown: verticalArrow(1),
    ArrowLeft: horizontalArrow(-1),
    ArrowRight: horizontalArrow(1),
    'Shift-ArrowUp': extend('vert', -1),
    'Shift-ArrowDown': extend('vert', 1),
    'Shift-ArrowLeft': extend('horiz', -1),
    'Shift-ArrowRight': extend('horiz', 1),
    'Alt-Shift-ArrowUp': inCells(commands.rowUp),
    'Alt-Shift-ArrowDown': inCells(commands.rowDown),
  });
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => !view.composing && handle(view, event),
      handleDOMEvents: {
        // An input method writes where the caret is, and selected cells have none.
        compositionstart: (view) => intoCell(view.state, view.dispatch, view) && false,
      },
    },
  });
}

function pasting(): Plugin {
  return new Plugin({ props: { handlePaste: pasteIntoTable } });
}

function caption(hint: () => string): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection }) {
        const table = tableAround(selection);
        const words = table?.node.child(0);
        if (!table || !words || words.content.size > 0) return null;
        const from = table.pos + 1;
        const shown = Decoration.node(from, from + words.nodeSize, { 'data-placeholder': hint() });
        return DecorationSet.create(doc, [shown]);
      },
    },
  });
}

/** Tab in the last cell makes a row. */
const newRow: Command = (state, dispatch) => {
  const at = here(state);
  if (!at) return false;
  return commands.rowBelow(
    state,
    dispatch && ((tr) => dispatch(caretInCell(tr, cellAt(tr, at.tableStart, at.bottom, 0)))),
  );
};

/** From selected cells to a caret in the one that was selected last. */
const intoCell: Command = ({ selection, tr }, dispatch) => {
  if (!selectsCells(selection)) return false;
  const { pos, nodeAfter } = selection.$headCell;
  dispatch?.(caretInCell(tr, pos, nodeAfter?.content.size));
  return true;
};

/** In a table a key never does what it does elsewhere. */
const stay: Command = (state) => here(state) !== null;

function inCells(command: Command): Command {
  return (state, dispatch, view) => here(state) !== null && (command(state, dispatch, view) || true);
}

function either(first: Command, second: Command): Command {
  return (state, dispatch, view) => first(state, dispatch, view) || second(state, dispatch, view);
}
