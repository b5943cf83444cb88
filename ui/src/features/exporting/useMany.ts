import { useEffect, useRef, useState } from 'react';
import { call } from '../../ipc/call';
import { toCallError, type CallError } from '../../ipc/errors';
import type { ExportChoice } from '../../ipc/generated/ExportChoice';
import type { WrittenFile } from '../../ipc/host';

/** How it stands with a plan that is to become a file. */
export type Fate =
  | { state: 'waiting' | 'writing' | 'stopped' }
  | { state: 'done'; file: WrittenFile }
  | { state: 'failed'; error: CallError };

/** An export of several plans, under way or over. */
export interface Run {
  folder: string;
  plans: readonly string[];
  fates: ReadonlyMap<string, Fate>;
  over: boolean;
}

/** Exports plans one after the other: one that fails spoils no other, and between two it can be stopped. */
export function useMany() {
  const [run, setRun] = useState<Run | null>(null);
  const stopped = useRef(false);
  const isStopped = () => stopped.current;
  const stop = () => {
    stopped.current = true;
  };
  // A dialog that is closed stops what it shows.
  useEffect(() => stop, []);

  /** Does nothing where no folder is chosen. */
  const start = async (plans: readonly string[], choice: ExportChoice) => {
    const folder = await call('host_folder', {});
    if (!folder) return;
    stopped.current = false;
    const fates = new Map<string, Fate>(plans.map((plan) => [plan, { state: 'waiting' }]));
    const tell = (over: boolean) => setRun({ folder: folder.name, plans, fates: new Map(fates), over });
    for (const plan of plans) {
      if (isStopped()) {
        fates.set(plan, { state: 'stopped' });
        continue;
      }
      fates.set(plan, { state: 'writing' });
      tell(false);
      try {
        const file = await call('host_export_into', { plan, choice, folder: folder.token });
        fates.set(plan, { state: 'done', file });
      } catch (thrown) {
        fates.set(plan, { state: 'failed', error: toCallError(thrown) });
      }
    }
    tell(true);
  };
  return { run, start, stop };
}
