import { Badge, Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import type { ProfileEntry } from '../../ipc/generated/ProfileEntry';
import type { ProfileUses } from '../../ipc/generated/ProfileUses';
import { attempt } from '../../state/attempt';
import { settingsStore } from '../../state/settings';
import { openDialog } from '../../state/window';
import {
  copyProfile,
  deleteProfile,
  importProfile,
  readWordFile,
  saveFile,
  takeForNewPlans,
} from './actions';
import styles from './ProfilesSection.module.css';

const edit = (profile: string) => openDialog({ kind: 'profile', profile });

/** The format profiles: the built-in ones to look at and copy, the office's own to change. */
export function ProfilesSection() {
  const t = useMessages().profiles;
  const { data } = useQuery({
    queryKey: ['profiles'],
    queryFn: () => call('profiles_list', {}),
    staleTime: 0,
  });
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className={styles.intro}>{t.intro}</p>
      <ul className={styles.list}>
        {data?.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={() => attempt(readWordFile)}>{t.readWord}</Button>
        <Button onClick={() => file.current?.click()}>{t.import}</Button>
        <input
          ref={file}
          hidden
          type="file"
          accept=".toml"
          aria-label={t.import}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen) attempt(() => importProfile(chosen));
            target.value = '';
          }}
        />
      </div>
    </>
  );
}

function Entry({ entry: { id, name, own, fault } }: { entry: ProfileEntry }) {
  const t = useMessages().profiles;
  const usual = useStore(settingsStore, ({ new_plans }) => new_plans.profile === id);
  const [saved, setSaved] = useState<string>();
  // Asked for once the drafter wants it deleted.
  const [uses, setUses] = useState<ProfileUses>();
  const asking = uses !== undefined;
  const remove = () =>
    attempt(async () => (asking ? deleteProfile(id) : setUses(await call('profile_uses', { profile: id }))));
  const copy = () => attempt(async () => edit(await copyProfile(id, fill(t.copyOf, { name }))));
  return (
    <li className={styles.entry}>
      <div className={styles.name}>
        <span>{name}</span>
        {own && <Badge appearance="tint">{t.own}</Badge>}
        {usual && <Badge appearance="outline">{t.usual}</Badge>}
      </div>
      {fault !== null && <p className={styles.fault}>{fault}</p>}
      <div className={styles.actions}>
        <Button size="small" onClick={() => edit(id)} aria-label={`${own ? t.edit : t.look} ${name}`}>
          {own ? t.edit : t.look}
        </Button>
        {fault === null && (
          <Button size="small" onClick={copy} aria-label={`${t.copy} ${name}`}>
            {t.copy}
          </Button>
        )}
        {fault === null && !usual && (
          <Button
            size="small"
            onClick={() => attempt(() => takeForNewPlans(id))}
            aria-label={`${t.makeUsual} ${name}`}
          >
            {t.makeUsual}
          </Button>
        )}
        {own && (
          <Button
            size="small"
            onClick={() => attempt(async () => setSaved(await saveFile(id, name)))}
            aria-label={`${t.saveFile} ${name}`}
          >
            {t.saveFile}
          </Button>
        )}
        {own && (
          <Button
            size="small"
            onClick={remove}
            onBlur={() => setUses(undefined)}
            aria-label={`${asking ? t.deleteSure : t.delete} ${name}`}
          >
            {asking ? t.deleteSure : t.delete}
          </Button>
        )}
      </div>
      {saved !== undefined && <p role="status">{fill(t.savedFile, { name: saved })}</p>}
      {uses && uses.count > 0 && (
        <p role="alert" className={styles.fault}>
          {fill(t.usedBy, {
            count: uses.count,
            titles: uses.titles.join('、') + (uses.count > uses.titles.length ? t.andOthers : ''),
          })}
        </p>
      )}
    </li>
  );
}
