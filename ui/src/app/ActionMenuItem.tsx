import { MenuItem } from '@fluentui/react-components';
import { useMessages } from '../i18n/useMessages';
import type { ActionId } from '../i18n/zh-CN';
import { showShortcut } from '../lib/shortcut';
import { actionOf, runAction } from './actions';
import { useAvailable } from './availability';

/** An action in a menu, with its keys. */
export function ActionMenuItem({ id }: { id: ActionId }) {
  const t = useMessages();
  const action = actionOf(id);
  const enabled = useAvailable(id);
  return (
    <MenuItem
      disabled={!enabled}
      onClick={() => runAction(action)}
      {...(action.shortcut !== undefined && { secondaryContent: showShortcut(action.shortcut) })}
    >
      {t.actions[id]}
    </MenuItem>
  );
}
