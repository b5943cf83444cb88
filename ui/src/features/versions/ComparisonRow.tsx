import { ArrowMoveRegular } from '@fluentui/react-icons/svg/arrow-move';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { RowView } from '../../ipc/generated/RowView';
import styles from './ComparisonRow.module.css';
import { Words } from './Words';

/** How the two states are put. */
export type Manner = 'sides' | 'one' | 'then';

interface ComparisonRowProps {
  row: RowView;
  manner: Manner;
  /** Whether it is the first of what moved together. */
  leads: boolean;
  /** Leads to the other end of the move. */
  onFollow: () => void;
}

/** A row of the comparison. */
export function ComparisonRow({ row, manner, leads, onFollow }: ComparisonRowProps) {
  const { fate, moved, then, now } = row;
  const sign = <Sign row={row} />;
  if (manner === 'then') {
    return (
      <span className={styles.cell} role="gridcell">
        <Words row={row} drawn="then" />
      </span>
    );
  }
  const move = moved !== null && leads && <MoveNote row={row} onFollow={onFollow} />;
  if (manner === 'one') {
    return (
      <>
        {sign}
        <span className={styles.cell} role="gridcell">
          {move}
          {fate === 'away' ? (
            <span className={styles.away}>{then && <Words row={row} drawn="then" />}</span>
          ) : (
            <Words row={row} drawn="both" />
          )}
        </span>
      </>
    );
  }
  const onLeft = then && (moved === null || fate === 'away');
  return (
    <>
      {sign}
      <span className={styles.cell} role="gridcell">
        {fate === 'away' && move}
        {onLeft && <Words row={row} drawn="then" />}
        {fate === 'changed' && moved !== null && <Words row={row} drawn="then" />}
      </span>
      <span className={styles.cell} role="gridcell">
        {fate !== 'away' && move}
        {now && <Words row={row} drawn="now" />}
      </span>
    </>
  );
}

/** What became of the row, in a sign and a word for those who do not see it. */
function Sign({ row: { fate, moved, changes } }: { row: RowView }) {
  const t = useMessages().versions;
  const kind = moved !== null && fate !== 'changed' ? 'moved' : fate;
  const signs = { same: '', changed: '～', inserted: '＋', removed: '－', moved: '⇅', away: '⇅' };
  const words = [
    t.fates[kind],
    ...changes.filter((change) => change !== 'words').map((change) => t.changes[change]),
  ];
  return (
    <span className={styles.sign} role="gridcell" title={words.join('、')} data-fate={kind}>
      <span aria-hidden>{signs[kind]}</span>
      <span className="visually-hidden">{words.join('、')}</span>
    </span>
  );
}

function MoveNote({ row, onFollow }: { row: RowView; onFollow: () => void }) {
  const t = useMessages().versions;
  const gone = row.fate === 'away';
  const label = row.then?.label;
  const text = gone ? t.movedOn : label ? fill(t.movedFrom, { label }) : t.movedHere;
  return (
    <button
      type="button"
      className={styles.move}
      onClick={(event) => {
        event.stopPropagation();
        onFollow();
      }}
      title={t.follow}
    >
      <ArrowMoveRegular />
      {text}
    </button>
  );
}
