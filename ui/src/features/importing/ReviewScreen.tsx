import {
  Button,
  Dialog,
  DialogSurface,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { useFocusBack } from '../../components/useFocusBack';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { attempt } from '../../state/attempt';
import { closeDialog } from '../../state/window';
import { showImported } from './actions';
import { ChoiceBar } from './ChoiceBar';
import { rowOf } from './counterpart';
import { PlanPane } from './PlanPane';
import { planRows } from './planRows';
import styles from './ReviewScreen.module.css';
import {
  chosenDocuments,
  endReview,
  isDropped,
  reviewStore,
  select,
  takeBackWish,
  takeChosen,
  type ReviewSource,
} from './reviewStore';
import { SourceList } from './SourceList';
import { SourcePane } from './SourcePane';

/** An import side by side: the source with what became of it, and the documents as they will be. */
export function ReviewScreen() {
  const t = useMessages().review;
  useFocusBack();
  const { sources, current, working, error } = useStore(reviewStore);
  const source = sources[current];
  const review = source?.review ?? null;
  const rows = useMemo(() => planRows(review?.documents ?? []), [review]);
  const choices = useRef<HTMLDivElement>(null);
  const focusChoices = () => choices.current?.querySelector('button')?.focus();

  const cancel = () => {
    closeDialog();
    attempt(endReview);
  };
  const use = () =>
    attempt(async () => {
      const plans = await takeChosen();
      if (!plans) return;
      closeDialog();
      await showImported(plans);
    });

  const goToDoubt = (step: 1 | -1) => {
    if (!review) return;
    const { line } = reviewStore.getState();
    const places = [...new Set(review.doubts.map((doubt) => doubt.line))].sort((a, b) => a - b);
    const next =
      step === 1
        ? (places.find((place) => place > (line ?? -1)) ?? places[0])
        : (places.findLast((place) => place < (line ?? Infinity)) ?? places.at(-1));
    const found = review.lines.find((other) => other.line === next);
    if (found) select(found.line, rowOf(found, rows)?.key ?? null);
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F8') goToDoubt(event.shiftKey ? -1 : 1);
    else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) attempt(takeBackWish);
    else if (event.key === 'Escape' && sources.every(({ past }) => past.length === 0)) cancel();
    else return;
    event.preventDefault();
  };

  const chosen = [...chosenDocuments(sources).values()].flat().length;
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.screen} aria-label={t.title} onKeyDown={handleKeyDown}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t.title}</h1>
          <Figures source={source} />
          <span className={styles.space} />
          {working && <Spinner size="tiny" aria-label={t.rereading} />}
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabled={!source || source.past.length === 0}
            onClick={() => attempt(takeBackWish)}
          >
            {t.undo}
          </Button>
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={t.previousDoubt}
            title={`${t.previousDoubt} (Shift+F8)`}
            disabled={!review?.doubts.length}
            onClick={() => goToDoubt(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            title={`${t.nextDoubt} (F8)`}
            disabled={!review?.doubts.length}
            onClick={() => goToDoubt(1)}
          >
            {t.nextDoubt}
          </Button>
          <Button appearance="primary" disabled={chosen === 0 || working} onClick={use}>
            {chosen > 1 ? fill(t.useMany, { count: chosen }) : t.use}
          </Button>
          <Button onClick={cancel}>{t.cancel}</Button>
        </header>
        {error && (
          <MessageBar intent="error">
            <MessageBarBody>
              {error.message} {error.hint}
            </MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.body}>
          <SourceList />
          {source && review ? (
            <>
              <SourcePane source={source} review={review} rows={rows} onChoose={focusChoices} />
              <PlanPane source={source} review={review} rows={rows} onChoose={focusChoices} />
            </>
          ) : (
            <Unread source={source} />
          )}
        </div>
        <div ref={choices} className={styles.choices}>
          {source && review && <ChoiceBar source={source} review={review} />}
        </div>
      </DialogSurface>
    </Dialog>
  );
}

function Figures({ source }: { source: ReviewSource | undefined }) {
  const t = useMessages().review;
  const review = source?.review;
  if (!review) return null;
  return (
    <p className={styles.figures} role="status">
      {[
        fill(t.kept, { count: review.kept, all: review.characters }),
        fill(t.droppedLines, { count: review.lines.filter(isDropped).length }),
        fill(t.doubts, { count: review.doubts.length }),
      ].join(' · ')}
    </p>
  );
}

/** In place of the two sides, as long as there is nothing to show. */
function Unread({ source }: { source: ReviewSource | undefined }) {
  const t = useMessages().review;
  return (
    <div className={styles.unread}>
      {source?.error ? (
        <div role="alert">
          <strong>{source.error.message}</strong>
          <p>{source.error.hint}</p>
        </div>
      ) : source?.state === 'stopped' ? (
        <p>{t.stopped}</p>
      ) : source ? (
        <Spinner label={t.reading} />
      ) : (
        <p>{t.empty}</p>
      )}
    </div>
  );
}
