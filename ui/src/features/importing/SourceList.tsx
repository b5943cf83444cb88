import { Button, Checkbox, ProgressBar, Radio, RadioGroup, Switch } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { Indicator } from '../../ipc/generated/Indicator';
import { attempt } from '../../state/attempt';
import {
  chooseSide,
  reviewStore,
  showSource,
  stopReading,
  switchCleanup,
  switchIndicator,
  switchUnit,
  tick,
  type Side,
} from './reviewStore';
import styles from './SourceList.module.css';

/** What is under review: the sources with their documents, how far the reading is, and what is offered for all of a source. */
export function SourceList() {
  const t = useMessages().review;
  const { sources, current, more } = useStore(reviewStore);
  const left = sources.filter(({ state }) => state === 'waiting' || state === 'reading').length;
  return (
    <nav className={styles.list} aria-label={t.sources}>
      {left > 0 && sources.length > 1 && (
        <div className={styles.progress} role="status">
          <span>{fill(t.progress, { done: sources.length - left, all: sources.length })}</span>
          <Button size="small" onClick={stopReading}>
            {t.stop}
          </Button>
          <ProgressBar value={(sources.length - left) / sources.length} />
        </div>
      )}
      {more && <p className={styles.more}>{t.more}</p>}
      <ul className={styles.sources}>
        {sources.map((_, index) => (
          <SourceItem key={index} index={index} current={index === current} />
        ))}
      </ul>
      <TrackedChanges />
      <CleanupSwitches />
      <Units />
      <Indicators />
    </nav>
  );
}

function SourceItem({ index, current }: { index: number; current: boolean }) {
  const messages = useMessages();
  const t = messages.review;
  const source = useStore(reviewStore, ({ sources }) => sources[index]);
  if (!source) return null;
  const { name, state, review, leftOut } = source;
  const doubts = review?.doubts.length ?? 0;
  return (
    <li className={styles.source} aria-current={current || undefined}>
      <button type="button" className={styles.name} onClick={() => showSource(index)}>
        {name}
        <span className={state === 'failed' ? styles.failed : styles.state}>
          {review && doubts > 0 ? fill(t.doubts, { count: doubts }) : t.states[state]}
        </span>
      </button>
      {review?.documents.map(({ title, kind_name }, document) => (
        <Checkbox
          key={document}
          className={styles.document}
          checked={!leftOut.has(document)}
          onChange={(_, { checked }) => tick(index, document, checked === true)}
          label={
            <>
              {title || messages.app.untitled}
              {kind_name && <span className={styles.state}> {kind_name}</span>}
            </>
          }
        />
      ))}
      {review?.documents.length === 0 && <p className={styles.state}>{t.noDocument}</p>}
    </li>
  );
}

const SIDES: readonly Side[] = ['accept', 'reject', 'remark'];

function TrackedChanges() {
  const t = useMessages().review;
  const { sources, current } = useStore(reviewStore);
  const revised = sources[current]?.review?.revised;
  if (!revised) return null;
  const { insertions, deletions, comments, authors, read } = revised;
  return (
    <fieldset className={styles.cleanup}>
      <legend>{t.revised}</legend>
      <p className={styles.state}>{fill(t.revisedCount, { insertions, deletions, comments })}</p>
      {authors.length > 0 && <p className={styles.state}>{authors.join('、')}</p>}
      <RadioGroup
        aria-label={t.revised}
        value={read}
        onChange={(_, { value }) => attempt(() => chooseSide(value as Side))}
      >
        {SIDES.map((side) => (
          <Radio key={side} value={side} label={t.sides[side]} />
        ))}
      </RadioGroup>
    </fieldset>
  );
}

function CleanupSwitches() {
  const t = useMessages().review;
  const { sources, current } = useStore(reviewStore);
  const kinds = sources[current]?.review?.cleanup.filter(({ count, on }) => count > 0 || !on) ?? [];
  if (kinds.length === 0) return null;
  return (
    <fieldset className={styles.cleanup}>
      <legend>{t.cleanup}</legend>
      {kinds.map(({ kind, name, count, on }) => (
        <Switch
          key={kind}
          checked={on}
          onChange={(_, { checked }) => attempt(() => switchCleanup(kind, checked))}
          label={on ? `${name} · ${fill(t.places, { count })}` : name}
        />
      ))}
    </fieldset>
  );
}

/** Units under several names: each can be given its full one everywhere. */
function Units() {
  const t = useMessages().review;
  const { sources, current } = useStore(reviewStore);
  const units = sources[current]?.review?.units ?? [];
  if (units.length === 0) return null;
  return (
    <fieldset className={styles.cleanup}>
      <legend>{t.units}</legend>
      {units.map(({ name, forms, on }) => (
        <Switch
          key={name}
          checked={on}
          onChange={(_, { checked }) => attempt(() => switchUnit(name, checked))}
          label={fill(t.oneName, { name, others: forms.filter((form) => form !== name).join('、') })}
        />
      ))}
    </fieldset>
  );
}

/** Figures that the text names: those ticked become indicators of their paragraphs; the text stays as it is. */
function Indicators() {
  const t = useMessages().review;
  const { sources, current } = useStore(reviewStore);
  const indicators = sources[current]?.review?.indicators ?? [];
  if (indicators.length === 0) return null;
  return (
    <fieldset className={styles.cleanup}>
      <legend>{t.indicators}</legend>
      {indicators.map(({ key, text, indicator, on }) => (
        <Checkbox
          key={key}
          checked={on}
          title={text}
          onChange={(_, { checked }) => attempt(() => switchIndicator(key, checked === true))}
          label={`${indicator.name}：${figureOf(indicator)}${indicator.year === undefined ? '' : fill(t.inYear, { year: indicator.year })}`}
        />
      ))}
    </fieldset>
  );
}

/** The figure as one says it: `60%以上`. */
function figureOf({ value, unit = '' }: Indicator): string {
  return value.replace(/(?:以上|以下|以内|左右)?$/, (bound) => unit + bound);
}
