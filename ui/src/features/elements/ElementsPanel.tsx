import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../i18n/useMessages';
import type { PlanView } from '../../ipc/generated/PlanView';
import { useVocabulary } from '../../ipc/queries';
import { documentStore } from '../../state/document';
import { windowStore } from '../../state/window';
import { BodySection } from './BodySection';
import { DemandsContext, useDemands } from './demands';
import styles from './ElementsPanel.module.css';
import { FootSection } from './FootSection';
import { FormSection } from './FormSection';
import { HeadSection } from './HeadSection';
import { VariablesSection } from './VariablesSection';
import { VocabularyContext } from './vocabulary';

/** 公文要素 as a form in the order of the page: head, main text, imprint; then how it is numbered and set. */
export function ElementsPanel() {
  const view = useStore(documentStore, (state) => state.view);
  return view && <Form key={view.id} view={view} />;
}

function Form({ view }: { view: PlanView }) {
  const t = useMessages().elements;
  const form = useRef<HTMLFormElement>(null);
  const demands = useDemands(view);
  // All plans are read for it: not before a field has the focus.
  const [entered, setEntered] = useState(false);
  const vocabulary = useVocabulary(entered);
  const wanted = useStore(windowStore, (state) => state.wantedField);
  useEffect(() => {
    if (wanted === null) return;
    windowStore.setState({ wantedField: null });
    const fields = form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [];
    const field = [...fields].find(({ dataset }) => dataset.field === wanted);
    const control = field?.querySelector<HTMLElement>('input, textarea, select');
    field?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }, [wanted]);

  return (
    <DemandsContext value={demands}>
      <VocabularyContext value={vocabulary}>
        <form
          ref={form}
          className={styles.panel}
          aria-label={t.label}
          autoComplete="off"
          onFocus={() => setEntered(true)}
          onSubmit={(event) => event.preventDefault()}
        >
          <h2 className={styles.title}>{t.label}</h2>
          <VariablesSection view={view} />
          <HeadSection elements={view.elements} />
          <BodySection view={view} />
          <FootSection elements={view.elements} />
          <FormSection view={view} />
        </form>
      </VocabularyContext>
    </DemandsContext>
  );
}
