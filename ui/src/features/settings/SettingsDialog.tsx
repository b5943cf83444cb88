import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { Modal } from '../../components/Modal';
import { languageStore } from '../../i18n/language';
import { useMessages } from '../../i18n/useMessages';
import type { Language } from '../../ipc/generated/Language';
import type { Theme } from '../../ipc/generated/Theme';
import { useAppInfo } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { themeStore } from '../../state/theme';
import { closeDialog } from '../../state/window';
import { change } from './actions';
import styles from './SettingsDialog.module.css';

/** Language and appearance; they take effect at once. */
export function SettingsDialog() {
  const t = useMessages();
  const language = useStore(languageStore, (state) => state.language);
  const theme = useStore(themeStore, (state) => state.chosen);
  const { data: info } = useAppInfo();
  // A language calls itself by its own name.
  const languages: { value: Language; label: string }[] = [
    { value: 'zh-CN', label: '简体中文' },
    { value: 'en', label: 'English' },
  ];
  const themes: { value: Theme; label: string }[] = [
    { value: 'system', label: t.settings.system },
    { value: 'light', label: t.settings.light },
    { value: 'dark', label: t.settings.dark },
  ];

  return (
    <Modal
      title={t.settings.title}
      onClose={closeDialog}
      actions={
        <Button appearance="primary" onClick={closeDialog}>
          {t.app.close}
        </Button>
      }
    >
      <Field label={t.settings.language}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => attempt(() => change({ language: value as Language, theme }))}
        >
          {languages.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t.settings.theme} className={styles.theme}>
        <RadioGroup
          layout="horizontal"
          value={theme}
          onChange={(_, { value }) => attempt(() => change({ language, theme: value as Theme }))}
        >
          {themes.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      {info && (
        <dl className={styles.facts}>
          <dt>{t.settings.version}</dt>
          <dd>{info.version}</dd>
          <dt>{t.settings.library}</dt>
          <dd>{info.library_path}</dd>
        </dl>
      )}
    </Modal>
  );
}
