import { Button, Field, SpinButton } from '@fluentui/react-components';
import { useState } from 'react';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { attempt } from '../../state/attempt';
import { closeDialog } from '../../state/window';
import { renew } from './actions';
import styles from './RenewDialog.module.css';

/** Asks for which year a plan is to be begun with this one. */
export function RenewDialog({ plan }: { plan: PlanSummary }) {
  const t = useMessages();
  const [year, setYear] = useState((plan.year ?? new Date().getFullYear() - 1) + 1);
  const handleRenew = () => {
    closeDialog();
    attempt(() => renew(plan.id, year));
  };
  return (
    <Modal
      title={t.library.renewTitle}
      onClose={closeDialog}
      actions={
        <>
          <Button appearance="primary" onClick={handleRenew}>
            {t.library.renewYes}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      <p className={styles.from}>{fill(t.library.renewFrom, { title: plan.title || t.app.untitled })}</p>
      <Field label={t.library.renewYear}>
        <SpinButton
          className={styles.year}
          min={1950}
          max={2099}
          value={year}
          onChange={(_, { value, displayValue }) => {
            const typed = value ?? Number(displayValue);
            if (Number.isInteger(typed) && typed >= 1950 && typed <= 2099) setYear(typed);
          }}
        />
      </Field>
      <ul className={styles.what}>
        {t.library.renewWhat.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Modal>
  );
}
