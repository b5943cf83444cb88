import { Button, Field, Input, Select, Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { ProfileField } from '../../ipc/generated/ProfileField';
import type { ProfileValue } from '../../ipc/generated/ProfileValue';
import type { ProfileWant } from '../../ipc/generated/ProfileWant';
import { keyName } from './groups';
import styles from './ValueField.module.css';

interface ValueFieldProps {
  field: ProfileField;
  readOnly: boolean;
  /** What is wrong with it, or missing on this machine. */
  problem: string | undefined;
  warning: string | undefined;
  /** What words mean: fonts by their key. */
  wordName: (word: string) => string;
  onChange: (key: string, value: ProfileValue | null) => void;
}

/** How long a pause in typing is. */
const PAUSE = 250;

/** One key of a profile, with what may stand there. */
export function ValueField({ field, readOnly, problem, warning, wordName, onChange }: ValueFieldProps) {
  const t = useMessages().profiles;
  const { key, want, own } = field;
  const label = keyName(key, t);
  const state = problem !== undefined ? 'error' : warning !== undefined ? 'warning' : 'none';
  return (
    <div className={styles.row}>
      <Field
        className={styles.field}
        label={label}
        hint={[hintOf(want, t), whence(field, t)].filter(Boolean).join(' · ') || null}
        validationState={state}
        validationMessage={problem ?? warning ?? null}
      >
        <Value field={field} readOnly={readOnly} wordName={wordName} onChange={onChange} />
      </Field>
      {own && !readOnly && key !== 'name' && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${t.inherit} ${label}`}
          onClick={() => onChange(key, null)}
        >
          {t.inherit}
        </Button>
      )}
    </div>
  );
}

type ValueProps = Pick<ValueFieldProps, 'field' | 'readOnly' | 'wordName' | 'onChange'>;

/* Fluent's Field hands its label and message to its child as props. */
function Value({ field: { key, value, want, own }, readOnly, wordName, onChange, ...labelled }: ValueProps) {
  if (want.type === 'flag')
    return (
      <Switch
        {...labelled}
        className={own ? undefined : styles.inherited}
        disabled={readOnly}
        checked={value === true}
        onChange={(_, { checked }) => onChange(key, checked)}
      />
    );
  if (want.type === 'word')
    return (
      <Select
        {...labelled}
        className={own ? undefined : styles.inherited}
        disabled={readOnly}
        value={typeof value === 'string' ? value : ''}
        onChange={(_, { value }) => onChange(key, value === '' ? null : value)}
      >
        {value === null && <option value="" />}
        {want.words.map((word) => (
          <option key={word} value={word}>
            {wordName(word)}
          </option>
        ))}
      </Select>
    );
  return (
    <Typed
      {...labelled}
      name={key}
      value={value}
      own={own || readOnly}
      want={want}
      readOnly={readOnly}
      onChange={onChange}
    />
  );
}

interface TypedProps {
  name: string;
  value: ProfileValue | null;
  /** It stands in this very profile; what does not is shown as what there would be. */
  own: boolean;
  want: ProfileWant;
  readOnly: boolean;
  onChange: ValueFieldProps['onChange'];
}

/** A value that is typed: it is tried after a pause. */
function Typed({ name, value, own, want, readOnly, onChange, ...labelled }: TypedProps) {
  const shown = Array.isArray(value) ? value.join('、') : String(value ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      onChange(name, meant(typed, want));
      setTyped(null);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, name, want, onChange]);
  return (
    <Input
      {...labelled}
      readOnly={readOnly}
      value={typed ?? (own ? shown : '')}
      placeholder={own ? undefined : shown}
      list={listOf(name, want)}
      onChange={(_, { value }) => setTyped(value)}
    />
  );
}

function meant(typed: string, want: ProfileWant): ProfileValue | null {
  const text = typed.trim();
  if (text === '' && want.type !== 'text') return null;
  if (want.type === 'texts') return text.split(/[、,，]/).filter(Boolean);
  if (want.type === 'whole' && /^-?\d{1,9}$/.test(text)) return Number(text);
  return want.type === 'text' ? typed : text;
}

/** The list of usual values that goes with a key. */
function listOf(key: string, want: ProfileWant): string | undefined {
  if (want.type === 'figure' && want.unit === 'size') return 'profile-sizes';
  return /^fonts\..*\.name$/.test(key) ? 'profile-fonts' : undefined;
}

/** Whence a value is that does not stand in the profile itself. */
function whence(
  { origin, value }: ProfileField,
  t: ReturnType<typeof useMessages>['profiles'],
): string | undefined {
  if (origin === 'own' || value === null) return undefined;
  return t.from[origin];
}

function hintOf(want: ProfileWant, t: ReturnType<typeof useMessages>['profiles']): string | undefined {
  if (want.type === 'whole') return `${want.least}–${want.most}`;
  if (want.type === 'figure') return fill(t.hints[want.unit], { least: want.least, most: want.most });
  return undefined;
}
