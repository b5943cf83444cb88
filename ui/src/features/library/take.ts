import { call } from '../../ipc/call';
import type { Existing } from '../../ipc/generated/Existing';
import type { WrittenFile } from '../../ipc/host';
import { refreshLibrary, refreshVersions } from '../../ipc/queries';
import { documentStore } from '../../state/document';
import { notify, openDialog } from '../../state/window';

/** Puts the plans of a `.gangmu` file into the library; where one is there and differs, it is asked what to do. */
export async function takeFile(file: WrittenFile, existing: Existing = 'ask'): Promise<void> {
  await documentStore.flush();
  const { taken, there } = await call('host_take', { token: file.token, existing });
  const [first] = taken;
  if (!first) {
    openDialog({ kind: 'take', file, there });
    return;
  }
  await Promise.all([refreshLibrary(), refreshVersions()]);
  await documentStore.open(first.id);
  notify({ kind: 'taken', name: file.name, count: taken.length });
}
