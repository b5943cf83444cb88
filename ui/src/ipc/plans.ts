import { createStore } from 'zustand/vanilla';
import type { PlanSummary } from './generated/PlanSummary';

interface Plans {
  /** The plans of the library, the latest first; at the start a few of them. */
  plans: readonly PlanSummary[];
  /** The plans used last, those first; none that is put by. */
  recent: readonly PlanSummary[];
}

/** The plans as the core told them last; outside React. */
export const plansStore = createStore<Plans>(() => ({ plans: [], recent: [] }));
