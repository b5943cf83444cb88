import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { openDialog, showPanel } from '../../state/window';

/** The heading, paragraph or table with the caret. */
const here = () => documentStore.getState().selection?.node ?? null;

export const memosActions: Action[] = [
  {
    id: 'memo.edit',
    shortcut: 'Mod+Alt+M',
    enabled: () => here() !== null,
    run: () => {
      const node = here();
      if (node !== null) openDialog({ kind: 'memo', node });
    },
  },
  {
    id: 'view.memos',
    enabled: () => documentStore.getState().view !== null,
    run: () => showPanel('memos'),
  },
];
