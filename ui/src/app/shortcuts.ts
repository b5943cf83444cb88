import { isShortcut } from '../lib/shortcut';
import { windowStore } from '../state/window';
import { actions, runAction } from './actions';

/** Undo and redo inside a field are the field's own. */
function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Runs the window's actions by their keys; returns how to stop. Keys of the editor are the editor's own. */
export function bindShortcuts(): () => void {
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || windowStore.getState().dialog) return;
    const action = actions.find(
      ({ shortcut, scope }) => shortcut !== undefined && scope !== 'editor' && isShortcut(event, shortcut),
    );
    if (!action || (action.id.startsWith('edit.') && inField(event.target))) return;
    event.preventDefault();
    runAction(action);
  };
  window.addEventListener('keydown', handleKeyDown);
  return () => window.removeEventListener('keydown', handleKeyDown);
}
