import { Button } from '@fluentui/react-components';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { attempt } from '../../state/attempt';
import { closeDialog } from '../../state/window';
import { purge } from './actions';

/** Asks before a plan is deleted for good. */
export function PurgeDialog({ plan }: { plan: PlanSummary }) {
  const t = useMessages();
  const handlePurge = () => {
    closeDialog();
    attempt(() => purge(plan.id));
  };
  return (
    <Modal
      alert
      title={t.library.purgeTitle}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={handlePurge}>{t.library.purgeYes}</Button>
          <Button appearance="primary" onClick={closeDialog}>
            {t.app.cancel}
          </Button>
        </>
      }
    >
      {fill(t.library.purgeText, { title: plan.title || t.app.untitled })}
    </Modal>
  );
}
