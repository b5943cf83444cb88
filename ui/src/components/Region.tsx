import { FluentProvider, type Theme } from '@fluentui/react-components';
import type { CSSProperties, ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Not a class: Fluent gives the provider's classes to every menu and dialog that is opened from within. */
const FILL: CSSProperties = { height: '100%', background: 'none', color: 'inherit' };

/** Draws into an element of the static page, in Fluent's theme. */
export function Region({ into, theme, children }: { into: HTMLElement; theme: Theme; children: ReactNode }) {
  return createPortal(
    <FluentProvider theme={theme} style={FILL}>
      {children}
    </FluentProvider>,
    into,
  );
}
