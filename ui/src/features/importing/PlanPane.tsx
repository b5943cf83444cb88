import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { LongList } from '../../components/LongList';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { DoubtReview } from '../../ipc/generated/DoubtReview';
import type { SourceReview } from '../../ipc/generated/SourceReview';
import { lineOf } from './counterpart';
import pane from './Pane.module.css';
import styles from './PlanPane.module.css';
import type { PlanRow } from './planRows';
import { isRemark, reviewStore, select, type ReviewSource } from './reviewStore';

interface PlanPaneProps {
  source: ReviewSource;
  review: SourceReview;
  rows: readonly PlanRow[];
  onChoose: () => void;
}

const keyOf = ({ key }: PlanRow) => key;

function estimate({ text, body = '', duties = '', depth }: PlanRow, width: number): number {
  const fit = Math.max(8, (width - 48 - depth * 18) / 15);
  return Math.max(1, Math.ceil((text.length + body.length + duties.length + 4) / fit)) * 24 + 8;
}

/** The documents as they will be: title, elements, headings with their labels, text, duties, doubts. */
export function PlanPane({ review, rows, onChoose }: PlanPaneProps) {
  const t = useMessages().review;
  const row = useStore(reviewStore, (state) => state.row);
  const line = useStore(reviewStore, (state) => state.line);
  const doubts = useMemo(() => {
    const byNode = new Map<string, DoubtReview>();
    for (const doubt of review.doubts) if (!byNode.has(doubt.at)) byNode.set(doubt.at, doubt);
    return byNode;
  }, [review]);
  // After a new reading the rows are new; the line is still the same.
  const selected = useMemo(() => {
    if (row !== null) return row;
    const at = review.lines.find((other) => other.line === line)?.at ?? [];
    return rows.find(({ node }) => at.includes(node))?.key ?? null;
  }, [row, rows, review, line]);

  return (
    <section className={pane.pane} aria-label={t.plan}>
      <h2 className={pane.title}>{t.plan}</h2>
      {rows.length === 0 ? (
        <p className={pane.empty}>{t.noDocument}</p>
      ) : (
        <LongList
          label={t.plan}
          items={rows}
          keyOf={keyOf}
          estimate={estimate}
          selected={selected}
          onSelect={(item) => select(lineOf(item, review.lines)?.line ?? null, item.key)}
          onChoose={onChoose}
          rowClass={({ type }) => `${styles.row ?? ''} ${styles[type] ?? ''}`}
        >
          {(item) => <Row item={item} doubt={doubts.get(item.node)} />}
        </LongList>
      )}
    </section>
  );
}

function Row({ item, doubt }: { item: PlanRow; doubt: DoubtReview | undefined }) {
  const t = useMessages().review;
  const { name, label, text, body, duties, depth, type } = item;
  const indent = Math.max(0, depth - 1) * 18;
  return (
    <>
      <span className={styles.words} role="gridcell" style={{ paddingInlineStart: indent }}>
        {name && <span className={styles.name}>{t.elements[name]}</span>}
        {type === 'heading' && depth <= 9 && (
          <span className={styles.level} title={fill(t.headingLevel, { level: depth })}>
            {depth}
          </span>
        )}
        {label && <span className={styles.label}>{label}</span>}
        <span className={styles.text}>{text}</span>
        {body}
        {duties && <span className={styles.duties}>{duties}</span>}
      </span>
      {doubt && (
        <span className={styles.doubt} role="gridcell" title={doubt.message}>
          <WarningRegular />
          {!isRemark(doubt) && fill(t.sure, { percent: Math.round(doubt.confidence * 100) })}
        </span>
      )}
    </>
  );
}
