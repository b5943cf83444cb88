import { call } from '../../ipc/call';
import type { ImportView } from '../../ipc/generated/ImportView';
import type { NewSource } from '../../ipc/generated/NewSource';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import type { SourceReview } from '../../ipc/generated/SourceReview';
import { refreshLibrary } from '../../ipc/queries';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { dismissNotice, notify, openDialog } from '../../state/window';
import { addSources, readFirst, readWaiting } from './reviewStore';

/** Shows the sources of an import side by side with what becomes of them, and reads those that are not read yet. */
export function openReview(view: ImportView, first?: SourceReview): void {
  addSources(view, first);
  openDialog({ kind: 'review' });
  void readWaiting();
}

/** Asks for files and shows what is in them. */
export async function importFiles(): Promise<void> {
  const view = await call('host_import', {});
  if (view) openReview(view);
}

/** Shows what is in pasted text or a pasted page. Where it cannot be read, nothing is shown. */
export async function importPasted(source: NewSource): Promise<void> {
  const view = await call('import_begin', { sources: [source] });
  const { session } = view;
  const review = await readFirst(session).catch(async (thrown: unknown) => {
    await call('import_cancel', { session });
    throw thrown;
  });
  openReview(view, review);
}

/** Opens the first plan of an import, and offers to take all of it back. */
export async function showImported(plans: PlanSummary[]): Promise<void> {
  await refreshLibrary();
  const [first] = plans;
  if (!first) return;
  await documentStore.open(first.id);
  notify({ kind: 'imported', plans });
}

/** Takes a whole import back: its plans go into the trash, whence what was written since can still be had. */
export async function takeBack(plans: readonly PlanSummary[]): Promise<void> {
  dismissNotice();
  const open = documentStore.getState().view?.id;
  if (plans.some(({ id }) => id === open)) await documentStore.close();
  for (const { id } of plans) await call('plan_trash', { plan: id });
  await refreshLibrary();
}

export const importingActions: Action[] = [
  { id: 'plan.import', shortcut: 'Mod+O', run: importFiles },
  { id: 'plan.paste', shortcut: 'Mod+Shift+O', run: () => openDialog({ kind: 'import', text: '' }) },
];
