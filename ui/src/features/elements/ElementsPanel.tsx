import { useStore } from 'zustand';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import { BodySection } from './BodySection';
import styles from './ElementsPanel.module.css';
import { FootSection } from './FootSection';
import { FormSection } from './FormSection';
import { HeadSection } from './HeadSection';
import { VariablesSection } from './VariablesSection';

/** 公文要素 as a form in the order of the page: head, main text, imprint; then how it is numbered and set. */
export function ElementsPanel() {
  const t = useMessages().elements;
  const view = useStore(documentStore, (state) => state.view);
  if (!view) return null;
  return (
    <form
      key={view.id}
      className={styles.panel}
      aria-label={t.label}
      autoComplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 className={styles.title}>{t.label}</h2>
      <VariablesSection view={view} />
      <HeadSection elements={view.elements} />
      <BodySection view={view} />
      <FootSection elements={view.elements} />
      <FormSection view={view} />
    </form>
  );
}
