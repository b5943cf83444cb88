import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { documentStore } from '../../state/document';
import styles from './Count.module.css';
import { findStore } from './findStore';

/** Which of how many places the present one is. */
export function Count() {
  const t = useMessages().finding;
  const found = useStore(findStore, (state) => state.found);
  const at = useStore(documentStore, (state) => state.foundAt);
  const words = () => {
    if (!found) return '';
    const { count } = found;
    if (count === 0) return t.none;
    return at === null ? fill(t.count, { count }) : fill(t.place, { at: at + 1, count });
  };
  return (
    <span className={styles.count} role="status">
      {words()}
    </span>
  );
}
