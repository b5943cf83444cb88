import type { Action } from '../../lib/action';
import { onMac } from '../../lib/system';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';
import { openBar, step } from './seek';

const planOpen = () => documentStore.getState().view !== null;

export const findingActions: Action[] = [
  { id: 'find.open', shortcut: 'Mod+F', enabled: planOpen, run: () => openBar('find') },
  // ⌘H hides the program.
  {
    id: 'find.replace',
    shortcut: onMac ? 'Mod+Alt+F' : 'Mod+H',
    enabled: planOpen,
    run: () => openBar('replace'),
  },
  { id: 'find.next', shortcut: 'F3', enabled: planOpen, run: () => step(1) },
  { id: 'find.previous', shortcut: 'Shift+F3', enabled: planOpen, run: () => step(-1) },
  {
    id: 'find.library',
    shortcut: 'Mod+Shift+H',
    run: () => openDialog({ kind: 'replace-library', plans: null }),
  },
];
