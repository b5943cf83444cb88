import { createStore } from 'zustand/vanilla';
import type { CallError } from '../../ipc/errors';
import type { Wanted } from '../../ipc/generated/Wanted';

interface FindState {
  /** The bar above the paper. */
  bar: 'closed' | 'find' | 'replace';
  wanted: Wanted;
  /** What is to stand there instead. */
  instead: string;
  /** How many places there are, and the plan as it stood; null until the core has answered. */
  found: { plan: string; revision: number; count: number } | null;
  error: CallError | null;
  /** Grows whenever the field is to have the focus. */
  called: number;
}

/** What is sought and what was found, as long as the window lives. */
export const findStore = createStore<FindState>(() => ({
  bar: 'closed',
  wanted: { words: '', whole: false, exact: false, pattern: false },
  instead: '',
  found: null,
  error: null,
  called: 0,
}));
