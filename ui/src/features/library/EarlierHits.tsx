import { useTimeText } from '../../i18n/time';
import { useMessages } from '../../i18n/useMessages';
import { versionName } from '../../i18n/versionName';
import type { EarlierHit } from '../../ipc/generated/EarlierHit';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';
import { HitButton } from './SearchHits';
import styles from './SearchHits.module.css';
import { useEarlier } from './useEarlier';

/** Opens the plan, and beside what stands now the version in which the words stood. */
async function openEarlier({ revision, hit: { plan } }: EarlierHit): Promise<void> {
  if (documentStore.getState().view?.id !== plan) await documentStore.open(plan);
  openDialog({ kind: 'compare', revision, alone: false });
}

/** Where words stood in earlier versions of the library's plans and no longer stand; they come in piece by piece. */
export function EarlierHits({ words, inTrash }: { words: string; inTrash: boolean }) {
  const t = useMessages();
  const timeText = useTimeText();
  const { hits, looking } = useEarlier(words, inTrash);
  const where = ({ kind, name, at_ms, hit }: EarlierHit) =>
    `${versionName({ kind, name }, t.versions)} · ${timeText(at_ms)} · ${t.library.fields[hit.field]}`;
  return (
    <section aria-label={t.library.earlier}>
      <p className={styles.caption} role="status">
        {looking ? t.library.lookingEarlier : hits.length === 0 ? t.library.noneEarlier : t.library.earlier}
      </p>
      <ul className={styles.hits}>
        {hits.map((found) => {
          const { hit, revision } = found;
          return (
            <li key={`${hit.plan} ${hit.owner ?? ''} ${hit.field} ${String(revision)}`}>
              <h4 className={styles.title}>{hit.title || t.app.untitled}</h4>
              <HitButton hit={hit} where={where(found)} onOpen={() => openEarlier(found)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
