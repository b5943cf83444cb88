import { Button, MessageBar, MessageBarBody, Spinner, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ClipboardEvent } from 'react';
import { Modal } from '../../components/Modal';
import { useMessages } from '../../i18n/useMessages';
import { toCallError, type CallError } from '../../ipc/errors';
import { closeDialog } from '../../state/window';
import { importFiles, importPasted } from './actions';
import styles from './ImportDialog.module.css';

/**
 * Takes text from the clipboard, or leads to a file. Rich text goes straight into the review; what could not be read
 * stays in the field.
 */
export function ImportDialog({ text: given }: { text: string }) {
  const t = useMessages();
  const [text, setText] = useState(given);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const handle = (work: () => Promise<void>) => {
    setWorking(true);
    setError(null);
    void work()
      .catch((thrown: unknown) => setError(toCallError(thrown)))
      .finally(() => setWorking(false));
  };

  const handlePaste = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    if (text !== '' || html === '') return;
    event.preventDefault();
    setText(event.clipboardData.getData('text/plain'));
    handle(() => importPasted({ type: 'page', html }));
  };

  return (
    <Modal
      wide
      title={t.importing.title}
      onClose={closeDialog}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={working || text.trim() === ''}
            onClick={() => handle(() => importPasted({ type: 'text', text }))}
          >
            {t.importing.start}
          </Button>
          <Button disabled={working} onClick={() => handle(importFiles)}>
            {t.importing.openFile}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      <p className={styles.lead}>{t.importing.lead}</p>
      <Textarea
        className={styles.text}
        aria-label={t.importing.text}
        placeholder={t.importing.placeholder}
        value={text}
        onChange={(_, { value }) => setText(value)}
        textarea={{ ref: field, onPaste: handlePaste }}
      />
      {error ? (
        <MessageBar intent="error" className={styles.state}>
          <MessageBarBody>
            {error.message} {error.hint}
          </MessageBarBody>
        </MessageBar>
      ) : (
        <div className={styles.state} role="status">
          {working ? <Spinner size="tiny" label={t.importing.working} /> : t.importing.drop}
        </div>
      )}
    </Modal>
  );
}
