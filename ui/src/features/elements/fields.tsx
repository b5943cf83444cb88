import { Button, Field, Input, Select, Textarea, type FieldControlProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Suggesting, type Heard } from '../../components/Suggesting';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { Date as PlanDate } from '../../ipc/generated/Date';
import { parseDate, showDate } from '../../lib/date';
import { lines } from '../../lib/elements';
import type { Check } from './checks';
import { useDemand } from './demands';
import styles from './fields.module.css';
import { useDraft, type Draft } from './useDraft';

interface Common {
  label: string;
  /** What the field is called in `lib/elements.ts`; by it the core's demands and dialogs find it. */
  field?: string;
  placeholder?: string;
  /** Said under the field while nothing is odd. */
  hint?: string;
  /** What is odd about the words in the field. */
  check?: (text: string) => Check | null;
}

interface WordsFieldProps extends Common {
  value: string;
  onChange: (value: string) => Promise<void>;
  /** What earlier plans have here. */
  names?: readonly string[];
}

/** A line of words. */
export function WordsField({ value, onChange, names = [], ...common }: WordsFieldProps) {
  const draft = useDraft(value, onChange);
  return (
    <Checked {...common} text={draft.text} onFix={draft.put}>
      {(control) => (
        <Suggesting names={names} text={draft.text} put={draft.put}>
          {(suggesting, heard) => (
            <Input
              size="small"
              placeholder={common.placeholder}
              {...control}
              {...suggesting}
              {...hearing(draft.field, heard)}
            />
          )}
        </Suggesting>
      )}
    </Checked>
  );
}

/** A few lines that belong together, such as a title; `below` is drawn under them. */
export function ParagraphField({
  value,
  onChange,
  below,
  ...common
}: WordsFieldProps & { below?: (text: string) => ReactNode }) {
  const draft = useDraft(value, onChange);
  return (
    <>
      <Checked {...common} text={draft.text} onFix={draft.put}>
        {(control) => (
          <Textarea
            size="small"
            rows={rowsFor(draft.text)}
            placeholder={common.placeholder}
            {...control}
            {...draft.field}
          />
        )}
      </Checked>
      {below?.(draft.text)}
    </>
  );
}

interface NamesFieldProps extends Common {
  value: readonly string[];
  onChange: (value: string[]) => Promise<void>;
  /** Those that earlier plans have here. */
  names?: readonly string[];
}

/** Names, one a line. */
export function NamesField({ value, onChange, names = [], ...common }: NamesFieldProps) {
  const draft = useDraft(value.join('\n'), (text) => {
    const next = lines(text);
    return next.join('\n') === value.join('\n') ? Promise.resolve() : onChange(next);
  });
  return (
    <Checked {...common} text={draft.text} onFix={draft.put}>
      {(control) => (
        <Suggesting names={names} text={draft.text} put={draft.put}>
          {(suggesting, heard) => (
            <Textarea
              size="small"
              rows={rowsFor(draft.text)}
              placeholder={common.placeholder}
              {...control}
              {...suggesting}
              {...hearing(draft.field, heard)}
            />
          )}
        </Suggesting>
      )}
    </Checked>
  );
}

/** The control of a draft to which names are offered. */
function hearing(field: Draft['field'], { typed, left }: Heard): Draft['field'] {
  return {
    ...field,
    onChange: (event, data) => {
      field.onChange(event, data);
      typed(event.currentTarget.selectionStart ?? data.value.length);
    },
    onBlur: () => {
      left();
      field.onBlur();
    },
  };
}

interface DateFieldProps extends Common {
  value: PlanDate | undefined;
  onChange: (value: PlanDate | undefined) => Promise<void>;
}

/** A date as documents write it; other ways of writing are taken and put right. */
export function DateField({ value, onChange, check, ...common }: DateFieldProps) {
  const stored = value ? showDate(value) : '';
  const draft = useDraft(stored, (text) => {
    if (text.trim() === '') return onChange(undefined);
    const date = parseDate(text);
    if (typeof date === 'string') return null;
    return showDate(date) === stored ? Promise.resolve() : onChange(date);
  });
  const checkDate = (text: string): Check | null => {
    if (text.trim() === '') return null;
    const date = parseDate(text);
    if (date === 'form') return { message: 'dateCheck' };
    if (date === 'no-such-day') return { message: 'dateNoSuch' };
    return check?.(text) ?? null;
  };
  return (
    <Checked {...common} check={checkDate} text={draft.text} onFix={draft.put}>
      {(control) => <Input size="small" placeholder={common.placeholder} {...control} {...draft.field} />}
    </Checked>
  );
}

interface ChoiceFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** One of a few. A value that is not among the options is shown as it is. */
export function ChoiceField<T extends string>({ label, value, options, onChange }: ChoiceFieldProps<T>) {
  const known = options.some((option) => option.value === value);
  const handleChange = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field label={label} size="small">
      <Select
        className={styles.choice}
        size="small"
        value={value}
        onChange={(_, data) => handleChange(data.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface CheckedProps extends Common {
  text: string;
  onFix: (text: string) => void;
  children: (control: FieldControlProps) => ReactNode;
}

/** A field with its hint or, where something is odd or missing, the reason and the way out. */
function Checked({ label, field, hint, check, text, onFix, children }: CheckedProps) {
  const t = useMessages().elements;
  const demand = useDemand(field);
  const odd = check?.(text) ?? null;
  const missing = demand?.filled === false ? demand.why : null;
  const said = odd ? t[odd.message] : missing;
  const fix = odd?.fix;
  return (
    <Field
      label={label}
      size="small"
      className={styles.field}
      data-field={field}
      required={demand !== undefined}
      {...(said !== null
        ? {
            validationState: 'warning' as const,
            validationMessage: (
              <>
                {said}
                {fix !== undefined && (
                  <Button
                    size="small"
                    appearance="transparent"
                    className={styles.fix}
                    onClick={() => onFix(fix)}
                  >
                    {fill(t.fix, { value: fix.replaceAll('\n', '、') })}
                  </Button>
                )}
              </>
            ),
          }
        : hint !== undefined && { hint })}
    >
      {children}
    </Field>
  );
}

/** As many rows as there are lines, long ones counted as several. */
function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 19)), 0);
  return Math.min(8, Math.max(1, rows));
}
