import { plansStore } from '../../ipc/plans';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';

export const exportingActions: Action[] = [
  {
    id: 'export.open',
    shortcut: 'Mod+E',
    enabled: () => documentStore.getState().view !== null,
    run: async () => {
      // What is looked through is what will be in the file.
      await documentStore.flush();
      openDialog({ kind: 'export' });
    },
  },
  {
    id: 'export.many',
    enabled: () => plansStore.getState().plans.length > 0,
    run: async () => {
      await documentStore.flush();
      openDialog({ kind: 'export-many', plans: [] });
    },
  },
];
