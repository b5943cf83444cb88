import { createStore } from 'zustand/vanilla';
import { NO_FILTER, type LibraryFilter } from './shelves';

interface ShelfState {
  filter: LibraryFilter;
  /** Plans that are marked, to do something with all of them. */
  marked: ReadonlySet<string>;
  /** The one from which Shift marks a stretch. */
  anchor: string | null;
}

/** How the list of plans is looked at; as long as the window lives. */
export const shelfStore = createStore<ShelfState>(() => ({
  filter: NO_FILTER,
  marked: new Set(),
  anchor: null,
}));

/** Marks a plan, or takes its mark away. */
export function toggleMark(id: string): void {
  shelfStore.setState(({ marked }) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    return { marked: next, anchor: id };
  });
}

/** Marks all plans of the list from the anchor to this one. */
export function markTo(id: string, list: readonly string[]): void {
  shelfStore.setState(({ anchor, marked }) => {
    const [from, to] = [list.indexOf(anchor ?? id), list.indexOf(id)].sort((a, b) => a - b);
    const stretch = list.slice(Math.max(0, from ?? 0), (to ?? 0) + 1);
    return { marked: new Set([...marked, ...stretch]), anchor: anchor ?? id };
  });
}

/** The marked plans of the list, in its order. */
export function markedIn(list: readonly string[]): string[] {
  return list.filter((id) => shelfStore.getState().marked.has(id));
}

/** Takes all marks away. */
export function unmark(): void {
  shelfStore.setState({ marked: new Set(), anchor: null });
}

/** Changes which plans are listed; marks on others would be forgotten out of sight. */
export function filterBy(filter: LibraryFilter): void {
  shelfStore.setState({ filter, marked: new Set(), anchor: null });
}
