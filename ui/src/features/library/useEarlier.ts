import { useEffect, useState } from 'react';
import { call } from '../../ipc/call';
import { toCallError } from '../../ipc/errors';
import type { EarlierHit } from '../../ipc/generated/EarlierHit';
import type { EarlierView } from '../../ipc/generated/EarlierView';
import { notify } from '../../state/window';

/** After what was typed has rested so long, versions are looked through. */
const PAUSE_MS = 250;
/** More than anyone looks through. */
const MOST = 100;

interface Found {
  words: string;
  hits: readonly EarlierHit[];
  looking: boolean;
}

/** What stands only in earlier versions, question by question; other words, or going away, end the search. */
export function useEarlier(words: string, trashed: boolean): Found {
  const [found, setFound] = useState<Found>({ words, hits: [], looking: true });
  useEffect(() => {
    let over = false;
    const look = async () => {
      const hits: EarlierHit[] = [];
      let behind: string | null = null;
      do {
        const answer: EarlierView = await call('library_search_earlier', { words, trashed, behind });
        if (over) return;
        hits.push(...answer.hits);
        behind = hits.length < MOST ? answer.behind : null;
        setFound({ words, hits: [...hits], looking: behind !== null });
      } while (behind !== null);
    };
    const timer = setTimeout(() => {
      look().catch((thrown: unknown) => {
        const { message, hint } = toCallError(thrown);
        if (!over) notify({ kind: 'error', message, hint });
      });
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [words, trashed]);
  return found.words === words ? found : { words, hits: [], looking: true };
}
