import type { Hit } from '../../ipc/generated/Hit';

/** Characters before the first place: with more of them it would stand outside a narrow column. */
const LEAD = 8;

/** A run of an excerpt that was sought, or that stands between. */
export interface Piece {
  words: string;
  found: boolean;
}

/** An excerpt on one line, taken apart at its places. What is left out before it is shown by 「…」. */
export function piecesOf({ excerpt, from, places }: Pick<Hit, 'excerpt' | 'from' | 'places'>): Piece[] {
  // The core counts characters, JavaScript the halves of rare ones.
  const chars = Array.from(excerpt.replaceAll('\n', ' '));
  const start = Math.max(0, (places[0]?.[0] ?? 0) - LEAD);
  const pieces: Piece[] = [{ words: from + start > 0 ? '…' : '', found: false }];
  let at = start;
  for (const [first, end] of places) {
    pieces.push({ words: chars.slice(at, first).join(''), found: false });
    pieces.push({ words: chars.slice(first, end).join(''), found: true });
    at = end;
  }
  pieces.push({ words: chars.slice(at).join(''), found: false });
  return pieces.filter(({ words }) => words !== '');
}
