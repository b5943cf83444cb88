import { Select } from '@fluentui/react-components';
import { timeText } from '../../i18n/timeText';
import { useMessages } from '../../i18n/useMessages';
import { versionName } from '../../i18n/versionName';
import type { Moment } from '../../ipc/generated/Moment';
import { useLibrary, useVersions } from '../../ipc/queries';
import styles from './MomentSelect.module.css';

interface MomentSelectProps {
  label: string;
  /** The open plan. */
  plan: string;
  moment: Moment;
  onChange: (moment: Moment) => void;
}

const keyOf = ({ plan, revision }: Moment) => `${plan} ${revision === null ? 'now' : String(revision)}`;

/** Chooses a state: a version of the open plan, what stands now, or another plan of the library. */
export function MomentSelect({ label, plan, moment, onChange }: MomentSelectProps) {
  const t = useMessages();
  const { data } = useVersions(plan);
  const { data: plans = [] } = useLibrary(false);
  const versions = data?.versions ?? [];
  const others = plans.filter(({ id }) => id !== plan);
  return (
    <label className={styles.moment}>
      <span className={styles.label}>{label}</span>
      <Select
        className={styles.select}
        value={keyOf(moment)}
        onChange={(_, { value }) => {
          const [of = plan, revision] = value.split(' ');
          onChange({ plan: of, revision: revision === 'now' ? null : Number(revision) });
        }}
      >
        <option value={keyOf({ plan, revision: null })}>{t.versions.now}</option>
        <optgroup label={t.versions.label}>
          {versions.map((version) => (
            <option key={version.revision} value={keyOf({ plan, revision: version.revision })}>
              {`${versionName(version, t.versions)}（${timeText(version.at_ms)}）`}
            </option>
          ))}
        </optgroup>
        {others.length > 0 && (
          <optgroup label={t.versions.otherPlans}>
            {others.map(({ id, title }) => (
              <option key={id} value={keyOf({ plan: id, revision: null })}>
                {title || t.app.untitled}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
    </label>
  );
}
