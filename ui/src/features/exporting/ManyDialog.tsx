import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  SearchBox,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Modal } from '../../components/Modal';
import { useRowWindow } from '../../components/useRowWindow';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import { toCallError, type CallError } from '../../ipc/errors';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { useLibrary } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { closeDialog } from '../../state/window';
import styles from './ManyDialog.module.css';
import { Options } from './Options';
import { useChoice } from './useChoice';
import { useMany, type Fate, type Run } from './useMany';

const rowHeight = () => 32;

/** Several plans as files: which, beginning with those given, as what, and what came of each. */
export function ManyDialog({ first: given }: { first: readonly string[] }) {
  const t = useMessages();
  const { data: plans = [] } = useLibrary(false);
  const [choice, choose] = useChoice('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(given));
  const [words, setWords] = useState('');
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { run, start, stop } = useMany();
  const offered = useMemo(() => plans.filter(({ title }) => title.includes(words.trim())), [plans, words]);
  const wanted = plans.filter(({ id }) => chosen.has(id));
  const all = offered.length > 0 && offered.every(({ id }) => chosen.has(id));
  const some = offered.some(({ id }) => chosen.has(id));

  const put = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  const handleStart = () => {
    setAsking(true);
    setError(null);
    const ids = wanted.map(({ id }) => id);
    void start(ids, choice)
      .catch((thrown: unknown) => setError(toCallError(thrown)))
      .finally(() => setAsking(false));
  };
  const first = run?.over === true ? firstFile(run) : null;
  const stage = run === null ? 'choosing' : run.over ? 'over' : 'under way';
  const next = useRef<HTMLButtonElement>(null);
  const keep = (button: HTMLButtonElement | null) => {
    next.current = button;
  };
  useEffect(() => {
    // The button that was pressed is gone: the keys go on with the one in its place.
    if (stage !== 'choosing') next.current?.focus();
  }, [stage]);

  return (
    <Modal
      wide
      alert={run !== null && !run.over}
      title={t.exporting.many.title}
      onClose={closeDialog}
      actions={
        run === null ? (
          <>
            <Button appearance="primary" disabled={asking || wanted.length === 0} onClick={handleStart}>
              {t.exporting.many.start}
            </Button>
            <Button onClick={closeDialog}>{t.app.cancel}</Button>
          </>
        ) : run.over ? (
          <>
            {first !== null && (
              <Button onClick={() => attempt(() => call('host_reveal', { token: first }))}>
                {t.exporting.reveal}
              </Button>
            )}
            <Button appearance="primary" ref={keep} onClick={closeDialog}>
              {t.app.close}
            </Button>
          </>
        ) : (
          <Button ref={keep} onClick={stop}>
            {t.exporting.many.stop}
          </Button>
        )
      }
    >
      <div className={styles.content}>
        {run === null ? (
          <>
            <div className={styles.head}>
              <Checkbox
                label={t.exporting.many.all}
                checked={all ? true : some ? 'mixed' : false}
                onChange={() =>
                  put(
                    offered.map(({ id }) => id),
                    !all,
                  )
                }
              />
              <span className={styles.count}>
                {fill(t.exporting.many.chosen, { count: wanted.length, all: plans.length })}
              </span>
              <SearchBox
                size="small"
                className={styles.search}
                placeholder={t.exporting.many.filter}
                aria-label={t.exporting.many.filter}
                value={words}
                onChange={(_, { value }) => setWords(value)}
                dismiss={{ 'aria-label': t.library.clear }}
              />
            </div>
            <Rows
              plans={offered}
              row={(plan) => (
                <Checkbox
                  className={styles.tick}
                  label={plan.title || t.app.untitled}
                  checked={chosen.has(plan.id)}
                  onChange={(_, { checked }) => put([plan.id], checked === true)}
                />
              )}
            />
            <Options choice={choice} onChange={choose} disabled={asking} />
            <p className={styles.note}>{t.exporting.many.ownProfile}</p>
          </>
        ) : (
          <>
            <Outcome run={run} />
            <Rows
              plans={wanted}
              row={(plan) => <FateOf plan={plan} fate={run.fates.get(plan.id) ?? { state: 'waiting' }} />}
            />
          </>
        )}
        {error && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <strong>{error.message}</strong> {error.hint}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </Modal>
  );
}

interface RowsProps {
  plans: readonly PlanSummary[];
  row: (plan: PlanSummary) => ReactNode;
}

/** The plans, a row each; only those in view are drawn. */
function Rows({ plans, row }: RowsProps) {
  const t = useMessages().exporting.many;
  const box = useRef<HTMLDivElement>(null);
  const keys = useMemo(() => plans.map(({ id }) => id), [plans]);
  const { first, last, top, height } = useRowWindow(box, keys, rowHeight, -1);
  return (
    <div className={styles.box} ref={box}>
      {plans.length === 0 && <p className={styles.note}>{t.empty}</p>}
      <ul className={styles.list} style={{ height, paddingTop: top }} aria-label={t.plans}>
        {plans.slice(first, last).map((plan) => (
          <li key={plan.id} data-row={plan.id} className={styles.row}>
            {row(plan)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How far the export is, or what came of it. */
function Outcome({ run }: { run: Run }) {
  const t = useMessages().exporting.many;
  const fates = [...run.fates.values()];
  const count = (state: Fate['state']) => fates.filter((fate) => fate.state === state).length;
  const [done, failed, stopped] = [count('done'), count('failed'), count('stopped')];
  if (!run.over)
    return (
      <div role="status">
        {fill(t.progress, { done: done + failed, all: run.plans.length })}
        <ProgressBar value={done + failed} max={run.plans.length} />
      </div>
    );
  return (
    <MessageBar intent={failed > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        {fill(t.done, { done, folder: run.folder })}
        {failed > 0 && fill(t.failed, { count: failed })}
        {stopped > 0 && fill(t.stopped, { count: stopped })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What has become of a plan; once it is there, the file's name. */
function FateOf({ plan, fate }: { plan: PlanSummary; fate: Fate }) {
  const t = useMessages();
  const name = fate.state === 'done' ? fate.file.name : plan.title || t.app.untitled;
  return (
    <>
      <span className={styles.title} title={name}>
        {name}
      </span>
      {fate.state === 'failed' ? (
        <span className={styles.failed} title={fate.error.hint ?? ''}>
          {fate.error.message}
        </span>
      ) : (
        <span className={styles.fate}>{t.exporting.many.states[fate.state]}</span>
      )}
    </>
  );
}

/** The token of the first file that was written. */
function firstFile({ plans, fates }: Run): string | null {
  for (const plan of plans) {
    const fate = fates.get(plan);
    if (fate?.state === 'done') return fate.file.token;
  }
  return null;
}
