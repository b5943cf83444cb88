import { createStore } from 'zustand/vanilla';
import type { Settings } from '../ipc/generated/Settings';

/** What the user has chosen for the program, as the core told it last. */
export const settingsStore = createStore<Settings>(() => ({
  language: 'zh-CN',
  theme: 'system',
  new_plans: { kind: '', scheme: '', profile: '' },
  house: { units: [], people: [] },
  phrases: [],
}));
