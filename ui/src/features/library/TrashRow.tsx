import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowHookUpLeftRegular } from '@fluentui/react-icons/svg/arrow-hook-up-left';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useTimeText } from '../../i18n/time';
import { useMessages } from '../../i18n/useMessages';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { attempt } from '../../state/attempt';
import { openDialog } from '../../state/window';
import { restore } from './actions';
import styles from './PlanRow.module.css';

/** A plan in the trash: it can be had back, or deleted for good after a question. */
export function TrashRow({ plan }: { plan: PlanSummary }) {
  const t = useMessages();
  const timeText = useTimeText();
  const title = plan.title || t.app.untitled;
  return (
    <li className={styles.row} data-row={plan.id}>
      <div className={styles.open} title={title}>
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>{timeText(plan.updated_ms)}</span>
      </div>
      <Tooltip content={t.library.restore} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowHookUpLeftRegular />}
          onClick={() => attempt(() => restore(plan.id))}
        />
      </Tooltip>
      <Tooltip content={t.library.purge} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          onClick={() => openDialog({ kind: 'purge', plan })}
        />
      </Tooltip>
    </li>
  );
}
