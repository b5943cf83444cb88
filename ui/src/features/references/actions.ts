import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';

export const referencesActions: Action[] = [
  {
    id: 'insert.reference',
    enabled: () => {
      const { editor, selection } = documentStore.getState();
      return editor !== null && selection !== null && selection.type !== 'title';
    },
    run: () => openDialog({ kind: 'reference' }),
  },
];
