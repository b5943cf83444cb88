import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  title: string;
  /** The line that closes it, as on the page: the red line under the head, the black lines of the imprint. */
  rule?: 'red' | 'black';
  children: ReactNode;
}

/** A part of the form. */
export function Section({ title, rule, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section} data-rule={rule}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
