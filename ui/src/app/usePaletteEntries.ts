import { useStore } from 'zustand';
import { en } from '../i18n/en';
import { useMessages } from '../i18n/useMessages';
import type { PlanSummary } from '../ipc/generated/PlanSummary';
import { plansStore } from '../ipc/plans';
import { useLibrary } from '../ipc/queries';
import { showShortcut } from '../lib/shortcut';
import { likeness } from '../lib/sought';
import { attempt } from '../state/attempt';
import { documentStore } from '../state/document';
import { openTab } from '../state/tabs';
import { actions, isEnabled, runAction } from './actions';

/** Something the palette offers. */
export interface PaletteEntry {
  key: string;
  group: string;
  title: string;
  keys: string;
  run: () => void;
}

/** How many headings and plans are offered at most. */
const MOST = 8;

/** How many of the plans used last are offered before anything is sought. */
const RECENT = 4;

/**
 * What the words lead to: actions that can be done now (found by their English title as well), headings of the
 * open plan, other plans of the library. Without words: the plans used last, then the actions.
 */
export function usePaletteEntries(words: string): PaletteEntry[] {
  const t = useMessages();
  const outline = useStore(documentStore, (state) => state.outline);
  const { data: plans = [] } = useLibrary(false);
  const recent = useStore(plansStore, (state) => state.recent);

  const available = actions.filter((action) => action.id !== 'app.palette' && isEnabled(action));
  const commands = likest(available, words, ({ id }) => [t.actions[id], en.actions[id]]).map((action) => ({
    key: action.id,
    group: t.palette.commands,
    title: t.actions[action.id].replace('…', ''),
    keys: action.shortcut === undefined ? '' : showShortcut(action.shortcut),
    run: () => runAction(action),
  }));

  const toPlan =
    (group: string) =>
    ({ id, title, kind_name }: PlanSummary): PaletteEntry => ({
      key: id,
      group,
      title: title || t.app.untitled,
      keys: kind_name,
      run: () => attempt(() => openTab(id)),
    });
  const isOther = ({ id }: PlanSummary) => id !== documentStore.getState().view?.id;
  if (words.trim() === '')
    return [...recent.filter(isOther).slice(0, RECENT).map(toPlan(t.palette.recent)), ...commands];

  const headings = likest(outline, words, ({ text }) => [text])
    .slice(0, MOST)
    .map(({ id, text }) => ({
      key: id,
      group: t.palette.headings,
      title: text,
      keys: '',
      run: () => documentStore.getState().editor?.focusNode(id),
    }));
  const others = likest(plans.filter(isOther), words, ({ title }) => [title])
    .slice(0, MOST)
    .map(toPlan(t.palette.plans));
  return [...commands, ...headings, ...others];
}

/** Those that have the words in one of their texts; first those that have them as they stand. */
function likest<T>(all: readonly T[], words: string, textsOf: (one: T) => string[]): T[] {
  const rated = all.map((one) => ({
    one,
    like: Math.max(...textsOf(one).map((text) => likeness(text, words))),
  }));
  return [2, 1].flatMap((wanted) => rated.filter(({ like }) => like === wanted)).map(({ one }) => one);
}
