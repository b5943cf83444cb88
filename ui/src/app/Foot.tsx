import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { takeBack } from '../features/importing/actions';
import { restore } from '../features/library/actions';
import { fill } from '../i18n/fill';
import { useMessages } from '../i18n/useMessages';
import { useAppInfo } from '../ipc/queries';
import { attempt } from '../state/attempt';
import { documentStore } from '../state/document';
import { dismissNotice, windowStore } from '../state/window';
import styles from './Foot.module.css';

/** What is to be said, at the foot of the window: calm, without taking the focus. */
export function Foot() {
  return (
    <div className={styles.foot}>
      <Salvaged />
      <Unsaved />
      <CurrentNotice />
    </div>
  );
}

/** As long as the text on screen is not on the disk. */
function Unsaved() {
  const t = useMessages();
  const saving = useStore(documentStore, (state) => state.saving);
  const error = useStore(documentStore, (state) => state.error);
  if (saving !== 'error') return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {t.errors.unsaved} {error?.message} {error?.hint}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void documentStore.flush().catch(() => undefined)}>
          {t.errors.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Once, where the library was found damaged when it was opened: what came over, and where the rest is kept. */
function Salvaged() {
  const { data: info } = useAppInfo();
  const [read, setRead] = useState(false);
  if (!info?.salvage || read) return null;
  return (
    <Bar intent="warning" onDismiss={() => setRead(true)}>
      {info.salvage.message}
    </Bar>
  );
}

function CurrentNotice() {
  const t = useMessages();
  const notice = useStore(windowStore, (state) => state.notice);
  switch (notice?.kind) {
    case undefined:
      return null;
    case 'error':
      return (
        <Bar intent="error">
          <strong>{notice.message}</strong> {notice.hint}
        </Bar>
      );
    case 'imported': {
      const { plans } = notice;
      return (
        <Bar
          intent="success"
          actions={
            <Button size="small" onClick={() => attempt(() => takeBack(plans))}>
              {t.review.takeBack}
            </Button>
          }
        >
          {fill(t.review.imported, { count: plans.length })}
        </Bar>
      );
    }
    case 'no-open-place':
      return <Bar intent="info">{t.editor.noOpenPlace}</Bar>;
    case 'no-memo':
      return <Bar intent="info">{t.memos.none}</Bar>;
    case 'replaced':
      return <Bar intent="success">{fill(t.finding.replaced, notice)}</Bar>;
    case 'renewed':
      return <Bar intent="success">{fill(t.library.renewed, notice)}</Bar>;
    case 'taken':
      return <Bar intent="success">{fill(t.take.taken, { name: notice.name, count: notice.count })}</Bar>;
    case 'trashed': {
      const { id, title } = notice.plan;
      const handleUndo = () => {
        dismissNotice();
        attempt(() => restore(id));
      };
      return (
        <Bar
          intent="info"
          actions={
            <Button size="small" onClick={handleUndo}>
              {t.library.undoTrash}
            </Button>
          }
        >
          {fill(t.library.trashed, { title: title || t.app.untitled })}
        </Bar>
      );
    }
  }
}

interface BarProps {
  intent: 'error' | 'info' | 'success' | 'warning';
  onDismiss?: () => void;
  actions?: ReactNode;
  children: ReactNode;
}

function Bar({ intent, actions, children, onDismiss = dismissNotice }: BarProps) {
  const t = useMessages().app;
  return (
    <MessageBar intent={intent}>
      <MessageBarBody>{children}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t.dismiss}
            onClick={onDismiss}
          />
        }
      >
        {actions}
      </MessageBarActions>
    </MessageBar>
  );
}
