import { call } from '../../ipc/call';
import type { Filing } from '../../ipc/generated/Filing';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { refreshLibrary } from '../../ipc/queries';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { notify } from '../../state/window';

/** Puts a plan into the trash; if it is open, it is saved and closed before. */
export async function trash(plan: PlanSummary): Promise<void> {
  if (documentStore.getState().view?.id === plan.id) await documentStore.close();
  await call('plan_trash', { plan: plan.id });
  notify({ kind: 'trashed', plan });
  await refreshLibrary();
}

/** Puts several plans into the trash. */
export async function trashAll(plans: readonly PlanSummary[]): Promise<void> {
  for (const plan of plans) await trash(plan);
}

/** Pins plans, puts them by, tags them. */
export async function file(plans: string[], filing: Filing): Promise<void> {
  await call('library_file', { plans, filing });
  await refreshLibrary();
}

/** Takes a plan out of the trash. */
export async function restore(plan: string): Promise<void> {
  await call('plan_restore', { plan });
  await refreshLibrary();
}

/** Deletes a plan for good. */
export async function purge(plan: string): Promise<void> {
  await call('plan_purge', { plan });
  await refreshLibrary();
}

/** Gives a plan another title; the open plan changes it as one of its own changes. */
export async function rename(plan: string, title: string): Promise<void> {
  const { view } = documentStore.getState();
  const part = view?.parts.find(({ role }) => role === 'plan');
  if (view?.id === plan && part) await documentStore.changePart(part.id, { field: 'title', value: title });
  else await call('plan_rename', { plan, title });
  await refreshLibrary();
}

export const libraryActions: Action[] = [
  {
    id: 'plan.trash',
    enabled: () => documentStore.getState().view !== null,
    run: async () => {
      const { view } = documentStore.getState();
      const plans = await call('library_list', { trashed: false });
      const plan = plans.find(({ id }) => id === view?.id);
      if (plan) await trash(plan);
    },
  },
];
