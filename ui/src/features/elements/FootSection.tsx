import { useMessages } from '../../i18n/useMessages';
import type { Elements } from '../../ipc/generated/Elements';
import { isBefore, parseDate } from '../../lib/date';
import { namesOf } from '../../lib/elements';
import { changeElement } from './changeElements';
import type { Check } from './checks';
import { DateField, NamesField, WordsField } from './fields';
import { Section } from './Section';
import { useNames } from './vocabulary';

/** 版记 (GB/T 9704-2012 §7.4). */
export function FootSection({ elements }: { elements: Elements }) {
  const t = useMessages().elements;
  const checkPrinted = (text: string): Check | null => {
    const printed = parseDate(text);
    const early =
      typeof printed !== 'string' && elements.date !== undefined && isBefore(printed, elements.date);
    return early ? { message: 'printedOnCheck' } : null;
  };
  return (
    <Section title={t.foot}>
      <NamesField
        label={t.copiesTo}
        hint={t.copiesToHint}
        names={useNames('copies_to')}
        value={namesOf(elements, 'copies_to')}
        onChange={(value) => changeElement('copies_to', value)}
      />
      <WordsField
        label={t.printedBy}
        field="printed-by"
        names={useNames('printed_by')}
        value={elements.printed_by ?? ''}
        onChange={(value) => changeElement('printed_by', value.trim() === '' ? undefined : value.trim())}
      />
      <DateField
        label={t.printedOn}
        field="printed-on"
        placeholder={t.datePlaceholder}
        check={checkPrinted}
        value={elements.printed_on}
        onChange={(date) => changeElement('printed_on', date)}
      />
    </Section>
  );
}
