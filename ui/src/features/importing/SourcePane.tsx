import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PinRegular } from '@fluentui/react-icons/svg/pin';
import { TextWrapRegular } from '@fluentui/react-icons/svg/text-wrap';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { LongList } from '../../components/LongList';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { LineReview } from '../../ipc/generated/LineReview';
import type { PieceReview } from '../../ipc/generated/PieceReview';
import type { SourceReview } from '../../ipc/generated/SourceReview';
import { attempt } from '../../state/attempt';
import { rowOf } from './counterpart';
import pane from './Pane.module.css';
import type { PlanRow } from './planRows';
import { isDropped, reviewStore, select, wish, type ReviewSource } from './reviewStore';
import styles from './SourcePane.module.css';

interface SourcePaneProps {
  source: ReviewSource;
  review: SourceReview;
  rows: readonly PlanRow[];
  onChoose: () => void;
}

const keyOf = ({ line }: LineReview) => String(line);

/** A line of characters takes 22 pixels and holds one for every 15 of its width. */
function estimate({ pieces }: LineReview, width: number): number {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const fit = Math.max(8, (width - 96) / 15);
  return Math.max(1, Math.ceil(length / fit)) * 22 + 8;
}

/** The source, line by line, with what became of each. */
export function SourcePane({ source, review, rows, onChoose }: SourcePaneProps) {
  const t = useMessages().review;
  const line = useStore(reviewStore, (state) => state.line);
  const doubtful = useMemo(() => new Set(review.doubts.map((doubt) => doubt.line)), [review]);
  return (
    <section className={pane.pane} aria-label={t.source}>
      <h2 className={pane.title}>{t.source}</h2>
      {review.lines.length === 0 ? (
        <p className={pane.empty}>{t.noLines}</p>
      ) : (
        <LongList
          label={t.source}
          items={review.lines}
          keyOf={keyOf}
          estimate={estimate}
          selected={line === null ? null : String(line)}
          onSelect={(item) => select(item.line, rowOf(item, rows)?.key ?? null)}
          onChoose={onChoose}
          rowClass={(item) => `${styles.line ?? ''} ${isDropped(item) ? (styles.dropped ?? '') : ''}`}
        >
          {(item) => (
            <Line item={item} doubtful={doubtful.has(item.line)} wished={source.wishes.has(item.line)} />
          )}
        </LongList>
      )}
    </section>
  );
}

function Line({ item, doubtful, wished }: { item: LineReview; doubtful: boolean; wished: boolean }) {
  const t = useMessages().review;
  const dropped = isDropped(item);
  const changed = item.pieces.some(({ fate }) => fate === 'changed');
  const why = dropped ? item.pieces[0]?.why : null;
  return (
    <>
      <span className={styles.number} role="gridcell">
        {item.line}
      </span>
      <span className={styles.marks} role="gridcell">
        {doubtful && <WarningRegular className={styles.doubt ?? ''} title={t.doubtful} />}
        {wished && <PinRegular className={styles.wished ?? ''} title={t.wished} />}
        {dropped && <DeleteRegular title={t.fates.dropped} />}
        {item.joined.length > 0 && !wished && (
          <TextWrapRegular title={fill(t.joined, { line: item.joined.at(-1)?.line ?? item.line })} />
        )}
        {changed && !doubtful && <EditRegular className={styles.changed ?? ''} title={t.fates.changed} />}
      </span>
      <span className={styles.words} role="gridcell">
        {item.pieces.map((piece, index) => (
          <Piece key={index} piece={piece} whole={dropped} />
        ))}
        {why && <span className={styles.why}>{why}</span>}
      </span>
      <span role="gridcell">
        {dropped && item.open && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            className={styles.restore}
            onClick={(event) => {
              event.stopPropagation();
              attempt(() => wish([item.line], { as: 'kept' }));
            }}
          >
            {t.restore}
          </Button>
        )}
      </span>
    </>
  );
}

function Piece({ piece: { text, fate, to, why }, whole }: { piece: PieceReview; whole: boolean }) {
  switch (fate) {
    case 'kept':
      return text;
    case 'structure':
      return <span className={styles.structure}>{text}</span>;
    case 'dropped':
      return whole ? text : <del title={why ?? undefined}>{text}</del>;
    case 'changed':
      return (
        <span title={why ?? undefined}>
          <del>{visible(text)}</del>
          <ins>{visible(to ?? '')}</ins>
        </span>
      );
  }
}

/** Blanks as something that can be seen. */
function visible(text: string): string {
  return text.trim() === '' ? text.replaceAll(/\s/g, '␣') : text;
}
