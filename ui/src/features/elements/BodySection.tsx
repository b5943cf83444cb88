import { Button } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { PlanView } from '../../ipc/generated/PlanView';
import type { Sealing } from '../../ipc/generated/Sealing';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { changeElement } from './changeElements';
import { ChoiceField, DateField, WordsField } from './fields';
import { PartFields } from './PartFields';
import { Section } from './Section';

/** 主体 (GB/T 9704-2012 §7.3): the parts one by one, then what they share. */
export function BodySection({ view }: { view: PlanView }) {
  const t = useMessages().elements;
  const { elements, parts } = view;
  const hasNotice = parts.some(({ role }) => role === 'notice');
  const sealings: { value: Sealing; label: string }[] = [
    { value: 'sealed', label: t.sealed },
    { value: 'unsealed', label: t.unsealed },
    { value: 'signature-stamp', label: t.signatureStamp },
  ];
  const words = (key: 'note' | 'draft_mark') => ({
    value: elements[key] ?? '',
    onChange: (value: string) => changeElement(key, value.trim() === '' ? undefined : value.trim()),
  });

  return (
    <Section title={t.body}>
      {!hasNotice && (
        <Button size="small" title={t.addNoticeHint} onClick={() => attempt(() => documentStore.addNotice())}>
          {t.addNotice}
        </Button>
      )}
      {parts.map((part) => (
        <PartFields key={part.id} view={view} part={part} named={parts.length > 1} />
      ))}
      <DateField
        label={t.date}
        field="date"
        placeholder={t.datePlaceholder}
        value={elements.date}
        onChange={(date) => changeElement('date', date)}
      />
      <ChoiceField
        label={t.sealing}
        value={elements.sealing}
        options={sealings}
        onChange={(value) => attempt(() => changeElement('sealing', value))}
      />
      <WordsField
        label={t.note}
        field="note"
        placeholder={t.notePlaceholder}
        hint={t.brackets}
        {...words('note')}
      />
      <WordsField
        label={t.draftMark}
        placeholder={t.draftMarkPlaceholder}
        hint={t.brackets}
        {...words('draft_mark')}
      />
    </Section>
  );
}
