import type { PlanSummary } from '../../ipc/generated/PlanSummary';

/** Which plans are listed; where a list is empty, all of that sort. */
export interface LibraryFilter {
  /** Kinds by name, as the list shows them. */
  kinds: readonly string[];
  years: readonly number[];
  /** A plan has all of them. */
  tags: readonly string[];
  /** Those that are put by instead of those in use. */
  archived: boolean;
}

/** All plans in use. */
export const NO_FILTER: LibraryFilter = { kinds: [], years: [], tags: [], archived: false };

/** By what the plans of a list differ. */
export interface Facets {
  kinds: string[];
  /** The latest first. */
  years: number[];
  tags: string[];
  /** Whether any plan is put by. */
  archive: boolean;
}

const inOrder = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => a.localeCompare(b, 'zh'));

/** By what these plans differ. */
export function facetsOf(plans: readonly PlanSummary[]): Facets {
  return {
    kinds: inOrder(plans.map(({ kind_name }) => kind_name).filter((name) => name !== '')),
    years: [...new Set(plans.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a),
    tags: inOrder(plans.flatMap(({ tags }) => tags)),
    archive: plans.some(({ archived }) => archived),
  };
}

/** The plans that a filter lets through and whose title has the words: those that are pinned first. */
export function shelved(
  plans: readonly PlanSummary[],
  { kinds, years, tags, archived }: LibraryFilter,
  words: string,
): PlanSummary[] {
  const listed = plans.filter(
    (plan) =>
      plan.archived === archived &&
      (kinds.length === 0 || kinds.includes(plan.kind_name)) &&
      (years.length === 0 || (plan.year !== null && years.includes(plan.year))) &&
      tags.every((tag) => plan.tags.includes(tag)) &&
      plan.title.includes(words),
  );
  return [...listed.filter(({ pinned }) => pinned), ...listed.filter(({ pinned }) => !pinned)];
}

/** How many choices a filter makes. */
export function choicesIn({ kinds, years, tags, archived }: LibraryFilter): number {
  return kinds.length + years.length + tags.length + Number(archived);
}
