import { useStore } from 'zustand';
import { en } from '../i18n/en';
import { useMessages } from '../i18n/useMessages';
import type { PlanSummary } from '../ipc/generated/PlanSummary';
import { plansStore } from '../ipc/plans';
import { useLibrary } from '../ipc/queries';
import { showShortcut } from '../lib/shortcut';
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
  const wanted = words.trim().toLowerCase();
  const matches = (text: string) => text.toLowerCase().includes(wanted);

  const commands = actions
    .filter((action) => action.id !== 'app.palette' && isEnabled(action))
    .filter(({ id }) => matches(t.actions[id]) || matches(en.actions[id]))
    .map((action) => ({
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
  if (wanted === '')
    return [...recent.filter(isOther).slice(0, RECENT).map(toPlan(t.palette.recent)), ...commands];

  const headings = outline
    .filter(({ text }) => matches(text))
    .slice(0, MOST)
    .map(({ id, text }) => ({
      key: id,
      group: t.palette.headings,
      title: text,
      keys: '',
      run: () => documentStore.getState().editor?.focusNode(id),
    }));
  const others = plans
    .filter((plan) => matches(plan.title) && isOther(plan))
    .slice(0, MOST)
    .map(toPlan(t.palette.plans));
  return [...commands, ...headings, ...others];
}
