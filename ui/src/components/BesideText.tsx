import { Popover, PopoverSurface } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './BesideText.module.css';

interface Props {
  label: string;
  /** Where it points at, in pixels of the window; asked each time it is placed. */
  place(): DOMRect | null;
  align?: 'center' | 'end';
  /** Hears a key before its fields do. */
  onKey(event: KeyboardEvent): void;
  /** Called for a click beside it, and for every other way that takes the focus out of it. */
  onAway(): void;
  children: ReactNode;
  /** Buttons. */
  foot: ReactNode;
}

/** A small form beside what it is about. */
export function BesideText({ label, place, align = 'center', onKey, onAway, children, foot }: Props) {
  return (
    <Popover
      open
      withArrow
      trapFocus
      positioning={{
        target: { getBoundingClientRect: () => place() ?? new DOMRect() },
        position: 'below',
        align,
        fallbackPositions: ['above', 'before'],
        overflowBoundary: document.getElementById('shell'),
      }}
      onOpenChange={(_, { open }) => !open && onAway()}
    >
      <PopoverSurface className={styles.surface} aria-label={label} onKeyDownCapture={onKey}>
        <div className={styles.form}>
          {children}
          <div className={styles.foot}>{foot}</div>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

/** Between the buttons of a foot: what comes behind stands at the end. */
export function FootSpace() {
  return <span className={styles.space} />;
}
