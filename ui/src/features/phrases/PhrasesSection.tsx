import { Button, Input, Textarea, Tooltip } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';
import { useStore } from 'zustand';
import { EmptyHint } from '../../components/EmptyHint';
import { useMessages } from '../../i18n/useMessages';
import type { Phrase } from '../../ipc/generated/Phrase';
import { attempt } from '../../state/attempt';
import { settingsStore } from '../../state/settings';
import { keepPhrases } from './actions';
import styles from './PhrasesSection.module.css';

/** 常用语: words of one's own, with the names and letters that offer them; kept when a field is left. */
export function PhrasesSection() {
  const t = useMessages().phrases;
  const kept = useStore(settingsStore, (settings) => settings.phrases);
  const [draft, setDraft] = useState<Phrase[] | null>(null);
  const phrases = draft ?? kept;
  const keep = (next: Phrase[]) =>
    attempt(async () => {
      await keepPhrases(next);
      setDraft(null);
    });
  const edit = (at: number, changed: Partial<Phrase>) =>
    setDraft(phrases.map((phrase, index) => (index === at ? { ...phrase, ...changed } : phrase)));
  const handleBlur = () => {
    // A phrase that has no words yet is still being written.
    if (draft?.every(({ text }) => text.trim() !== '')) keep(draft);
  };
  return (
    <>
      <p className={styles.intro}>{t.intro}</p>
      {phrases.length === 0 && <EmptyHint>{t.empty}</EmptyHint>}
      <ul className={styles.list} aria-label={t.section}>
        {phrases.map(({ name, shortcut, text }, at) => (
          <li key={at} className={styles.phrase}>
            <Input
              aria-label={t.name}
              placeholder={t.name}
              value={name}
              onChange={(_, { value }) => edit(at, { name: value })}
              onBlur={handleBlur}
            />
            <Input
              aria-label={t.shortcut}
              placeholder={t.shortcut}
              value={shortcut}
              onChange={(_, { value }) => edit(at, { shortcut: value })}
              onBlur={handleBlur}
            />
            <Tooltip content={t.remove} relationship="label">
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                onClick={() => keep(phrases.filter((_, index) => index !== at))}
              />
            </Tooltip>
            <Textarea
              className={styles.text}
              aria-label={t.text}
              placeholder={t.text}
              resize="vertical"
              value={text}
              onChange={(_, { value }) => edit(at, { text: value.replaceAll('\n', '') })}
              onBlur={handleBlur}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => setDraft([...phrases, { name: '', shortcut: '', text: '' }])}>{t.add}</Button>
      </div>
    </>
  );
}
