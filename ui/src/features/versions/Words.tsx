import { mergeClasses } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { RowView } from '../../ipc/generated/RowView';
import type { SideView } from '../../ipc/generated/SideView';
import { dutyBracket } from '../../lib/duty';
import { stretches } from './rows';
import styles from './Words.module.css';

/** Which of two states is drawn, or both in one. */
export type Drawn = 'then' | 'now' | 'both';

/** The label, words and duties of a row: what came and went is marked. */
export function Words({ row, drawn }: { row: RowView; drawn: Drawn }) {
  const { then, now, pieces } = row;
  const side = (drawn === 'then' ? then : now) ?? then ?? now;
  if (!side) return null;
  const hidden = drawn === 'then' ? 'inserted' : drawn === 'now' ? 'removed' : null;
  const seen = stretches(pieces, then?.head ?? 0, now?.head ?? 0).filter(({ manner }) => manner !== hidden);
  const whole = side.form === 'title' || side.form === 'heading';
  const indent = Math.max(0, side.depth - 1) * 16;
  return (
    <span
      className={mergeClasses(styles.words, styles[side.form])}
      style={{ paddingInlineStart: side.form === 'title' ? 0 : indent }}
    >
      <Label then={then} now={now} drawn={drawn} />
      {seen.map(({ manner, text, head }, at) => {
        const weight = (head || whole) && styles.head;
        if (manner === 'inserted')
          return (
            <ins key={at} className={mergeClasses(styles.came, weight)}>
              {text}
            </ins>
          );
        if (manner === 'removed')
          return (
            <del key={at} className={mergeClasses(styles.went, weight)}>
              {text}
            </del>
          );
        return (
          <span key={at} className={mergeClasses(weight)}>
            {text}
          </span>
        );
      })}
      <Duties row={row} drawn={drawn} />
      <Memo row={row} drawn={drawn} />
    </span>
  );
}

/** The label that stands there; where both are drawn in one, the old one as well if it is another. */
function Label({ then, now, drawn }: Pick<RowView, 'then' | 'now'> & { drawn: Drawn }) {
  const [old, fresh] = [then?.label ?? '', now?.label ?? ''];
  if (drawn !== 'both' || !then || !now || old === fresh) {
    const label = (drawn === 'then' ? then : (now ?? then))?.label;
    return label ? <span className={styles.label}>{label}</span> : null;
  }
  return (
    <span className={styles.label}>
      {old !== '' && <span className={styles.wasLabel}>{old}</span>}
      {fresh}
    </span>
  );
}

function Duties({ row: { then, now, changes }, drawn }: { row: RowView; drawn: Drawn }) {
  if (!changes.includes('duties')) return null;
  const text = (side: SideView | null) => (side?.duties ?? []).map(dutyBracket).join('');
  return (
    <>
      {drawn !== 'now' && <del className={styles.went}>{text(then)}</del>}
      {drawn !== 'then' && <ins className={styles.came}>{text(now)}</ins>}
    </>
  );
}

function Memo({ row: { then, now, changes }, drawn }: { row: RowView; drawn: Drawn }) {
  const { label } = useMessages().memos;
  if (!changes.includes('memo')) return null;
  const text = (side: SideView | null) => (side?.memo ? ` 〔${label}：${side.memo}〕` : '');
  return (
    <>
      {drawn !== 'now' && <del className={styles.went}>{text(then)}</del>}
      {drawn !== 'then' && <ins className={styles.came}>{text(now)}</ins>}
    </>
  );
}
