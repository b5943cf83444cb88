import { call } from '../../ipc/call';
import type { Restored } from '../../ipc/generated/Restored';
import { refreshVersions } from '../../ipc/queries';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { openDialog, showPanel } from '../../state/window';

const isOpen = () => documentStore.getState().view !== null;

/** Names a state of the open plan; what stands now where no revision is said, all that was typed included. */
export async function nameVersion(revision: number | null, name: string): Promise<void> {
  await documentStore.flush();
  const { view } = documentStore.getState();
  if (!view) return;
  await call('version_name', { plan: view.id, revision, name });
  await refreshVersions();
}

/** Takes a version out of the list. */
export async function forgetVersion(revision: number): Promise<void> {
  const { view } = documentStore.getState();
  if (!view) return;
  await call('version_forget', { plan: view.id, revision });
  await refreshVersions();
}

/** Has back an earlier state of the open plan, or something of it. */
export async function restoreVersion(revision: number, what: Restored): Promise<void> {
  await documentStore.restoreVersion(revision, what);
  await refreshVersions();
}

/** Shows an earlier state beside what stands now, or alone. */
export async function compareVersion(revision: number, alone = false): Promise<void> {
  await documentStore.flush();
  openDialog({ kind: 'compare', revision, alone });
}

/** Compares what stands now with the version kept last. */
async function compareLatest(): Promise<void> {
  await documentStore.flush();
  const { view } = documentStore.getState();
  if (!view) return;
  const { versions, revision } = await call('versions_list', { plan: view.id });
  const latest = versions.find((version) => version.revision < revision) ?? versions[0];
  if (latest) await compareVersion(latest.revision);
}

export const versionsActions: Action[] = [
  {
    id: 'version.name',
    shortcut: 'Mod+S',
    enabled: isOpen,
    run: () => openDialog({ kind: 'name-version', revision: null }),
  },
  { id: 'version.compare', enabled: isOpen, run: compareLatest },
  { id: 'view.versions', enabled: isOpen, run: () => showPanel('versions') },
];
