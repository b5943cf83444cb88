import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { PlanSummary } from '../ipc/generated/PlanSummary';
import { plansStore } from '../ipc/plans';
import { windowStorage } from '../lib/ownPlan';
import { documentStore, type Place } from './document';

/** A plan that is at hand. */
export interface Tab {
  id: string;
  /** On one line. */
  title: string;
  /** Whether it stays when another plan is opened: since something was changed in it, or it was asked to. */
  kept: boolean;
}

/** The plans at hand, in the order in which they stand in the strip. */
export const tabsStore = createStore<{ tabs: readonly Tab[] }>()(
  persist((): { tabs: readonly Tab[] } => ({ tabs: [] }), {
    name: 'gangmu.tabs',
    storage: createJSONStorage(() => windowStorage),
  }),
);

/** Where each plan was left. */
const places = new Map<string, Place>();

const change = (to: (tabs: readonly Tab[]) => readonly Tab[]) =>
  tabsStore.setState(({ tabs }) => ({ tabs: to(tabs) }));

const withTab = (id: string, more: Partial<Tab>) =>
  change((tabs) => tabs.map((tab) => (tab.id === id ? { ...tab, ...more } : tab)));

/** Keeps the strip to the plan that is open: a plan that was only looked at makes room for the next. */
export function bindTabs(): void {
  let last: string | null = null;
  plansStore.subscribe(({ plans, recent }) => retitle([...plans, ...recent]));
  documentStore.subscribe((now, before) => {
    const [id, old] = [now.view?.id, before.view?.id];
    if (old !== undefined && old !== id && before.editor) places.set(old, before.editor.place());
    if (id === undefined) return;
    if (id !== old) {
      show({ id, title: now.title, kept: false }, last);
      last = id;
    } else if (now.title !== before.title) withTab(id, { title: now.title });
    if (id === old && now.revision !== before.revision) keepTab(id);
  });
}

/** Calls the tabs as the lists of plans do: a plan is renamed in the library as well, and in other windows. */
function retitle(known: readonly PlanSummary[]): void {
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  const isOld = ({ id, title }: Tab) => (titles.get(id) ?? title) !== title;
  if (tabsStore.getState().tabs.some(isOld))
    change((tabs) => tabs.map((tab) => ({ ...tab, title: titles.get(tab.id) ?? tab.title })));
}

/** Puts a tab into the strip, behind the one that was shown last, or in its place. */
function show(tab: Tab, last: string | null): void {
  change((tabs) => {
    if (tabs.some(({ id }) => id === tab.id))
      return tabs.map((old) => (old.id === tab.id ? { ...tab, kept: old.kept } : old));
    const at = tabs.findIndex(({ id }) => id === last);
    if (at < 0) return [...tabs, tab];
    const before = tabs.slice(0, tabs[at]?.kept === true ? at + 1 : at);
    return [...before, tab, ...tabs.slice(at + 1)];
  });
}

/** Lets a plan stay at hand. */
export function keepTab(id: string): void {
  if (tabsStore.getState().tabs.some((tab) => tab.id === id && !tab.kept)) withTab(id, { kept: true });
}

/** Takes a plan out of the strip without showing another. */
export function dropTab(id: string): void {
  places.delete(id);
  change((tabs) => tabs.filter((tab) => tab.id !== id));
}

/** Opens a plan where it was left. A tab whose plan cannot be opened goes. */
export async function openTab(id: string): Promise<void> {
  if (documentStore.getState().view?.id === id) return;
  try {
    await documentStore.open(id);
  } catch (thrown) {
    dropTab(id);
    throw thrown;
  }
  const place = places.get(id);
  if (place) documentStore.getState().editor?.returnTo(place);
}

/** Saves and closes a plan; if it is the open one, its neighbour is shown, or the start page. */
export async function closeTab(id: string): Promise<void> {
  const { tabs } = tabsStore.getState();
  if (documentStore.getState().view?.id === id) {
    const at = tabs.findIndex((tab) => tab.id === id);
    const neighbour = tabs[at + 1] ?? tabs[at - 1];
    if (neighbour) await openTab(neighbour.id);
    else await documentStore.close();
  }
  dropTab(id);
}

/** Shows the tab so many places on, round the end. */
export async function stepTab(by: 1 | -1): Promise<void> {
  const { tabs } = tabsStore.getState();
  const at = tabs.findIndex(({ id }) => id === documentStore.getState().view?.id);
  const next = tabs[(at + by + tabs.length) % tabs.length];
  if (next) await openTab(next.id);
}
