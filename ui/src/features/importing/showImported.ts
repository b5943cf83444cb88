import type { Imported } from '../../ipc/generated/Imported';
import { documentStore } from '../../state/document';
import { openDialog, windowStore } from '../../state/window';

/** Opens the first plan of what was read, and tells what became of the source, together with what was told last. */
export async function showImported(results: Imported[]): Promise<void> {
  const first = results.flatMap(({ plans }) => plans)[0];
  if (first) await documentStore.open(first.id);
  const { dialog } = windowStore.getState();
  const before = dialog?.kind === 'imported' ? dialog.results : [];
  openDialog({ kind: 'imported', results: [...before, ...results] });
}
