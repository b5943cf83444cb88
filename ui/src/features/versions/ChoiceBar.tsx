import { Button } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { Restored } from '../../ipc/generated/Restored';
import type { RowView } from '../../ipc/generated/RowView';
import styles from './ChoiceBar.module.css';
import { differs } from './rows';

interface ChoiceBarProps {
  row: RowView | undefined;
  canRestore: boolean;
  onRestore: (what: Restored) => void;
}

/** What differs in the selected row, and what of it can be had back. */
export function ChoiceBar({ row, canRestore, onRestore }: ChoiceBarProps) {
  const t = useMessages().versions;
  if (!row) return <p className={styles.hint}>{t.hint}</p>;
  const { fate, moved, changes, then, now } = row;
  const kind = moved !== null && fate !== 'changed' ? 'moved' : fate;
  const what = [
    t.fates[kind],
    ...(moved !== null && fate === 'changed' ? [t.fates.moved] : []),
    ...changes.map((change) => t.changes[change]),
  ];
  const id = then?.id ?? now?.id;
  const isHeading = then?.form === 'heading' || then?.form === 'run-in';
  return (
    <>
      <p className={styles.hint}>{what.join('、')}</p>
      {canRestore && id !== undefined && (
        <>
          {differs(row) && (
            <Button size="small" appearance="primary" onClick={() => onRestore({ type: 'one', node: id })}>
              {fate === 'inserted' ? t.takeOut : moved !== null ? t.putBack : t.restoreOne}
            </Button>
          )}
          {isHeading && (
            <Button size="small" onClick={() => onRestore({ type: 'branch', node: id })}>
              {t.restoreBranch}
            </Button>
          )}
        </>
      )}
    </>
  );
}
