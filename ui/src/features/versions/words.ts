import { fill } from '../../i18n/fill';
import type { Messages } from '../../i18n/zh-CN';
import type { CountsView } from '../../ipc/generated/CountsView';

type Words = Messages['versions'];

/** How much differs, in a few words; empty where nothing does. */
export function countsText(counts: CountsView, t: Words): string {
  const kinds = ['inserted', 'removed', 'changed', 'moved'] as const;
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => fill(t.counts[kind], { count: counts[kind] }))
    .join(t.and);
}

/** A name for what stands now: the date, counted on where versions are called so already. */
export function proposedName(now: Date, taken: readonly string[], t: Words): string {
  const name = fill(t.proposal, { month: now.getMonth() + 1, day: now.getDate() });
  for (let count = 1; ; count += 1) {
    const counted = count === 1 ? name : fill(t.proposalAgain, { name, count });
    if (!taken.includes(counted)) return counted;
  }
}

/** Versions with the day on which they were kept, the latest first. */
export function byDay<T extends { at_ms: number }>(versions: readonly T[]): { day: number; versions: T[] }[] {
  const days: { day: number; versions: T[] }[] = [];
  for (const version of versions) {
    const day = new Date(version.at_ms).setHours(0, 0, 0, 0);
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days;
}
