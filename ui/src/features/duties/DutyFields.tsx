import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { Suggesting } from '../../components/Suggesting';
import { useMessages } from '../../i18n/useMessages';
import type { Status } from '../../ipc/generated/Status';
import { NO_INDICATOR, type DutyDraft, type IndicatorDraft } from './draft';
import styles from './DutiesPopover.module.css';

const STATUSES: readonly Status[] = ['open', 'running', 'done'];
const FIGURE = ['name', 'value', 'unit', 'year'] as const satisfies readonly (keyof IndicatorDraft)[];

interface DutyFieldsProps {
  /** What the group of fields is called. */
  name: string;
  draft: DutyDraft;
  /** The units that are offered. */
  units: readonly string[];
  onChange: (draft: DutyDraft) => void;
}

/** The fields of one duty. */
export function DutyFields({ name, draft, units, onChange }: DutyFieldsProps) {
  const t = useMessages().duties;
  const put = (change: Partial<DutyDraft>) => onChange({ ...draft, ...change });
  const putFigure = (at: number, change: Partial<IndicatorDraft>) =>
    put({ indicators: draft.indicators.map((one, index) => (index === at ? { ...one, ...change } : one)) });

  return (
    <fieldset className={styles.duty} aria-label={name}>
      <div className={styles.pair}>
        <Names
          label={draft.supports.trim() === '' ? t.responsible : t.leads}
          text={draft.leads}
          units={units}
          put={(leads) => put({ leads })}
        />
        <Names label={t.supports} text={draft.supports} units={units} put={(supports) => put({ supports })} />
      </div>
      <div className={styles.pair}>
        <Field label={t.deadline} size="small">
          <Input
            size="small"
            value={draft.deadline}
            placeholder={t.deadlineExample}
            onChange={(_, { value }) => put({ deadline: value })}
          />
        </Field>
        <Field label={t.status} size="small">
          <Select
            size="small"
            value={draft.status}
            onChange={(_, { value }) => put({ status: STATUSES.find((one) => one === value) ?? 'open' })}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t.statuses[status]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Names label={t.leaders} text={draft.leaders} units={[]} put={(leaders) => put({ leaders })} />
      <div className={styles.figures} role="group" aria-label={t.indicators}>
        <h3 className={styles.heading}>{t.indicators}</h3>
        {draft.indicators.map((one, at) => (
          <div className={styles.figure} key={at}>
            {FIGURE.map((field) => (
              <Input
                key={field}
                size="small"
                aria-label={t.figure[field]}
                placeholder={t.figure[field]}
                value={one[field]}
                onChange={(_, { value }) => putFigure(at, { [field]: value })}
              />
            ))}
            <Button
              size="small"
              appearance="subtle"
              aria-label={t.removeIndicator}
              icon={<DismissRegular />}
              onClick={() => put({ indicators: draft.indicators.filter((_, index) => index !== at) })}
            />
          </div>
        ))}
        <Button size="small" onClick={() => put({ indicators: [...draft.indicators, NO_INDICATOR] })}>
          {t.addIndicator}
        </Button>
      </div>
    </fieldset>
  );
}

interface NamesProps {
  label: string;
  text: string;
  units: readonly string[];
  put: (text: string) => void;
}

/** Names, one a line. */
function Names({ label, text, units, put }: NamesProps) {
  const t = useMessages().duties;
  return (
    <Field label={label} size="small">
      {(control) => (
        <Suggesting names={units} text={text} put={put}>
          {(suggesting, { typed, left }) => (
            <Textarea
              size="small"
              rows={Math.min(4, text.split('\n').length)}
              placeholder={t.onePerLine}
              value={text}
              {...control}
              {...suggesting}
              onChange={(event, { value }) => {
                put(value);
                typed(event.currentTarget.selectionStart);
              }}
              onBlur={left}
            />
          )}
        </Suggesting>
      )}
    </Field>
  );
}
