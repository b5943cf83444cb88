import { Button } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import { showAlone } from '../../state/folding';
import styles from './AloneBar.module.css';

/** Says which branch is shown alone, and leads back to the whole text. */
export function AloneBar() {
  const t = useMessages().outline;
  const alone = useStore(documentStore, (state) => state.alone);
  const text = useStore(documentStore, ({ outline }) => outline.find(({ id }) => id === alone)?.text ?? '');
  const label = useStore(documentStore, ({ labels }) => labels.get(alone ?? '')?.text);
  if (alone === null) return null;
  return (
    <div className={styles.bar} role="status">
      <h1 className={styles.title}>
        {fill(t.alone, { title: `${label ?? ''}${text === '' ? t.untitled : text}` })}
      </h1>
      <Button size="small" onClick={() => showAlone(null)}>
        {t.showWhole}
      </Button>
    </div>
  );
}
