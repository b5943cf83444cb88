import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import styles from './TableDialog.module.css';

/** The most rows and columns to begin with; a table grows later. */
const ROWS = 8;
const COLUMNS = 10;

interface Size {
  rows: number;
  columns: number;
}

const STEPS: Readonly<Record<string, Size>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** How many rows and columns a new table has, chosen in a small grid. */
export function TableDialog() {
  const t = useMessages();
  const editor = useStore(documentStore, (state) => state.editor);
  const [{ rows, columns }, setSize] = useState<Size>({ rows: 3, columns: 4 });

  const grid = useRef<HTMLButtonElement>(null);
  useEffect(() => grid.current?.focus(), []);

  const insert = (size: Size) => {
    closeDialog();
    // The dialog gives the focus back first.
    setTimeout(() => editor?.insertTable(size.rows, size.columns));
  };
  const handleKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    setSize({
      rows: Math.min(Math.max(rows + step.rows, 1), ROWS),
      columns: Math.min(Math.max(columns + step.columns, 1), COLUMNS),
    });
  };
  const size = fill(t.table.size, { rows, columns });
  return (
    <Modal
      title={t.table.title}
      onClose={closeDialog}
      actions={
        <>
          <Button appearance="primary" onClick={() => insert({ rows, columns })}>
            {t.table.insert}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      <button
        type="button"
        ref={grid}
        className={styles.grid}
        aria-label={size}
        aria-describedby="table-hint"
        onKeyDown={handleKey}
        onClick={() => insert({ rows, columns })}
      >
        {Array.from({ length: ROWS * COLUMNS }, (_, at) => {
          const [row, column] = [Math.floor(at / COLUMNS) + 1, (at % COLUMNS) + 1];
          return (
            <span
              key={at}
              className={styles.cell}
              data-chosen={row <= rows && column <= columns}
              onPointerEnter={() => setSize({ rows: row, columns: column })}
            />
          );
        })}
      </button>
      <p className={styles.size} aria-live="polite">
        {size}
      </p>
      <p id="table-hint" className={styles.hint}>
        {t.table.hint}
      </p>
    </Modal>
  );
}
