import type { ReactNode } from 'react';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { ReportView } from '../../ipc/generated/ReportView';
import styles from './Report.module.css';

/** What became of every character of a source. What a person should look at comes first and stands open. */
export function Report({ report: { kept, dropped, normalised, doubts } }: { report: ReportView }) {
  const t = useMessages().importing;
  const clean = doubts.length === 0 && dropped.length === 0;
  return (
    <div className={styles.report}>
      <p className={styles.kept}>
        {fill(t.kept, { count: kept })}
        {clean && ` · ${t.clean}`}
      </p>
      <Entries title={t.doubts} open count={doubts.length}>
        {doubts.map(({ text, message }, index) => (
          <li key={index}>
            <q className={styles.words}>{text}</q>
            <span className={styles.reason}>{message}</span>
          </li>
        ))}
      </Entries>
      <Entries title={t.dropped} open={dropped.length <= 5} count={dropped.length}>
        {dropped.map(({ text, reason }, index) => (
          <li key={index}>
            <q className={styles.words}>{text}</q>
            <span className={styles.reason}>{reason}</span>
          </li>
        ))}
      </Entries>
      <Entries title={t.normalised} open={false} count={normalised.length}>
        {normalised.map(({ from, to, kind, count }, index) => (
          <li key={index}>
            <span className={styles.words}>
              <del>{visible(from)}</del> → <ins>{visible(to)}</ins>
            </span>
            <span className={styles.reason}>
              {kind}
              {count > 1 && ` · ${fill(t.times, { count })}`}
            </span>
          </li>
        ))}
      </Entries>
    </div>
  );
}

interface EntriesProps {
  title: string;
  open: boolean;
  count: number;
  children: ReactNode;
}

function Entries({ title, open, count, children }: EntriesProps) {
  if (count === 0) return null;
  return (
    <details open={open} className={styles.entries}>
      <summary>
        {title}
        <span className={styles.count}>{count}</span>
      </summary>
      <ul>{children}</ul>
    </details>
  );
}

/** Blanks and breaks as something that can be seen. */
function visible(text: string): string {
  return text === ''
    ? '∅'
    : text.replaceAll('\u3000', '□').replaceAll(' ', '␣').replaceAll('\n', '↵').replaceAll('\t', '⇥');
}
