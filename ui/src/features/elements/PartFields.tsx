import { Button } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import type { PartField } from '../../ipc/generated/PartField';
import type { PartView } from '../../ipc/generated/PartView';
import type { PlanView } from '../../ipc/generated/PlanView';
import { useTemplates } from '../../ipc/queries';
import { fieldOf, lines } from '../../lib/elements';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { checkAttachments } from './checks';
import { useDirection } from './demands';
import { ChoiceField, NamesField, ParagraphField, WordsField } from './fields';
import styles from './PartFields.module.css';
import { TitleLines } from './TitleLines';
import { useNames } from './vocabulary';

interface PartFieldsProps {
  view: PlanView;
  part: PartView;
  /** Says which part it is. */
  named: boolean;
}

/** Title, addressees and attachments of one part. */
export function PartFields({ view, part, named }: PartFieldsProps) {
  const t = useMessages().elements;
  const { data: templates } = useTemplates();
  const one = useDirection() === 'up' && view.parts[0]?.id === part.id;
  const change = (field: PartField) => documentStore.changePart(part.id, field);
  const kinds = (templates?.kinds ?? [])
    .filter(({ carrier }) => carrier === (part.role === 'notice'))
    .map(({ id, name }) => ({ value: id, label: name }));
  const roles = { notice: t.notice, plan: t.plan, attachment: t.attachment };

  return (
    <div role="group" aria-label={roles[part.role]} className={styles.part} data-named={named}>
      {named && (
        <div className={styles.head}>
          <span>{roles[part.role]}</span>
          {part.role === 'notice' && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.remove}
              aria-label={t.removeNotice}
              title={t.removeNotice}
              onClick={() => attempt(() => documentStore.removeNotice())}
            >
              {t.remove}
            </Button>
          )}
        </div>
      )}
      <ParagraphField
        label={t.title}
        field={fieldOf({ element: 'title', part: part.id })}
        hint={t.titleHint}
        value={part.title}
        onChange={(value) => change({ field: 'title', value: value.trim() })}
        below={(title) => (
          <TitleLines
            plan={view.id}
            part={part.id}
            title={title}
            around={JSON.stringify([view.profile, view.elements.red_head, view.variables])}
          />
        )}
      />
      {part.role !== 'notice' && (
        <>
          <ChoiceField
            label={t.kind}
            value={part.kind}
            options={[{ value: '', label: t.noKind }, ...kinds]}
            onChange={(value) => attempt(() => change({ field: 'kind', value }))}
          />
          <WordsField
            label={t.titleNote}
            placeholder={t.titleNotePlaceholder}
            hint={t.brackets}
            value={part.title_note ?? ''}
            onChange={(value) =>
              change({ field: 'title-note', value: value.trim() === '' ? null : value.trim() })
            }
          />
        </>
      )}
      <NamesField
        label={t.addressees}
        field={fieldOf({ element: 'addressees', part: part.id })}
        hint={t.addresseesHint}
        names={useNames('addressees')}
        check={(text) => (one && lines(text).length > 1 ? { message: 'addresseesUp' } : null)}
        value={part.addressees}
        onChange={(value) => change({ field: 'addressees', value })}
      />
      <NamesField
        label={t.attachments}
        hint={t.attachmentsHint}
        check={checkAttachments}
        value={part.attachments}
        onChange={(value) => change({ field: 'attachments', value })}
      />
    </div>
  );
}
