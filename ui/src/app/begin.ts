import { follow } from '../features/settings/actions';
import { call } from '../ipc/call';
import { toCallError } from '../ipc/errors';
import type { AppError } from '../ipc/generated/AppError';
import type { First } from '../ipc/generated/First';
import { plansStore } from '../ipc/plans';
import { ownPlan } from '../lib/ownPlan';
import { documentStore } from '../state/document';
import { notify, rememberPlan, windowStore } from '../state/window';

/** The plan that was open last; where the window does not know, the latest of the library. */
function first(): First {
  const { lastPlan } = windowStore.getState();
  // A window that was opened for a plan has shown nothing yet; loaded again, it shows what it showed last.
  if (lastPlan === undefined && ownPlan !== null) return { type: 'plan', plan: ownPlan };
  if (lastPlan === undefined) return { type: 'latest' };
  return lastPlan === null ? { type: 'none' } : { type: 'plan', plan: lastPlan };
}

function say({ message, hint }: AppError) {
  notify({ kind: 'error', message, hint });
}

/** Follows the settings and opens the plan of last time, by one question to the core. */
export async function begin(): Promise<void> {
  try {
    const { settings, plans, plan, trouble } = await call('begin', { first: first() });
    follow(settings);
    plansStore.setState({ plans, recent: plans });
    if (plan) await documentStore.show(plan);
    else rememberPlan(null);
    if (trouble) say(trouble);
  } catch (thrown) {
    // Without settings the window speaks Chinese in the system's colours: no reason not to start.
    rememberPlan(null);
    say(toCallError(thrown));
  }
}
