import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/useMessages';
import type { Language } from '../../ipc/generated/Language';
import type { Theme } from '../../ipc/generated/Theme';
import { useAppInfo } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { settingsStore } from '../../state/settings';
import { change } from './actions';
import styles from './GeneralSection.module.css';

/** Language and colours; and where the program keeps what is written. */
export function GeneralSection() {
  const t = useMessages().settings;
  const { language, theme } = useStore(settingsStore);
  const { data: info } = useAppInfo();
  // A language calls itself by its own name.
  const languages: { value: Language; label: string }[] = [
    { value: 'zh-CN', label: '简体中文' },
    { value: 'en', label: 'English' },
  ];
  const themes: { value: Theme; label: string }[] = [
    { value: 'system', label: t.system },
    { value: 'light', label: t.light },
    { value: 'dark', label: t.dark },
  ];
  return (
    <>
      <Field label={t.language}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => attempt(() => change({ language: value as Language }))}
        >
          {languages.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t.theme}>
        <RadioGroup
          layout="horizontal"
          value={theme}
          onChange={(_, { value }) => attempt(() => change({ theme: value as Theme }))}
        >
          {themes.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      {info && (
        <dl className={styles.facts}>
          <dt>{t.saving}</dt>
          <dd>{t.savingAlways}</dd>
          <dt>{t.library}</dt>
          <dd>{info.library_path}</dd>
          <dt>{t.version}</dt>
          <dd>{info.version}</dd>
        </dl>
      )}
    </>
  );
}
