import { ToolbarButton, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMessages } from '../i18n/useMessages';
import type { ActionId } from '../i18n/zh-CN';
import { ariaShortcut, showShortcut } from '../lib/shortcut';
import { actionOf, runAction } from './actions';
import { useAvailable } from './availability';
import styles from './Toolbar.module.css';

interface ActionButtonProps {
  id: ActionId;
  icon: ReactElement;
  /** Shown beside the icon. */
  text?: string;
}

/** An action in the toolbar, with its title and its keys as tooltip. */
export function ActionButton({ id, icon, text }: ActionButtonProps) {
  const title = useMessages().actions[id].replace('…', '');
  const action = actionOf(id);
  const { shortcut } = action;
  const enabled = useAvailable(id);
  return (
    <Tooltip
      content={shortcut === undefined ? title : `${title} (${showShortcut(shortcut)})`}
      relationship={text === undefined ? 'label' : 'description'}
      withArrow
    >
      <ToolbarButton
        icon={icon}
        disabled={!enabled}
        {...(text !== undefined && { 'aria-label': text })}
        // The text keeps the focus and with it the caret.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => runAction(action)}
        {...(shortcut !== undefined && { 'aria-keyshortcuts': ariaShortcut(shortcut) })}
      >
        {text !== undefined && <span className={styles.menuText}>{text}</span>}
      </ToolbarButton>
    </Tooltip>
  );
}
