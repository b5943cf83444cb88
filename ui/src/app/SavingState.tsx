import { useStore } from 'zustand';
import { useMessages } from '../i18n/useMessages';
import { documentStore } from '../state/document';
import styles from './Toolbar.module.css';

/** Whether what was typed is on the disk. It changes with every word, so it is not read out; failures are, below. */
export function SavingState() {
  const t = useMessages();
  const saving = useStore(documentStore, ({ view, saving: now }) => {
    if (!view) return null;
    return now === 'waiting' ? 'saving' : now;
  });
  if (saving === null) return null;
  return (
    <span className={styles.saving} data-state={saving} role="status" aria-live="off">
      {t.saving[saving]}
    </span>
  );
}
