import { Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/useMessages';
import type { House } from '../../ipc/generated/House';
import type { NamedView } from '../../ipc/generated/NamedView';
import type { NewPlans } from '../../ipc/generated/NewPlans';
import { refreshVocabulary, useTemplates } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { settingsStore } from '../../state/settings';
import { change } from './actions';

/** What new plans begin with, and the names of the office. */
export function WritingSection() {
  const t = useMessages().settings;
  const newPlans = useStore(settingsStore, (settings) => settings.new_plans);
  const { data: templates } = useTemplates();
  const choices: { field: keyof NewPlans; label: string; from: readonly NamedView[] }[] = [
    { field: 'kind', label: t.kind, from: templates?.kinds.filter(({ carrier }) => !carrier) ?? [] },
    { field: 'scheme', label: t.scheme, from: templates?.schemes ?? [] },
    { field: 'profile', label: t.profile, from: templates?.profiles ?? [] },
  ];
  return (
    <>
      {choices.map(({ field, label, from }) => (
        <Field key={field} label={label}>
          <Select
            value={newPlans[field]}
            onChange={(_, { value }) => attempt(() => change({ new_plans: { ...newPlans, [field]: value } }))}
          >
            <option value="">{field === 'kind' ? t.noKind : t.asTheKind}</option>
            {from.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <NamesField of="units" label={t.units} hint={t.unitsHint} />
      <NamesField of="people" label={t.people} hint={t.peopleHint} />
    </>
  );
}

/** Names, one a line; they are kept when the field is left. */
function NamesField({ of, label, hint }: { of: keyof House; label: string; hint: string }) {
  const house = useStore(settingsStore, (settings) => settings.house);
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed === null) return;
    attempt(async () => {
      await change({ house: { ...house, [of]: typed.split('\n') } });
      setTyped(null);
      await refreshVocabulary();
    });
  };
  return (
    <Field label={label} hint={hint}>
      <Textarea
        rows={4}
        resize="vertical"
        value={typed ?? house[of].join('\n')}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={keep}
      />
    </Field>
  );
}
