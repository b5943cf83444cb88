import { baseKeymap, selectAll } from 'prosemirror-commands';
import { keydownHandler } from 'prosemirror-keymap';
import { Plugin, type Command } from 'prosemirror-state';
import { editorCommands } from '../commands/all';
import { enter, lineBreak } from '../commands/enter';
import { backspace, deleteForward } from '../commands/join';

/** The keys of the text. `undo` and `redo` go to the core, for its journal is the history. */
export function keys(undo: () => void, redo: () => void): Plugin {
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
      'Mod-a': selectAll,
      Escape: (_state, _dispatch, view) => {
        view?.dom.blur(); // the way out by keyboard, as Tab changes levels here
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
