import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { ErrorBar } from '../../components/ErrorBar';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { toCallError, type CallError } from '../../ipc/errors';
import { useLibrary } from '../../ipc/queries';
import { closeDialog } from '../../state/window';
import { chosenIn, type LeftOut } from './chosen';
import { findStore } from './findStore';
import styles from './LibraryDialog.module.css';
import { Options } from './Options';
import { Places } from './Places';
import { useLibraryReplace, type Outcome } from './useLibraryReplace';

interface LibraryDialogProps {
  /** Plans that were marked. */
  given: readonly string[] | null;
  /** The plans that the library lists, where they are not all. */
  listed: readonly string[] | null;
}

/** Find and replace in many plans: those given, those that are listed, or all. */
export function LibraryDialog({ given, listed }: LibraryDialogProps) {
  const t = useMessages();
  const words = t.finding;
  const { data: plans = [] } = useLibrary(false);
  const [wanted, setWanted] = useState(() => findStore.getState().wanted);
  const [instead, setInstead] = useState(() => findStore.getState().instead);
  const scopes = {
    ...(given && given.length > 0 && { given }),
    ...(listed && { listed }),
    all: plans.map(({ id }) => id),
  };
  const [scope, setScope] = useState<keyof typeof scopes>(scopes.given ? 'given' : 'all');
  const [out, setOut] = useState<LeftOut>(new Map());
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const { looked, outcome, look, stop, replace } = useLibraryReplace();
  const looking = looked !== null && looked.done < looked.all;
  const found = looked?.plans ?? [];
  const chosen = found.reduce((sum, plan) => sum + chosenIn(plan, out), 0);
  const inPlans = found.filter((plan) => chosenIn(plan, out) > 0).length;
  /** What was found is what is sought now. */
  const current = looked !== null && looked.wanted === wanted && looked.instead === instead;

  const run = async (work: () => Promise<void>) => {
    setError(null);
    try {
      await work();
    } catch (thrown) {
      stop();
      setError(toCallError(thrown));
    }
  };
  const handleLook = () => {
    if (wanted.words === '') return;
    setOut(new Map());
    void run(() => look(wanted, instead, scopes[scope] ?? scopes.all));
  };
  const handleReplace = () => {
    if (!looked) return;
    setBusy(true);
    void run(() => replace(looked, out)).finally(() => setBusy(false));
  };
  const handleEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    handleLook();
  };

  return (
    <Modal
      wide
      alert={busy}
      title={words.libraryTitle}
      onClose={closeDialog}
      actions={
        <>
          {current && !looking && found.length > 0 ? (
            <Button appearance="primary" disabled={busy || chosen === 0} onClick={handleReplace}>
              {fill(words.replaceIn, { count: chosen, plans: inPlans })}
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabled={wanted.words === '' || looking || busy}
              onClick={handleLook}
            >
              {words.look}
            </Button>
          )}
          {looking && <Button onClick={stop}>{words.stop}</Button>}
          <Button onClick={closeDialog}>{t.app.close}</Button>
        </>
      }
    >
      <div className={styles.content}>
        <div className={styles.fields}>
          <Field label={words.find}>
            <Input
              value={wanted.words}
              onChange={(_, { value }) => setWanted({ ...wanted, words: value })}
              onKeyDown={handleEnter}
            />
          </Field>
          <Field label={words.instead}>
            <Input value={instead} onChange={(_, { value }) => setInstead(value)} onKeyDown={handleEnter} />
          </Field>
          <Options wanted={wanted} onChange={(change) => setWanted({ ...wanted, ...change })} />
        </div>
        {Object.keys(scopes).length > 1 && (
          <RadioGroup
            layout="horizontal"
            aria-label={words.scope}
            value={scope}
            onChange={(_, { value }) => setScope(value as keyof typeof scopes)}
          >
            {Object.entries(scopes).map(([name, ids]) => (
              <Radio
                key={name}
                value={name}
                label={fill(words[name as keyof typeof scopes], { count: ids.length })}
              />
            ))}
          </RadioGroup>
        )}
        {looking && (
          <div role="status">
            {fill(words.progress, { done: looked.done, all: looked.all })}
            <ProgressBar value={looked.done} max={looked.all} />
          </div>
        )}
        {found.length > 0 && current && <Places plans={found} out={out} onChange={setOut} grouped />}
        {current && !looking && found.length === 0 && <p role="status">{words.nowhere}</p>}
        {outcome && <Told outcome={outcome} />}
        {error && <ErrorBar error={error} />}
        {!outcome && <p className={styles.note}>{words.libraryNote}</p>}
      </div>
    </Modal>
  );
}

/** What came of it, and in which plans nothing was done. */
function Told({ outcome: { places, plans, failed } }: { outcome: Outcome }) {
  const t = useMessages();
  return (
    <MessageBar intent={failed.length > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        {fill(t.finding.replaced, { places, plans })}
        {failed.map(({ title, error }, at) => (
          <div key={at}>
            {title || t.app.untitled}：{error.code === 'stale' ? t.finding.changedSince : error.message}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
