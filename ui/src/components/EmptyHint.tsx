import styles from './EmptyHint.module.css';

/** What a column says while it has nothing to show. */
export function EmptyHint({ children }: { children: string }) {
  return <p className={styles.hint}>{children}</p>;
}
