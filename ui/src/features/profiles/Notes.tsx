import { Link } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { ProfileDraft } from '../../ipc/generated/ProfileDraft';
import styles from './Notes.module.css';

/** What cannot be so, and where the profile is not the standard. */
export function Notes({ draft, onGo }: { draft: ProfileDraft; onGo: (key: string) => void }) {
  const { profiles: t, exporting } = useMessages();
  const { faults, deviations } = draft;
  return (
    <section className={styles.notes} aria-label={t.notes}>
      {faults.length > 0 && (
        <>
          <h3>{t.faults}</h3>
          <ul>
            {faults.map(({ key, message }) => (
              <li key={key}>
                <Link as="button" inline onClick={() => onGo(key)}>
                  {key || t.file}
                </Link>{' '}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>
        {exporting.deviations} {deviations.length}
      </h3>
      {deviations.length === 0 && <p>{exporting.noDeviations}</p>}
      <ul>
        {deviations.map(({ clause, strength, subject, asked, found }) => (
          <li key={`${clause} ${subject} ${asked}`}>
            {clause} {subject}：{exporting.strengths[strength]}
            {asked} → {found}
          </li>
        ))}
      </ul>
    </section>
  );
}
