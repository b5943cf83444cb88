import { useMessages } from '../../i18n/useMessages';
import type { NamedView } from '../../ipc/generated/NamedView';
import type { PlanView } from '../../ipc/generated/PlanView';
import { useTemplates } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { ChoiceField } from './fields';
import { Section } from './Section';

const options = (named: readonly NamedView[] = []) =>
  named.map(({ id, name }) => ({ value: id, label: name }));

/** How the plan is numbered and set. */
export function FormSection({ view }: { view: PlanView }) {
  const t = useMessages().elements;
  const { data: templates } = useTemplates();
  const change = (field: 'scheme' | 'profile') => (value: string) =>
    attempt(() => documentStore.changePlanField({ field, value }));
  return (
    <Section title={t.form}>
      <ChoiceField
        label={t.scheme}
        value={view.scheme}
        options={options(templates?.schemes)}
        onChange={change('scheme')}
      />
      <ChoiceField
        label={t.profile}
        value={view.profile}
        options={options(templates?.profiles)}
        onChange={change('profile')}
      />
    </Section>
  );
}
