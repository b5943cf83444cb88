import { dutiesActions } from '../features/duties/actions';
import { editorActions } from '../features/editor/actions';
import { elementsActions } from '../features/elements/actions';
import { exportingActions } from '../features/exporting/actions';
import { findingActions } from '../features/finding/actions';
import { importingActions } from '../features/importing/actions';
import { libraryActions } from '../features/library/actions';
import { memosActions } from '../features/memos/actions';
import { outlineActions } from '../features/outline/actions';
import { phrasesActions } from '../features/phrases/actions';
import { referencesActions } from '../features/references/actions';
import { settingsActions } from '../features/settings/actions';
import { startActions } from '../features/start/actions';
import { tablesActions } from '../features/tables/actions';
import { versionsActions } from '../features/versions/actions';
import type { ActionId } from '../i18n/zh-CN';
import type { Action } from '../lib/action';
import { attempt } from '../state/attempt';
import { windowActions } from './windowActions';

/** Everything the drafter can have done, in the order in which the palette shows it. */
export const actions: readonly Action[] = [
  ...startActions,
  ...importingActions,
  ...exportingActions,
  ...editorActions,
  ...tablesActions,
  ...referencesActions,
  ...findingActions,
  ...outlineActions,
  ...phrasesActions,
  ...dutiesActions,
  ...memosActions,
  ...elementsActions,
  ...versionsActions,
  ...libraryActions,
  ...windowActions,
  ...settingsActions,
];

const byId = new Map<string, Action>(actions.map((action) => [action.id, action]));

/** The action of that name. */
export function actionOf(id: ActionId): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`invariant: some feature has the action ${id}`);
  return action;
}

/** Whether it would do something now. */
export function isEnabled({ enabled }: Action): boolean {
  return enabled?.() ?? true;
}

/** Does it, if it can be done now; what goes wrong is said at the foot of the window. */
export function runAction(action: Action): void {
  if (isEnabled(action)) attempt(action.run);
}

/** Does what the native menu asks for. An id that no feature has does nothing. */
export function runById(id: string): void {
  const action = byId.get(id);
  if (action) runAction(action);
}
