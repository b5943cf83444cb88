import { ToggleButton, Tooltip } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { Wanted } from '../../ipc/generated/Wanted';
import styles from './Options.module.css';

interface OptionsProps {
  wanted: Wanted;
  onChange: (change: Partial<Wanted>) => void;
}

/** How the words are meant. */
export function Options({ wanted, onChange }: OptionsProps) {
  const t = useMessages().finding;
  const options = [
    { of: 'whole', sign: t.wholeSign, label: t.whole, hint: t.wholeHint },
    { of: 'exact', sign: 'Aa', label: t.exact, hint: t.exactHint },
    { of: 'pattern', sign: '.*', label: t.pattern, hint: t.patternHint },
  ] as const;
  return (
    <div className={styles.options} role="group" aria-label={t.options}>
      {options.map(({ of, sign, label, hint }) => (
        <Tooltip key={of} content={`${label}${hint}`} relationship="description" withArrow>
          <ToggleButton
            size="small"
            appearance="subtle"
            className={styles.option}
            aria-label={label}
            checked={wanted[of]}
            onClick={() => onChange({ [of]: !wanted[of] })}
          >
            {sign}
          </ToggleButton>
        </Tooltip>
      ))}
    </div>
  );
}
