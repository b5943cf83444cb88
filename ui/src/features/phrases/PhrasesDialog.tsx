import { Button, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { EmptyHint } from '../../components/EmptyHint';
import { Modal } from '../../components/Modal';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import { settingsStore } from '../../state/settings';
import { closeDialog, openDialog } from '../../state/window';
import styles from './PhrasesDialog.module.css';

/** The phrases to choose from; the chosen one comes to stand at the caret. */
export function PhrasesDialog() {
  const t = useMessages();
  const phrases = useStore(settingsStore, (settings) => settings.phrases);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const shown = phrases.filter(({ name, shortcut, text }) =>
    [name, shortcut, text].some((where) => where.toLowerCase().includes(wanted)),
  );
  const handleTake = (text: string) => {
    closeDialog();
    documentStore.getState().editor?.insertWords(text);
  };
  return (
    <Modal
      title={t.phrases.section}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={() => openDialog({ kind: 'settings', section: 'phrases' })}>
            {t.phrases.manage}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      <SearchBox
        className={styles.search}
        placeholder={t.phrases.filter}
        aria-label={t.phrases.filter}
        value={words}
        onChange={(_, { value }) => setWords(value)}
        dismiss={{ 'aria-label': t.library.clear }}
      />
      {shown.length === 0 && <EmptyHint>{phrases.length === 0 ? t.phrases.empty : t.phrases.none}</EmptyHint>}
      <ul className={styles.list} aria-label={t.phrases.section}>
        {shown.map(({ name, text }, at) => (
          <li key={at}>
            <button type="button" className={styles.phrase} onClick={() => handleTake(text)}>
              <span className={styles.name}>{name}</span>
              <span className={styles.text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
