import { Switch } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { Elements } from '../../ipc/generated/Elements';
import { namesOf, type ListElement, type WordElement } from '../../lib/elements';
import { attempt } from '../../state/attempt';
import { changeElement } from './changeElements';
import { checkCopyNumber, checkNumber, checkSecrecy } from './checks';
import { useDirection } from './demands';
import { ChoiceField, NamesField, ParagraphField, WordsField } from './fields';
import styles from './HeadSection.module.css';
import { Section } from './Section';
import { useNames } from './vocabulary';

/** 版头 (GB/T 9704-2012 §7.2). */
export function HeadSection({ elements }: { elements: Elements }) {
  const t = useMessages().elements;
  const direction = useDirection();
  // Beside a signature stamp the signer is named, whatever the direction.
  const needless = direction !== 'up' && direction !== 'unknown' && elements.sealing !== 'signature-stamp';
  const words = (key: WordElement) => ({
    value: elements[key] ?? '',
    onChange: (value: string) => changeElement(key, value.trim() === '' ? undefined : value.trim()),
  });
  const names = (key: ListElement) => ({
    value: namesOf(elements, key),
    onChange: (value: string[]) => changeElement(key, value),
  });
  const urgencies = [
    { value: '', label: t.none },
    { value: '加急', label: t.urgent },
    { value: '特急', label: t.veryUrgent },
  ];

  return (
    <Section title={t.head}>
      <Switch
        className={styles.switch}
        label={t.redHead}
        checked={elements.red_head}
        onChange={(_, { checked }) => attempt(() => changeElement('red_head', checked))}
      />
      <NamesField
        label={t.issuers}
        field="issuers"
        hint={t.issuersHint}
        names={useNames('issuers')}
        {...names('issuers')}
      />
      <WordsField
        label={t.number}
        field="document-number"
        placeholder={t.numberPlaceholder}
        check={checkNumber}
        {...words('document_number')}
      />
      <ParagraphField label={t.issuerMark} hint={t.issuerMarkHint} {...words('issuer_mark')} />
      <WordsField label={t.secrecy} check={checkSecrecy} {...words('secrecy')} />
      <WordsField
        label={t.copyNumber}
        field="copy-number"
        check={checkCopyNumber}
        {...words('copy_number')}
      />
      <ChoiceField
        label={t.urgency}
        value={elements.urgency ?? ''}
        options={urgencies}
        onChange={(value) => attempt(() => changeElement('urgency', value === '' ? undefined : value))}
      />
      <NamesField
        label={t.signers}
        field="signers"
        hint={t.signersHint}
        names={useNames('signers')}
        check={(text) => (needless && text.trim() !== '' ? { message: 'signersCheck' } : null)}
        {...names('signers')}
      />
    </Section>
  );
}
