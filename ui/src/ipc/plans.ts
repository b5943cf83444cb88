import { createStore } from 'zustand/vanilla';
import type { PlanSummary } from './generated/PlanSummary';

/** The plans of the library, the latest first, as the core told them last (at the start a few of them); outside React. */
export const plansStore = createStore<{ plans: readonly PlanSummary[] }>(() => ({ plans: [] }));
