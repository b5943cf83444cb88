import { useId, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import styles from './LongList.module.css';
import { useRowWindow } from './useRowWindow';

interface LongListProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** How high a row may be before it is drawn, in pixels. */
  estimate: (item: T, width: number) => number;
  selected: string | null;
  onSelect: (item: T) => void;
  /** Enter or Space on the selected row. */
  onChoose?: () => void;
  rowClass: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** A long list of unequal rows: only those in view are drawn. One row is selected; the arrows go on from it. */
export function LongList<T>({
  label,
  items,
  keyOf,
  estimate,
  selected,
  onSelect,
  onChoose,
  rowClass,
  children,
}: LongListProps<T>) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const guess = useMemo(
    () => (index: number, width: number) => {
      const item = items[index];
      return item === undefined ? 0 : estimate(item, width);
    },
    [items, estimate],
  );
  const at = selected === null ? -1 : keys.indexOf(selected);
  const { first, last, top, height } = useRowWindow(box, keys, guess, at);

  const handleKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 };
    const step = steps[event.key];
    if (event.target !== event.currentTarget) return;
    if ((event.key === 'Enter' || event.key === ' ') && at >= 0) onChoose?.();
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(items.length - 1);
    else if (step !== undefined) go(Math.min(items.length - 1, Math.max(0, at + step)));
    else return;
    event.preventDefault();
  };
  const go = (index: number) => {
    const item = items[index];
    if (item !== undefined) onSelect(item);
  };

  return (
    <div
      ref={box}
      className={styles.box}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length}
      aria-activedescendant={at >= first && at < last ? `${id}-${String(at)}` : undefined}
      tabIndex={0}
      onKeyDown={handleKeyDown}
    >
      <div role="presentation" style={{ height }}>
        <div role="presentation" style={{ transform: `translateY(${String(top)}px)` }}>
          {items.slice(first, last).map((item, offset) => {
            const index = first + offset;
            const key = keys[index] ?? '';
            return (
              // The arrows and Enter on the list do what a click does.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={key}
                id={`${id}-${String(index)}`}
                data-row={key}
                role="row"
                aria-rowindex={index + 1}
                aria-selected={index === at}
                className={rowClass(item)}
                onClick={() => onSelect(item)}
              >
                {children(item)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
