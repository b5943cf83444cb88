import { Menu, MenuList, MenuPopover, MenuTrigger, ToolbarButton, Tooltip } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactElement, ReactNode } from 'react';
import styles from './Toolbar.module.css';

interface MenuOfProps {
  /** Shown on the button. */
  text: string;
  /** Said about it. */
  description: string;
  /** The button's name, where the text says something else, such as the present choice. */
  label?: string;
  icon?: ReactElement;
  disabled?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A toolbar button that opens a menu. */
export function MenuOf({
  text,
  description,
  label,
  icon,
  disabled = false,
  className,
  children,
}: MenuOfProps) {
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={description} relationship="description" withArrow>
          <ToolbarButton
            disabled={disabled}
            aria-label={label ?? text}
            className={className}
            {...(icon && { icon })}
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
