import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ExportChoice } from '../../ipc/generated/ExportChoice';
import { useExportChoice } from '../../ipc/queries';

/** The choice that nobody has made yet. */
const USUAL: ExportChoice = { format: 'docx', labels: 'text', contents: 0, duties: 'written' };

/** A choice for one plan; the profile where it is to be another than the plan's. */
export interface PlanChoice extends ExportChoice {
  profile?: string;
}

/** What was chosen since the window was opened, by plan: whoever goes to fill in what is missing finds it again. */
const chosenStore = createStore<{ of: Readonly<Record<string, Partial<PlanChoice>>> }>(() => ({ of: {} }));

/** What the file is to be: what was chosen for this plan, otherwise what was chosen for the last export. */
export function useChoice(of: string): [PlanChoice, (change: Partial<PlanChoice>) => void] {
  const { data: last = USUAL } = useExportChoice();
  const chosen = useStore(chosenStore, (state) => state.of[of]);
  const choose = (change: Partial<PlanChoice>) =>
    chosenStore.setState((state) => ({ of: { ...state.of, [of]: { ...chosen, ...change } } }));
  return [{ ...last, ...chosen }, choose];
}
