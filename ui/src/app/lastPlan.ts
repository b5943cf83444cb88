import { call } from '../ipc/call';
import { toCallError } from '../ipc/errors';
import { documentStore } from '../state/document';
import { notify, rememberPlan, windowStore } from '../state/window';

/** Opens the plan that was open last; where the window does not know, the latest of the library. */
export async function openLastPlan(): Promise<void> {
  try {
    let { lastPlan } = windowStore.getState();
    if (lastPlan === undefined) lastPlan = (await call('library_list', { trashed: false }))[0]?.id ?? null;
    if (lastPlan) await documentStore.open(lastPlan);
  } catch (thrown) {
    const { code, message, hint } = toCallError(thrown);
    rememberPlan(null);
    if (code !== 'not-found') notify({ kind: 'error', message, hint });
  }
}
