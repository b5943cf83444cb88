import { Link } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { ProfileDraft } from '../../ipc/generated/ProfileDraft';
import { Deviations } from './Deviations';
import styles from './Notes.module.css';

/** What cannot be so, and where the profile is not the standard. */
export function Notes({ draft, onGo }: { draft: ProfileDraft; onGo: (key: string) => void }) {
  const t = useMessages().profiles;
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
      <Deviations deviations={deviations} />
    </section>
  );
}
