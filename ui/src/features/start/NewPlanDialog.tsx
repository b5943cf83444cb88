import { Button, Checkbox, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Modal } from '../../components/Modal';
import { useMessages } from '../../i18n/useMessages';
import { refreshLibrary, useTemplates } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { settingsStore } from '../../state/settings';
import { closeDialog } from '../../state/window';
import styles from './NewPlanDialog.module.css';

/** The kinds come when the dialog stands already, with the focus behind them. */
function focusChosen(kinds: HTMLElement | null): void {
  kinds?.querySelector<HTMLElement>('input:checked')?.focus();
}

/** Chooses a kind, and whether a carrier notice goes with it. */
export function NewPlanDialog() {
  const t = useMessages();
  const { data: templates } = useTemplates();
  const kinds = templates?.kinds.filter((kind) => !kind.carrier) ?? [];
  const [chosen, setChosen] = useState<string>();
  const [withNotice, setWithNotice] = useState(false);
  const usual = useStore(settingsStore, (settings) => settings.new_plans.kind);
  const kind = chosen ?? kinds.find(({ id }) => id === usual)?.id ?? kinds[0]?.id;

  const handleCreate = () => {
    if (kind === undefined) return;
    closeDialog();
    attempt(async () => {
      await documentStore.newPlan(kind, withNotice);
      await refreshLibrary();
    });
  };

  return (
    <Modal
      title={t.newPlan.title}
      onClose={closeDialog}
      actions={
        <>
          <Button appearance="primary" disabled={kind === undefined} onClick={handleCreate}>
            {t.newPlan.create}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      {templates ? (
        <RadioGroup
          ref={focusChosen}
          aria-label={t.newPlan.kind}
          value={kind ?? ''}
          onChange={(_, { value }) => setChosen(value)}
          className={styles.kinds}
        >
          {kinds.map(({ id, name, description }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.description}>{description}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      ) : (
        <Spinner size="small" />
      )}
      <Checkbox
        checked={withNotice}
        onChange={(_, { checked }) => setWithNotice(checked === true)}
        label={
          <>
            <span className={styles.name}>{t.newPlan.withNotice}</span>
            <span className={styles.description}>{t.newPlan.withNoticeHint}</span>
          </>
        }
        className={styles.notice}
      />
    </Modal>
  );
}
