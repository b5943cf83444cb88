import type { MannerView } from '../../ipc/generated/MannerView';
import type { PieceView } from '../../ipc/generated/PieceView';
import type { RowView } from '../../ipc/generated/RowView';

/** A row of the comparison, or a stretch in which nothing differs and which is not shown. */
export type Shown =
  { type: 'row'; key: string; row: RowView; index: number } | { type: 'fold'; key: string; count: number };

/** So many rows that are the same are shown beside one that differs. */
const CONTEXT = 1;

/** Whether something of a row differs, its place included. */
export function differs({ fate, moved }: RowView): boolean {
  return fate !== 'same' || moved !== null;
}

/** The rows with long stretches of the same folded, but for those that were opened. */
export function folded(rows: readonly RowView[], opened: ReadonlySet<string>): Shown[] {
  const shown: Shown[] = [];
  for (let at = 0; at < rows.length;) {
    const change = rows.findIndex((row, index) => index >= at && differs(row));
    const end = change < 0 ? rows.length : change;
    const [from, to] = [at === 0 ? 0 : at + CONTEXT, change < 0 ? end : end - CONTEXT];
    const key = `fold-${String(at)}`;
    const fold = to - from > 2 * CONTEXT && !opened.has(key);
    for (const [offset, row] of rows.slice(at, end + 1).entries()) {
      const index = at + offset;
      if (!fold || index < from || index >= to) shown.push({ type: 'row', key: String(index), row, index });
      else if (index === from) shown.push({ type: 'fold', key, count: to - from });
    }
    at = end + 1;
  }
  return shown;
}

/** The places at which something begins to differ: of rows that moved together the first. */
export function changesIn(rows: readonly RowView[]): number[] {
  return rows.flatMap((row, index) => {
    const last = rows[index - 1];
    const goesOn = row.fate !== 'changed' && row.fate === last?.fate;
    const sameMove = goesOn && row.moved !== null && row.moved === last.moved;
    return differs(row) && !sameMove ? index : [];
  });
}

/** The next place behind `from`, or before it; round at the ends. */
export function nextChange(places: readonly number[], from: number, step: 1 | -1): number | undefined {
  return step === 1
    ? (places.find((place) => place > from) ?? places[0])
    : (places.findLast((place) => place < from) ?? places.at(-1));
}

/** The other row of a move: where it went to, or where it came from. */
export function counterpart(rows: readonly RowView[], index: number): number | undefined {
  const row = rows[index];
  if (row?.moved == null) return undefined;
  const id = row.then?.id;
  const found = rows.findIndex(
    (other, at) => at !== index && other.moved === row.moved && other.then?.id === id,
  );
  return found < 0 ? undefined : found;
}

/** A stretch as it is drawn. */
export interface Stretch {
  manner: MannerView;
  text: string;
  /** Whether it belongs to the run-in heading. */
  head: boolean;
}

/** The pieces cut where the run-in heading ends, then and now; characters are counted as the core counts them. */
export function stretches(pieces: readonly PieceView[], headThen: number, headNow: number): Stretch[] {
  let [then, now] = [0, 0];
  return pieces.flatMap(({ manner, text }) => {
    const characters = Array.from(text);
    const left = manner === 'removed' ? headThen - then : headNow - now;
    if (manner !== 'inserted') then += characters.length;
    if (manner !== 'removed') now += characters.length;
    const cut = Math.min(Math.max(0, left), characters.length);
    const parts = [
      { manner, text: characters.slice(0, cut).join(''), head: true },
      { manner, text: characters.slice(cut).join(''), head: false },
    ];
    return parts.filter((part) => part.text !== '');
  });
}
