import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/useMessages';
import type { Bracket } from '../../ipc/generated/Bracket';
import type { ExportChoice } from '../../ipc/generated/ExportChoice';
import type { Format } from '../../ipc/generated/Format';
import type { Labelling } from '../../ipc/generated/Labelling';
import styles from './Options.module.css';

interface OptionsProps {
  choice: ExportChoice;
  onChange: (change: Partial<ExportChoice>) => void;
  disabled: boolean;
  /** What else there is to choose for a Word file. */
  children?: ReactNode;
}

/** What the file is to be. */
export function Options({ choice, onChange, disabled, children }: OptionsProps) {
  const t = useMessages().exporting;
  const formats: Format[] = ['docx', 'gangmu', 'txt', 'md', 'json'];
  const labellings: Labelling[] = ['text', 'word'];
  const brackets: Bracket[] = ['written', 'labelled', 'brief', 'none'];
  const onPaper = choice.format !== 'gangmu' && choice.format !== 'json';
  return (
    <div className={styles.options}>
      <Field label={t.format}>
        <RadioGroup
          layout="horizontal"
          disabled={disabled}
          value={choice.format}
          onChange={(_, { value }) => onChange({ format: value as Format })}
        >
          {formats.map((format) => (
            <Radio key={format} value={format} label={t.formats[format]} />
          ))}
        </RadioGroup>
      </Field>
      {choice.format === 'docx' && (
        <>
          {children}
          <div className={styles.row}>
            <Field label={t.labels} hint={t.labelHints[choice.labels]}>
              <RadioGroup
                layout="horizontal"
                disabled={disabled}
                value={choice.labels}
                onChange={(_, { value }) => onChange({ labels: value as Labelling })}
              >
                {labellings.map((labels) => (
                  <Radio key={labels} value={labels} label={t.labellings[labels]} />
                ))}
              </RadioGroup>
            </Field>
            <Field label={t.contents}>
              <Select
                disabled={disabled}
                value={String(choice.contents)}
                onChange={(_, { value }) => onChange({ contents: Number(value) })}
              >
                {t.contentsLevels.map((name, levels) => (
                  <option key={name} value={levels}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
        </>
      )}
      {onPaper && (
        <Field label={t.duties}>
          <Select
            disabled={disabled}
            value={choice.duties}
            onChange={(_, { value }) => onChange({ duties: value as Bracket })}
          >
            {brackets.map((bracket) => (
              <option key={bracket} value={bracket}>
                {t.brackets[bracket]}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
