/** Where two lists differ: `remove` items of the old one at `from` are `insert` items of the new one. */
export interface ChangedWindow {
  from: number;
  remove: number;
  insert: number;
}

/** The smallest single window in which the lists differ, found from both ends; null where they do not. */
export function changedWindow<T>(
  old: readonly T[],
  now: readonly T[],
  same: (a: T, b: T) => boolean = Object.is,
): ChangedWindow | null {
  const most = Math.min(old.length, now.length);
  let from = 0;
  while (from < most && same(old[from] as T, now[from] as T)) from++;
  if (from === old.length && from === now.length) return null;
  let tail = 0;
  while (tail < most - from && same(old[old.length - 1 - tail] as T, now[now.length - 1 - tail] as T)) {
    tail++;
  }
  return { from, remove: old.length - tail - from, insert: now.length - tail - from };
}
