import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';

/** The heading or paragraph with the caret. */
const here = () => {
  const { selection } = documentStore.getState();
  return selection?.type === 'heading' || selection?.type === 'paragraph' ? selection.node : null;
};

export const dutiesActions: Action[] = [
  {
    id: 'duty.edit',
    shortcut: 'Mod+Shift+D',
    enabled: () => here() !== null,
    run: () => {
      const node = here();
      if (node !== null) openDialog({ kind: 'duties', node });
    },
  },
];
