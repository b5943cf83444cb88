/** The plan for which this window was opened beside the first one; `null` in the first. */
export const ownPlan: string | null = new URLSearchParams(location.search).get('plan');

/** Where a window keeps how it is arranged: the first for its next start, the others as long as they are there. */
export const windowStorage: Storage = ownPlan === null ? localStorage : sessionStorage;
