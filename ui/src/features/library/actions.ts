import { call } from '../../ipc/call';
import type { Filing } from '../../ipc/generated/Filing';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { refreshLibrary } from '../../ipc/queries';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { closeTab, tabsStore } from '../../state/tabs';
import { notify, openDialog } from '../../state/window';

/** Puts a plan into the trash; if it is open, it is saved and closed before. */
export async function trash(plan: PlanSummary): Promise<void> {
  await closeTab(plan.id);
  await call('plan_trash', { plan: plan.id });
  notify({ kind: 'trashed', plan });
  await refreshLibrary();
}

/** Puts several plans into the trash. */
export async function trashAll(plans: readonly PlanSummary[]): Promise<void> {
  for (const plan of plans) await trash(plan);
}

/** Brings the lists up to date. Plans at hand that another window put into the trash are closed. */
export async function followLibrary(): Promise<void> {
  await refreshLibrary();
  const kept = new Set((await call('library_list', { trashed: false })).map(({ id }) => id));
  const shown = documentStore.getState().view?.id;
  const gone = tabsStore.getState().tabs.filter(({ id }) => !kept.has(id));
  // The open one last: none of the others is shown in its place.
  for (const plan of gone.sort((one, other) => Number(one.id === shown) - Number(other.id === shown))) {
    await closeTab(plan.id);
    notify({ kind: 'trashed', plan });
  }
}

/** Begins the plan of another year with one that is there, and opens it. */
export async function renew(plan: string, year: number): Promise<void> {
  const { plan: view, rolled, marked } = await call('plan_renew', { plan, year });
  await documentStore.show(view);
  notify({ kind: 'renewed', rolled, marked });
  await refreshLibrary();
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

/** Something that is done with the open plan, as the library lists it. */
function ofTheOpenPlan(id: Action['id'], run: (plan: PlanSummary) => unknown): Action {
  return {
    id,
    enabled: () => documentStore.getState().view !== null,
    run: async () => {
      const { view } = documentStore.getState();
      const plans = await call('library_list', { trashed: false });
      const plan = plans.find((listed) => listed.id === view?.id);
      if (plan) await run(plan);
    },
  };
}

export const libraryActions: Action[] = [
  ofTheOpenPlan('plan.renew', (plan) => openDialog({ kind: 'renew', plan })),
  ofTheOpenPlan('plan.tags', (plan) => openDialog({ kind: 'tags', plans: [plan] })),
  ofTheOpenPlan('plan.trash', trash),
];
