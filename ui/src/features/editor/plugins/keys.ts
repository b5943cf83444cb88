import { baseKeymap, selectAll } from 'prosemirror-commands';
import { keydownHandler } from 'prosemirror-keymap';
import { Plugin, Selection, TextSelection, type Command } from 'prosemirror-state';
import { onMac } from '../../../lib/system';
import { editorCommands } from '../commands/all';
import { selectBranchOf } from '../commands/branch';
import { enter, lineBreak } from '../commands/enter';
import { backspace, deleteForward } from '../commands/join';

/**
 * The keys of the text. `undo` and `redo` go to the core, for its journal is the history; Where a branch
 * of the text is shown alone, there is nothing else to be selected, and Escape leads back to the whole.
 */
export function keys(
  undo: () => void,
  redo: () => void,
  alone: () => string | null,
  whole: () => void,
): Plugin {
  const own: Record<string, Command> = {};
  for (const { keys: names, run } of Object.values(editorCommands)) {
    // A key of ours never falls through to the browser, also where its command does not apply now.
    for (const name of names) own[name] = (...args) => run(...args) || true;
  }
  const step =
    (then: () => void): Command =>
    (_, dispatch) => {
      if (dispatch) then();
      return true;
    };
  const handlers = [
    keydownHandler({
      ...own,
      Enter: enter,
      'Shift-Enter': lineBreak,
      Backspace: backspace,
      'Mod-Backspace': backspace,
      Delete: deleteForward,
      'Mod-z': step(undo),
      'Mod-y': step(redo),
      'Shift-Mod-z': step(redo),
      'Mod-a': (...args) => {
        const id = alone();
        return id === null ? selectAll(...args) : selectBranchOf(id)(...args);
      },
      // There the arrows do it, and Home and End scroll.
      ...(!onMac && {
        'Mod-Home': caretTo('start', false),
        'Mod-End': caretTo('end', false),
        'Shift-Mod-Home': caretTo('start', true),
        'Shift-Mod-End': caretTo('end', true),
      }),
      Escape: (_state, _dispatch, view) => {
        if (alone() !== null) whole();
        else view?.dom.blur(); // the way out by keyboard, as Tab changes levels here
        return true;
      },
    }),
    keydownHandler(baseKeymap),
  ];
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => !view.composing && handlers.some((handle) => handle(view, event)),
    },
  });
}

/** To an end of the text: the browser does not go by itself into what it has not laid out (see `sheets`). */
function caretTo(end: 'start' | 'end', extend: boolean): Command {
  return ({ doc, selection: { $anchor }, tr }, dispatch) => {
    const { $head } = end === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
    dispatch?.(tr.setSelection(TextSelection.between(extend ? $anchor : $head, $head)).scrollIntoView());
    return true;
  };
}
