import { FluentProvider, type Theme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './Region.module.css';

/** Draws into an element of the static page, in Fluent's theme. */
export function Region({ into, theme, children }: { into: HTMLElement; theme: Theme; children: ReactNode }) {
  return createPortal(
    <FluentProvider theme={theme} className={styles.region}>
      {children}
    </FluentProvider>,
    into,
  );
}
