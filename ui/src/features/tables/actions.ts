import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';

export const tablesActions: Action[] = [
  {
    id: 'insert.table',
    enabled: () => documentStore.getState().editor !== null && documentStore.getState().view !== null,
    run: () => openDialog({ kind: 'table' }),
  },
];
