import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../i18n/useMessages';
import { documentStore } from '../state/document';
import styles from './Toolbar.module.css';

/** Saving is a matter of milliseconds: only what takes longer than this is worth a word. */
const SLOW_MS = 1500;

/** Whether what was typed is on the disk. */
export function SavingState() {
  const t = useMessages();
  const saving = useStore(documentStore, (state) => (state.view ? state.saving : null));
  const [slow, setSlow] = useState(false);
  const busy = saving === 'waiting' || saving === 'saving';
  useEffect(() => {
    const timer = setTimeout(() => setSlow(busy), busy ? SLOW_MS : 0);
    return () => clearTimeout(timer);
  }, [busy]);
  if (saving === null) return null;
  const state = saving === 'error' ? 'error' : busy && slow ? 'saving' : 'saved';
  return (
    <span className={styles.saving} data-state={state} role="status">
      {t.saving[state]}
    </span>
  );
}
