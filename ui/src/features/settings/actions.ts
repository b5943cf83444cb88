import { speak } from '../../i18n/language';
import { call } from '../../ipc/call';
import type { Settings } from '../../ipc/generated/Settings';
import type { Action } from '../../lib/action';
import { chooseTheme } from '../../state/theme';
import { openDialog } from '../../state/window';

/** Lets the window follow the settings. */
export function follow({ language, theme }: Settings): void {
  speak(language);
  chooseTheme(theme);
}

/** Follows new settings and keeps them. */
export async function change(settings: Settings): Promise<void> {
  follow(settings);
  follow(await call('settings_set', { settings }));
}

export const settingsActions: Action[] = [
  { id: 'app.settings', shortcut: 'Mod+Comma', run: () => openDialog({ kind: 'settings' }) },
];
