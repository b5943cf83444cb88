import { Button, Radio, RadioGroup, SearchBox } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { EmptyHint } from '../../components/EmptyHint';
import { LongList } from '../../components/LongList';
import { Modal } from '../../components/Modal';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import type { ReferenceForm } from '../../ipc/generated/ReferenceForm';
import type { TargetView } from '../../ipc/generated/TargetView';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import { keyOf, matching, titleOf } from './matching';
import styles from './ReferenceDialog.module.css';

const FORMS: readonly ReferenceForm[] = ['label', 'path', 'label-and-title', 'title'];
const ROW_HEIGHT = 30;
const rowHeight = () => ROW_HEIGHT;

/** 交叉引用: to which heading, and how it is spoken of. A reference that is selected is changed. */
export function ReferenceDialog() {
  const t = useMessages();
  const [now] = useState(() => documentStore.getState().editor?.selectedReference() ?? null);
  const [targets, setTargets] = useState<readonly TargetView[] | null>(null);
  const [words, setWords] = useState('');
  const [form, setForm] = useState<ReferenceForm>(now?.form ?? 'label');
  const [chosen, setChosen] = useState(now && `${now.node} ${now.attachment ?? ''}`);
  useEffect(() => attempt(async () => setTargets(await targetsNow())), []);

  const shown = matching(targets ?? [], words);
  const at = Math.max(
    0,
    shown.findIndex((target) => keyOf(target) === chosen),
  );
  const target = shown[at];
  const handleInsert = () => {
    if (!target) return;
    const { node, attachment } = target;
    const reference = { node, form, ...(attachment !== null && { attachment }) };
    closeDialog();
    // The dialog gives the focus back first.
    setTimeout(() => documentStore.getState().editor?.insertReference(reference, target.words[form] ?? ''));
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined ? undefined : shown[at + step];
    if (event.key === 'Enter') handleInsert();
    else if (step !== undefined) setChosen(next ? keyOf(next) : chosen);
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      title={now ? t.references.change : t.references.insert}
      onClose={closeDialog}
      actions={
        <>
          <Button appearance="primary" disabled={!target} onClick={handleInsert}>
            {now ? t.references.apply : t.references.put}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      <SearchBox
        className={styles.search}
        placeholder={t.references.filter}
        aria-label={t.references.filter}
        value={words}
        onChange={(_, { value }) => setWords(value)}
        onKeyDown={handleKeyDown}
        dismiss={{ 'aria-label': t.library.clear }}
      />
      <div className={styles.list}>
        {targets !== null && shown.length === 0 ? (
          <EmptyHint>{targets.length === 0 ? t.references.empty : t.references.none}</EmptyHint>
        ) : (
          <LongList
            label={t.references.targets}
            items={shown}
            keyOf={keyOf}
            estimate={rowHeight}
            selected={target ? keyOf(target) : null}
            onSelect={(one) => setChosen(keyOf(one))}
            onChoose={handleInsert}
            rowClass={() => styles.row ?? ''}
          >
            {(one) => (
              <span
                role="gridcell"
                className={styles.cell}
                style={{ paddingInlineStart: one.depth * 16 - 8 }}
              >
                {one.label !== '' && <span className={styles.label}>{one.label.trim()}</span>}
                <span className={styles.title}>{titleOf(one)}</span>
              </span>
            )}
          </LongList>
        )}
      </div>
      <RadioGroup
        className={styles.forms}
        aria-label={t.references.form}
        value={form}
        onChange={(_, { value }) => setForm(FORMS.find((one) => one === value) ?? form)}
      >
        {FORMS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <span className={styles.form}>
                {t.references.forms[one]}
                <span className={styles.said}>{target?.words[one]}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Modal>
  );
}

/** What there is to be referred to, once the core has all that was typed. */
async function targetsNow(): Promise<readonly TargetView[]> {
  await documentStore.flush();
  const { view } = documentStore.getState();
  return view ? call('reference_targets', { plan: view.id }) : [];
}
