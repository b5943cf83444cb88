import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { fold, showAlone } from '../../state/folding';

/** The branch with the caret. */
const here = () => documentStore.getState().selection?.branch ?? null;

const isHeading = (id: string | null) =>
  documentStore.getState().outline.some((entry) => entry.id === id && entry.depth > 0);

export const outlineActions: Action[] = [
  {
    id: 'branch.fold',
    shortcut: 'Alt+Shift+Minus',
    enabled: () => here() !== null,
    run: () => fold([here() ?? ''], true),
  },
  {
    id: 'branch.unfold',
    shortcut: 'Alt+Shift+Equal',
    enabled: () => documentStore.getState().folded.has(here() ?? ''),
    run: () => fold([here() ?? ''], false),
  },
  {
    id: 'branch.alone',
    shortcut: 'Alt+Shift+Period',
    enabled: () => documentStore.getState().alone !== null || isHeading(here()),
    run: () => showAlone(documentStore.getState().alone === null ? here() : null),
  },
];
