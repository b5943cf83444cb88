import type { Action } from '../lib/action';
import { openDialog, showPalette, showSidebar, toggleLeft, toggleRight } from '../state/window';

/** What can be done with the window itself. */
export const windowActions: Action[] = [
  { id: 'view.outline', shortcut: 'Mod+Shift+1', run: () => showSidebar('outline') },
  { id: 'view.library', shortcut: 'Mod+Shift+2', run: () => showSidebar('library') },
  { id: 'view.left', shortcut: 'Mod+Alt+Comma', run: toggleLeft },
  { id: 'view.right', shortcut: 'Mod+Alt+Period', run: toggleRight },
  { id: 'app.palette', shortcut: 'Mod+K', run: () => showPalette(true) },
  { id: 'app.shortcuts', shortcut: 'F1', run: () => openDialog({ kind: 'shortcuts' }) },
];
