import { useRef, useState } from 'react';
import { call } from '../../ipc/call';
import { toCallError, type CallError } from '../../ipc/errors';
import type { PlanPreview } from '../../ipc/generated/PlanPreview';
import type { Wanted } from '../../ipc/generated/Wanted';
import { refreshLibrary, refreshVersions } from '../../ipc/queries';
import { documentStore } from '../../state/document';
import { chosenIn, numbersOf, type LeftOut } from './chosen';

/** So many plans are looked through with one question, so that it can be stopped and shown how far it is. */
const BATCH = 40;

/** What was found, and how far the search is. */
export interface Looked {
  wanted: Wanted;
  instead: string;
  plans: readonly PlanPreview[];
  done: number;
  all: number;
}

/** What came of the replacing. */
export interface Outcome {
  places: number;
  plans: number;
  /** Plans in which nothing was done, and why. */
  failed: { title: string; error: CallError }[];
}

/** Finding in many plans, and replacing what was chosen, plan by plan. */
export function useLibraryReplace() {
  const [looked, setLooked] = useState<Looked | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const asked = useRef(0);

  /** Looks the plans through; an earlier search that is still under way ends. */
  const look = async (wanted: Wanted, instead: string, scope: readonly string[]) => {
    const asking = ++asked.current;
    setOutcome(null);
    setLooked({ wanted, instead, plans: [], done: 0, all: scope.length });
    await documentStore.flush();
    const among = await call('find_among', { plans: [...scope], find: wanted });
    const found: PlanPreview[] = [];
    for (let at = 0; at < among.length && asking === asked.current; at += BATCH) {
      const plans = among.slice(at, at + BATCH);
      found.push(...(await call('replace_preview', { plans, find: wanted, instead })));
      if (asking !== asked.current) return;
      const done = Math.min(among.length, at + BATCH);
      setLooked({ wanted, instead, plans: [...found], done, all: among.length });
    }
    if (asking === asked.current)
      setLooked({ wanted, instead, plans: found, done: among.length, all: among.length });
  };

  /** Ends a search that is under way; what it has found stays. */
  const stop = () => {
    asked.current += 1;
    setLooked((now) => now && { ...now, all: now.done });
  };

  /** Replaces what is chosen: a step a plan, all of it or nothing. */
  const replace = async ({ wanted, instead, plans }: Looked, out: LeftOut) => {
    const over: Outcome = { places: 0, plans: 0, failed: [] };
    for (const preview of plans) {
      const chosen = chosenIn(preview, out);
      if (chosen === 0) continue;
      const { plan, revision, title } = preview;
      const what = { revision, find: wanted, instead, only: numbersOf(preview, out), keep: true };
      try {
        if (documentStore.getState().view?.id === plan) await documentStore.replaceFound(what);
        else await call('replace_in_plan', { plan, ...what });
        over.places += chosen;
        over.plans += 1;
      } catch (thrown) {
        over.failed.push({ title, error: toCallError(thrown) });
      }
    }
    setLooked(null);
    setOutcome(over);
    await Promise.all([refreshLibrary(), refreshVersions()]);
  };

  return { looked, outcome, look, stop, replace };
}
