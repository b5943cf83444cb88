import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ActionId } from '../i18n/zh-CN';
import { documentStore } from '../state/document';
import { windowStore } from '../state/window';
import { actions, isEnabled } from './actions';

/** Asking the editor what it could do is not free: it is done when the keys rest this long. */
const REST_MS = 60;

const enabledNow = (): ReadonlySet<ActionId> => new Set(actions.filter(isEnabled).map(({ id }) => id));

/** The actions that would do something now. */
const available = createStore(() => ({ ids: enabledNow() }));

let timer: ReturnType<typeof setTimeout> | undefined;

function look() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const ids = enabledNow();
    const before = available.getState().ids;
    const same = ids.size === before.size && [...ids].every((id) => before.has(id));
    if (!same) available.setState({ ids });
  }, REST_MS);
}

documentStore.subscribe(look);
windowStore.subscribe(look);

/** Whether an action would do something now, for what draws it. */
export function useAvailable(id: ActionId): boolean {
  return useStore(available, ({ ids }) => ids.has(id));
}
