import { useStore } from 'zustand';
import { useMessages } from '../../i18n/useMessages';
import type { PlanView } from '../../ipc/generated/PlanView';
import { variableField } from '../../lib/elements';
import { variableNames, withVariable } from '../../lib/variables';
import { documentStore } from '../../state/document';
import { WordsField } from './fields';
import { Section } from './Section';
import styles from './VariablesSection.module.css';

/** What a template leaves open: `{{…}}`, filled in once and set wherever it stands. */
export function VariablesSection({ view }: { view: PlanView }) {
  const t = useMessages().elements;
  const inText = useStore(documentStore, ({ variables }) => variables);
  const names = variableNames(view, inText);
  if (names.length === 0) return null;
  const change = (name: string) => (text: string) => {
    const variables = documentStore.getState().view?.variables ?? {};
    return documentStore.changePlanField({
      field: 'variables',
      value: withVariable(variables, name, text.trim()),
    });
  };
  return (
    <Section title={t.variables}>
      <p className={styles.hint}>{t.variablesHint}</p>
      {names.map((name) => (
        <WordsField
          key={name}
          label={name}
          field={variableField(name)}
          placeholder={`{{${name}}}`}
          value={view.variables[name] ?? ''}
          onChange={change(name)}
        />
      ))}
    </Section>
  );
}
