import { Button, Spinner } from '@fluentui/react-components';
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { dayText } from '../../i18n/timeText';
import { useMessages } from '../../i18n/useMessages';
import { refreshVersions, useVersions } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { openDialog } from '../../state/window';
import { compareVersion } from './actions';
import { VersionRow } from './VersionRow';
import styles from './VersionsPanel.module.css';
import { byDay, countsText } from './words';

/** The versions of the open plan, day by day, the latest first. */
export function VersionsPanel() {
  const view = useStore(documentStore, (state) => state.view);
  return view && <Timeline key={view.id} plan={view.id} />;
}

function Timeline({ plan }: { plan: string }) {
  const t = useMessages().versions;
  const { data } = useVersions(plan);
  useRefreshAtRest();
  if (!data) return <Spinner className={styles.wait} size="small" aria-label={t.label} />;
  const { versions, since } = data;
  const latest = versions[0];
  const kept = versions.filter(({ kind }) => kind !== 'created');
  const changed = countsText(since, t);
  return (
    <div className={styles.panel}>
      <section className={styles.now} aria-label={t.now}>
        <h2 className={styles.title}>{t.now}</h2>
        <p className={styles.counts}>
          {changed === '' ? t.unchanged : fill(t.sinceLatest, { counts: changed })}
        </p>
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="primary"
            icon={<BookmarkAddRegular />}
            onClick={() => openDialog({ kind: 'name-version', revision: null })}
          >
            {t.keep}
          </Button>
          <Button
            size="small"
            disabled={!latest || changed === ''}
            onClick={() => latest && attempt(() => compareVersion(latest.revision))}
          >
            {t.compareLatest}
          </Button>
        </div>
      </section>
      {byDay(versions).map((day) => (
        <section key={day.day} aria-label={dayText(day.day)}>
          <h3 className={styles.day}>{dayText(day.day)}</h3>
          <ul className={styles.list}>
            {day.versions.map((version) => (
              <VersionRow key={version.revision} version={version} />
            ))}
          </ul>
        </section>
      ))}
      {kept.length === 0 && <p className={styles.hint}>{t.empty}</p>}
    </div>
  );
}

/** How long the keys rest before what has changed since the latest version is counted again. */
const REST_MS = 1500;

function useRefreshAtRest() {
  const revision = useStore(documentStore, (state) => state.revision);
  useEffect(() => {
    const timer = setTimeout(() => void refreshVersions(), REST_MS);
    return () => clearTimeout(timer);
  }, [revision]);
}
