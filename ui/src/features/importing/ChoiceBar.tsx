import { Button } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { Messages } from '../../i18n/zh-CN';
import type { SourceReview } from '../../ipc/generated/SourceReview';
import type { Wish } from '../../ipc/generated/Wish';
import { attempt } from '../../state/attempt';
import styles from './ChoiceBar.module.css';
import { readingOf } from './counterpart';
import { PartMenu } from './PartMenu';
import { isRemark, reviewStore, wish, type ReviewSource } from './reviewStore';

const READINGS: readonly Wish[] = [
  { as: 'title' },
  { as: 'heading', depth: 1, form: null },
  { as: 'heading', depth: 2, form: null },
  { as: 'heading', depth: 3, form: null },
  { as: 'heading', depth: 4, form: null },
  { as: 'paragraph' },
  { as: 'joined' },
  { as: 'dropped' },
];

/** What the selected line is read as, what is doubtful about it, and what else it may be. */
export function ChoiceBar({ source, review }: { source: ReviewSource; review: SourceReview }) {
  const t = useMessages().review;
  const selected = useStore(reviewStore, (state) => state.line);
  const working = useStore(reviewStore, (state) => state.working);
  const line = review.lines.find((other) => other.line === selected);
  if (!line) {
    const general = review.doubts.find((doubt) => doubt.line === 0);
    return <p className={styles.hint}>{general?.message ?? t.hint}</p>;
  }

  const reading = readingOf(line, review);
  const doubts = review.doubts.filter((doubt) => doubt.line === line.line);
  const likely = doubts[0]?.alternatives ?? [];
  const others = READINGS.filter((other) => !likely.some((one) => same(one, other)));
  const choose = (what: Wish | null) => attempt(() => wish([line.line], what));
  const button = (what: Wish, suggested: boolean) => {
    const now = reading !== null && same(what, reading);
    return (
      <Button
        key={JSON.stringify(what)}
        size="small"
        appearance={suggested ? 'primary' : now ? 'outline' : 'secondary'}
        aria-pressed={now}
        disabledFocusable={working}
        className={now ? styles.now : undefined}
        onClick={() => choose(now && what.as === 'heading' ? reading : what)}
      >
        {now && '✓ '}
        {wishName(what, t)}
      </Button>
    );
  };
  return (
    <>
      <p className={styles.state}>
        <strong>{fill(t.line, { line: line.line })}</strong>{' '}
        {fill(t.readAs, { what: reading ? wishName(reading, t) : t.otherwise })}
        {doubts.map((doubt, index) => (
          <span key={index} className={styles.doubt}>
            <WarningRegular />
            {isRemark(doubt)
              ? fill(t.remark, { message: doubt.message, text: doubt.text })
              : `${doubt.message} ${fill(t.sure, { percent: Math.round(doubt.confidence * 100) })}`}
          </span>
        ))}
      </p>
      {line.open ? (
        <div className={styles.buttons} role="group" aria-label={t.choices}>
          {likely.map((what) => button(what, true))}
          {doubts.length > 0 && reading && (
            <Button size="small" disabledFocusable={working} onClick={() => choose(reading)}>
              {t.asItIs}
            </Button>
          )}
          {reading?.as === 'dropped' && (
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={working}
              onClick={() => choose({ as: 'kept' })}
            >
              {t.restore}
            </Button>
          )}
          {others.map((what) => button(what, false))}
          {reading?.as === 'heading' && (
            <Button
              size="small"
              disabledFocusable={working}
              onClick={() => choose({ ...reading, form: reading.form === 'run-in' ? 'standing' : 'run-in' })}
            >
              {reading.form === 'run-in' ? t.toStanding : t.toRunIn}
            </Button>
          )}
          <PartMenu line={line} working={working} />
          {source.wishes.has(line.line) && (
            <Button size="small" appearance="subtle" disabledFocusable={working} onClick={() => choose(null)}>
              {t.automatic}
            </Button>
          )}
        </div>
      ) : (
        <p className={styles.hint}>{t.closed}</p>
      )}
    </>
  );
}

const same = (a: Wish, b: Wish) =>
  a.as === b.as && (a.as !== 'heading' || b.as !== 'heading' || a.depth === b.depth);

function wishName(what: Wish, t: Messages['review']): string {
  return what.as === 'heading' ? fill(t.wishes.heading, { level: what.depth }) : t.wishes[what.as];
}
