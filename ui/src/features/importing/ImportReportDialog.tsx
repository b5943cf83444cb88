import { Button, Link } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { Imported } from '../../ipc/generated/Imported';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { refreshLibrary } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import styles from './ImportReportDialog.module.css';
import { Report } from './Report';

/** What came of an import: the plans, and what became of the source's characters. */
export function ImportReportDialog({ results }: { results: Imported[] }) {
  const t = useMessages();
  const plans = results.flatMap((result) => result.plans);
  useEffect(() => void refreshLibrary(), [results]);
  return (
    <Modal
      wide
      title={t.importing.doneTitle}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t.app.ok}
        </Button>
      }
    >
      <p className={styles.lead}>
        {plans.length === 0 ? t.importing.nothing : fill(t.importing.plans, { count: plans.length })}
      </p>
      <ul className={styles.plans}>
        {plans.map((plan) => (
          <PlanLine key={plan.id} plan={plan} />
        ))}
      </ul>
      {results.map(({ report }, index) => (
        <Report key={index} report={report} />
      ))}
    </Modal>
  );
}

function PlanLine({ plan }: { plan: PlanSummary }) {
  const t = useMessages();
  const open = useStore(documentStore, (state) => state.view?.id === plan.id);
  const handleOpen = () => {
    closeDialog();
    attempt(() => documentStore.open(plan.id));
  };
  return (
    <li className={styles.plan}>
      <span className={styles.title}>{plan.title || t.app.untitled}</span>
      <span className={styles.kind}>{plan.kind_name}</span>
      {open ? (
        <span className={styles.kind}>{t.importing.isOpen}</span>
      ) : (
        <Link onClick={handleOpen}>{t.importing.open}</Link>
      )}
    </li>
  );
}
