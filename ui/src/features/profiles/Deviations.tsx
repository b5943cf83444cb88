import { useMessages } from '../../i18n/useMessages';
import type { DeviationView } from '../../ipc/generated/DeviationView';
import styles from './Notes.module.css';

/** Where a profile is not the standard. */
export function Deviations({ deviations }: { deviations: readonly DeviationView[] }) {
  const { exporting: t } = useMessages();
  return (
    <section className={styles.list} aria-label={t.deviations}>
      <h3>
        {t.deviations} {deviations.length}
      </h3>
      {deviations.length === 0 && <p>{t.noDeviations}</p>}
      <ul>
        {deviations.map(({ clause, strength, subject, asked, found }) => (
          <li key={`${clause} ${subject} ${asked}`}>
            {clause} {subject}：{t.strengths[strength]}
            {asked} → {found}
          </li>
        ))}
      </ul>
    </section>
  );
}
