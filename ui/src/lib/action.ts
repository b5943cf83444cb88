import type { ActionId } from '../i18n/zh-CN';

/**
 * Something the drafter can have done. Toolbar, menus, palette and shortcuts all show the same actions; the title
 * stands in the messages under `actions`.
 */
export interface Action {
  id: ActionId;
  /** `Mod+Shift+N`, see `lib/shortcut.ts`. */
  shortcut?: string;
  /** `editor`: the editor handles its keys itself while it has the focus; elsewhere they do nothing. */
  scope?: 'window' | 'editor';
  /** Whether it would do something now. Without it: always. */
  enabled?: () => boolean;
  /** Errors that it rejects with are shown by whoever runs it. */
  run: () => unknown;
}
