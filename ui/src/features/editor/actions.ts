import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import type { EditorCommandId } from './commands/all';

/** An action that is a command of the text. */
function command(id: Action['id'] & EditorCommandId, shortcut?: string): Action {
  return {
    id,
    ...(shortcut !== undefined && { shortcut }),
    scope: 'editor',
    enabled: () => documentStore.getState().editor?.can(id) ?? false,
    run: () => documentStore.getState().editor?.run(id),
  };
}

export const editorActions: Action[] = [
  {
    id: 'edit.undo',
    shortcut: 'Mod+Z',
    enabled: () => documentStore.getState().canUndo || documentStore.getState().saving !== 'saved',
    run: () => documentStore.undo(),
  },
  {
    id: 'edit.redo',
    shortcut: 'Mod+Shift+Z',
    enabled: () => documentStore.getState().canRedo,
    run: () => documentStore.redo(),
  },
  command('outline.promote', 'Shift+Tab'),
  command('outline.demote', 'Tab'),
  command('outline.up', 'Alt+Shift+ArrowUp'),
  command('outline.down', 'Alt+Shift+ArrowDown'),
  command('branch.select', 'Mod+Shift+B'),
  command('branch.duplicate', 'Mod+Alt+D'),
  command('branch.delete', 'Mod+Shift+Delete'),
  command('level.1', 'Mod+Alt+1'),
  command('level.2', 'Mod+Alt+2'),
  command('level.3', 'Mod+Alt+3'),
  command('level.4', 'Mod+Alt+4'),
  command('form.paragraph', 'Mod+Alt+0'),
  command('form.standing'),
  command('form.run-in'),
  command('insert.heading', 'Mod+Enter'),
  command('insert.paragraph', 'Mod+Shift+Enter'),
  command('enumeration.toggle'),
  command('enumeration.renumber'),
  command('mark.bold', 'Mod+B'),
  command('mark.italic', 'Mod+I'),
  command('mark.underline', 'Mod+U'),
  command('mark.superscript', 'Mod+Shift+Equal'),
  command('mark.subscript', 'Mod+Equal'),
  command('place.next', 'F8'),
  command('place.previous', 'Shift+F8'),
  command('table.row-above'),
  command('table.row-below'),
  command('table.column-left'),
  command('table.column-right'),
  command('table.row-up'),
  command('table.row-down'),
  command('table.merge'),
  command('table.split'),
  command('table.head'),
  command('table.align-left'),
  command('table.align-center'),
  command('table.align-right'),
  command('table.align-justify'),
  command('table.wider', 'Mod+Alt+BracketRight'),
  command('table.narrower', 'Mod+Alt+BracketLeft'),
  command('table.automatic'),
  command('table.delete-rows'),
  command('table.delete-columns'),
  command('table.select'),
  command('table.delete'),
];
