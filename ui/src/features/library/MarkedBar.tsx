import { Button, Tooltip } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { PinRegular } from '@fluentui/react-icons/svg/pin';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import type { ReactElement } from 'react';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { attempt } from '../../state/attempt';
import { openDialog } from '../../state/window';
import { file, trashAll } from './actions';
import styles from './MarkedBar.module.css';
import { unmark } from './shelfStore';

/** What can be done with all marked plans at once. */
export function MarkedBar({ plans }: { plans: PlanSummary[] }) {
  const t = useMessages();
  const ids = plans.map(({ id }) => id);
  const pinned = plans.every((plan) => plan.pinned);
  const archived = plans.every((plan) => plan.archived);
  const doneWith = (task: () => Promise<void>) => () => {
    unmark();
    attempt(task);
  };
  const buttons: { name: string; icon: ReactElement; onClick: () => void }[] = [
    {
      name: pinned ? t.library.unpin : t.library.pin,
      icon: <PinRegular />,
      onClick: doneWith(() => file(ids, { type: 'pinned', pinned: !pinned })),
    },
    {
      name: t.library.editTags,
      icon: <TagRegular />,
      onClick: () => openDialog({ kind: 'tags', plans }),
    },
    {
      name: archived ? t.library.unarchive : t.library.toArchive,
      icon: <ArchiveRegular />,
      onClick: doneWith(() => file(ids, { type: 'archived', archived: !archived })),
    },
    {
      name: t.actions['export.many'],
      icon: <ArrowExportRegular />,
      onClick: () => openDialog({ kind: 'export-many', plans: ids }),
    },
    {
      name: t.actions['find.library'],
      icon: <ArrowSwapRegular />,
      onClick: () => openDialog({ kind: 'replace-library', plans: ids }),
    },
    { name: t.library.toTrash, icon: <DeleteRegular />, onClick: doneWith(() => trashAll(plans)) },
    { name: t.library.unmark, icon: <DismissRegular />, onClick: unmark },
  ];
  return (
    <div className={styles.bar} role="toolbar" aria-label={fill(t.library.marked, { count: plans.length })}>
      <span className={styles.count}>{fill(t.library.marked, { count: plans.length })}</span>
      {buttons.map(({ name, icon, onClick }) => (
        <Tooltip key={name} content={name} relationship="label">
          <Button appearance="subtle" size="small" icon={icon} onClick={onClick} />
        </Tooltip>
      ))}
    </div>
  );
}
