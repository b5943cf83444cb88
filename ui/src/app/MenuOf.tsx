import { Menu, MenuList, MenuPopover, MenuTrigger, ToolbarButton, Tooltip } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactElement, ReactNode } from 'react';
import styles from './Toolbar.module.css';

interface MenuOfProps {
  /** Shown on the button. */
  text: string;
  /** Said about it. */
  description: string;
  icon?: ReactElement;
  disabled?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A toolbar button that opens a menu. */
export function MenuOf({ text, description, icon, disabled = false, className, children }: MenuOfProps) {
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={description} relationship="description" withArrow>
          <ToolbarButton
            disabled={disabled}
            className={className}
            {...(icon && { icon })}
            onMouseDown={(event) => event.preventDefault()}
          >
            <span className={styles.menuText}>{text}</span>
            <span className={styles.chevron} aria-hidden>
              <ChevronDownRegular />
            </span>
          </ToolbarButton>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
