import { Button, Dialog, DialogSurface, Field, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { useFocusBack } from '../../components/useFocusBack';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { ProfileDraft } from '../../ipc/generated/ProfileDraft';
import type { ProfileField } from '../../ipc/generated/ProfileField';
import type { ProfileValue } from '../../ipc/generated/ProfileValue';
import { attempt } from '../../state/attempt';
import { openDialog } from '../../state/window';
import { copyProfile, refreshProfiles } from './actions';
import { groupName, groupOf, groupsOf, textAt } from './groups';
import { Notes } from './Notes';
import styles from './ProfileScreen.module.css';
import { Sample } from './Sample';
import { useProfile } from './useProfile';
import { ValueField } from './ValueField';

const back = () => openDialog({ kind: 'settings', section: 'profiles' });

/** A format profile key by key, with what comes of it on paper beside it. */
export function ProfileScreen({ profile }: { profile: string }) {
  const t = useMessages().profiles;
  useFocusBack();
  const { draft, change, save, dirty } = useProfile(profile);
  const [leaving, setLeaving] = useState(false);
  const name = draft ? textAt(draft.fields, 'name') : '';
  const leave = () => (dirty && !leaving ? setLeaving(true) : back());
  const keep = () =>
    attempt(async () => {
      await save();
      await refreshProfiles();
      setLeaving(false);
    });
  const copy = () =>
    attempt(async () => {
      const id = await copyProfile(profile, fill(t.copyOf, { name }));
      openDialog({ kind: 'profile', profile: id });
    });
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && leave()}>
      <DialogSurface className={styles.screen} aria-label={t.title}>
        <header className={styles.head}>
          <h2 className={styles.title}>{name || t.title}</h2>
          {leaving && <span role="alert">{t.unsaved}</span>}
          {draft?.own ? (
            <>
              <Button onClick={() => attempt(() => navigator.clipboard.writeText(draft.text))}>
                {t.copyText}
              </Button>
              <Button appearance="primary" disabled={!dirty || draft.faults.length > 0} onClick={keep}>
                {t.save}
              </Button>
            </>
          ) : (
            <Button appearance="primary" onClick={copy}>
              {t.saveAs}
            </Button>
          )}
          <Button onClick={leave}>{leaving ? t.discard : t.back}</Button>
        </header>
        {draft ? (
          <div className={styles.body}>
            <Form draft={draft} onChange={change} />
            <div className={styles.desk}>{draft.sample && <Sample page={draft.sample} />}</div>
          </div>
        ) : (
          <Spinner />
        )}
      </DialogSurface>
    </Dialog>
  );
}

interface FormProps {
  draft: ProfileDraft;
  onChange: (key: string, value: ProfileValue | null) => void;
}

const FONTS = [
  '仿宋_GB2312',
  '仿宋',
  '楷体_GB2312',
  '楷体',
  '黑体',
  '宋体',
  '方正小标宋简体',
  '华文中宋',
  '微软雅黑',
  'Times New Roman',
  'Arial',
];
const SIZES = [
  '初号',
  '小初',
  '1号',
  '小1号',
  '2号',
  '小2号',
  '3号',
  '小3号',
  '4号',
  '小4号',
  '5号',
  '小5号',
  '16pt',
  '14pt',
];

function Form({ draft, onChange }: FormProps) {
  const t = useMessages().profiles;
  const [group, setGroup] = useState('page');
  const { fields, faults, fonts } = draft;
  const groups = groupsOf(fields);
  const nameOf = (group: string) => groupName(group, t, (role) => textAt(fields, `styles.${role}.name`));
  const wordName = (word: string) => t.words[word] ?? (textAt(fields, `fonts.${word}.name`) || word);
  const missing = ({ key, value }: ProfileField) => {
    const font = /^fonts\..*\.name$/.test(key) && fonts.find(({ name }) => name === value);
    return font ? fill(t.missingFont, { name: font.stand_in ?? t.none }) : undefined;
  };
  const isStyle = (group: string) => group.startsWith('styles.');
  return (
    <div className={styles.form}>
      <Field label={t.group}>
        <Select value={group} onChange={(_, { value }) => setGroup(value)}>
          {groups
            .filter((one) => !isStyle(one))
            .map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          <optgroup label={t.styles}>
            {groups.filter(isStyle).map((one) => (
              <option key={one} value={one}>
                {nameOf(one)}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      {draft.base !== null && <p className={styles.base}>{fill(t.readBase, { name: draft.base })}</p>}
      <div className={styles.fields}>
        {fields
          .filter(({ key }) => groupOf(key) === group && key !== 'extends')
          .map((field) => (
            <ValueField
              key={field.key}
              field={field}
              readOnly={!draft.own}
              problem={faults.find(({ key }) => key === field.key)?.message}
              warning={missing(field)}
              wordName={wordName}
              onChange={onChange}
            />
          ))}
      </div>
      <datalist id="profile-fonts">
        {FONTS.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="profile-sizes">
        {SIZES.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Notes draft={draft} onGo={(key) => setGroup(groupOf(key))} />
    </div>
  );
}
