import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { Date as PlanDate } from '../../ipc/generated/Date';
import { parseDate, showDate } from '../../lib/date';
import { lines } from '../../lib/elements';
import type { Check } from './checks';
import styles from './fields.module.css';
import { useDraft } from './useDraft';

interface Common {
  label: string;
  placeholder?: string;
  /** Said under the field while nothing is odd. */
  hint?: string;
  /** What is odd about the words in the field. */
  check?: (text: string) => Check | null;
}

interface WordsFieldProps extends Common {
  value: string;
  onChange: (value: string) => Promise<void>;
}

/** A line of words. */
export function WordsField({ value, onChange, ...common }: WordsFieldProps) {
  const draft = useDraft(value, onChange);
  return (
    <Checked {...common} text={draft.text} onFix={draft.put}>
      <Input size="small" placeholder={common.placeholder} {...draft.field} />
    </Checked>
  );
}

/** A few lines that belong together, such as a title. */
export function ParagraphField({ value, onChange, ...common }: WordsFieldProps) {
  const draft = useDraft(value, onChange);
  return (
    <Checked {...common} text={draft.text} onFix={draft.put}>
      <Textarea size="small" rows={rowsFor(draft.text)} placeholder={common.placeholder} {...draft.field} />
    </Checked>
  );
}

interface NamesFieldProps extends Common {
  value: readonly string[];
  onChange: (value: string[]) => Promise<void>;
}

/** Names, one a line. */
export function NamesField({ value, onChange, ...common }: NamesFieldProps) {
  const draft = useDraft(value.join('\n'), (text) => {
    const names = lines(text);
    return names.join('\n') === value.join('\n') ? Promise.resolve() : onChange(names);
  });
  return (
    <Checked {...common} text={draft.text} onFix={draft.put}>
      <Textarea size="small" rows={rowsFor(draft.text)} placeholder={common.placeholder} {...draft.field} />
    </Checked>
  );
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
      <Input size="small" placeholder={common.placeholder} {...draft.field} />
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
  children: ReactNode;
}

/** A field with its hint or, where something is odd, the reason and the way out. */
function Checked({ label, hint, check, text, onFix, children }: CheckedProps) {
  const t = useMessages().elements;
  const odd = check?.(text) ?? null;
  const fix = odd?.fix;
  return (
    <Field
      label={label}
      size="small"
      className={styles.field}
      {...(odd
        ? {
            validationState: 'warning' as const,
            validationMessage: (
              <>
                {t[odd.message]}
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
