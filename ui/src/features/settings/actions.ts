import { speak } from '../../i18n/language';
import { call } from '../../ipc/call';
import type { Settings } from '../../ipc/generated/Settings';
import type { Action } from '../../lib/action';
import { settingsStore } from '../../state/settings';
import { chooseTheme } from '../../state/theme';
import { openDialog } from '../../state/window';

/** Lets the window follow the settings. */
export function follow(settings: Settings): void {
  settingsStore.setState(settings);
  speak(settings.language);
  chooseTheme(settings.theme);
}

/** Follows changed settings and keeps them. */
export async function change(changed: Partial<Settings>): Promise<void> {
  const settings = { ...settingsStore.getState(), ...changed };
  follow(settings);
  follow(await call('settings_set', { settings }));
}

export const settingsActions: Action[] = [
  { id: 'app.settings', shortcut: 'Mod+Comma', run: () => openDialog({ kind: 'settings', section: null }) },
];
