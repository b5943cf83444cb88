import { Button, Field, MessageBar, MessageBarBody, Spinner, Switch } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fill } from '../../i18n/fill';
import { useTimeText } from '../../i18n/time';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import { refreshBackups } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import styles from './BackupSection.module.css';

const MEGABYTE = 1 << 20;

/** Backups of the library: by themselves, on demand, put back; and whether the library is sound. */
export function BackupSection() {
  const t = useMessages().backups;
  const timeText = useTimeText();
  const { data } = useQuery({
    queryKey: ['backups'],
    queryFn: () => call('backups_list', {}),
    staleTime: 0,
  });
  const [working, setWorking] = useState(false);
  const [said, setSaid] = useState<{ well: boolean; text: string } | null>(null);
  const [asked, setAsked] = useState<string | null>(null);

  const work = (job: () => Promise<{ well: boolean; text: string } | null>) =>
    attempt(async () => {
      setWorking(true);
      setSaid(null);
      try {
        await documentStore.flush();
        setSaid(await job());
      } finally {
        setWorking(false);
      }
    });
  const backUp = () =>
    work(async () => {
      await call('backup_now', {});
      await refreshBackups();
      return { well: true, text: t.made };
    });
  const check = () =>
    work(async () => {
      const { plans, faults } = await call('library_check', {});
      const well = faults.length === 0;
      return {
        well,
        text: well ? fill(t.sound, { count: plans }) : fill(t.faulty, { count: faults.length }),
      };
    });
  const restore = (name: string) =>
    work(async () => {
      setAsked(null);
      await documentStore.close();
      await call('backup_restore', { name });
      window.location.reload();
      return null;
    });

  return (
    <>
      <Switch
        checked={data?.automatic ?? true}
        label={t.automatic}
        onChange={(_, { checked }) =>
          attempt(async () => {
            await call('backups_set', { automatic: checked });
            await refreshBackups();
          })
        }
      />
      <Field label={t.folder} hint={t.rotation}>
        <div className={styles.folder}>
          <span className={styles.path}>{data?.folder}</span>
          <Button
            size="small"
            onClick={() =>
              attempt(async () => {
                await call('host_backups_into', {});
                await refreshBackups();
              })
            }
          >
            {t.change}
          </Button>
        </div>
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={working} onClick={backUp}>
          {t.now}
        </Button>
        <Button disabled={working} onClick={check}>
          {t.check}
        </Button>
        {working && <Spinner size="tiny" aria-label={t.working} />}
      </div>
      {said && (
        <MessageBar intent={said.well ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>{said.text}</MessageBarBody>
        </MessageBar>
      )}
      {data?.backups.length === 0 && <p className={styles.hint}>{t.none}</p>}
      <ul className={styles.list} aria-label={t.list}>
        {data?.backups.map(({ name, at_ms, bytes, plans, automatic }) => (
          <li key={name} className={styles.row}>
            <span className={styles.what}>
              <span>{timeText(at_ms)}</span>
              <span className={styles.meta}>
                {[
                  plans === null ? t.unreadable : fill(t.plans, { count: plans }),
                  fill(t.size, { megabytes: Math.max(0.1, bytes / MEGABYTE).toFixed(1) }),
                  automatic ? t.byItself : t.byHand,
                ].join(' · ')}
              </span>
            </span>
            {asked === name ? (
              <>
                <Button size="small" appearance="primary" disabled={working} onClick={() => restore(name)}>
                  {t.restoreYes}
                </Button>
                <Button size="small" onClick={() => setAsked(null)}>
                  {t.restoreNo}
                </Button>
              </>
            ) : (
              <Button size="small" disabled={working || plans === null} onClick={() => setAsked(name)}>
                {t.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && <p className={styles.hint}>{t.restoreHint}</p>}
    </>
  );
}
