import { call } from '../../ipc/call';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { closeTab } from '../../state/tabs';
import { openDialog } from '../../state/window';

/** Opens a copy of the first sample. */
export async function openSample(): Promise<void> {
  const { samples } = await call('templates', {});
  const first = samples[0];
  if (first) await documentStore.openSample(first.id);
}

export const startActions: Action[] = [
  { id: 'plan.new', shortcut: 'Mod+N', run: () => openDialog({ kind: 'new' }) },
  { id: 'plan.sample', run: openSample },
  {
    id: 'window.new',
    shortcut: 'Mod+Alt+N',
    enabled: () => documentStore.getState().view !== null,
    run: async () => {
      const { view } = documentStore.getState();
      if (!view) return;
      await documentStore.flush();
      await call('host_window', { plan: view.id });
    },
  },
  {
    id: 'plan.close',
    shortcut: 'Mod+W',
    enabled: () => documentStore.getState().view !== null,
    run: async () => {
      const { view } = documentStore.getState();
      if (view) await closeTab(view.id);
    },
  },
  {
    id: 'app.start',
    enabled: () => documentStore.getState().view !== null,
    run: () => documentStore.close(),
  },
];
