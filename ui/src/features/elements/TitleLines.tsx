import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import styles from './TitleLines.module.css';

/** What is typed is broken anew when the keys rest this long. */
const REST_MS = 200;

interface TitleLinesProps {
  plan: string;
  part: string;
  /** As it is being typed. */
  title: string;
  /** What else the lines depend on. */
  around: string;
}

/** A title as it will be broken on the page: the drafter's own breaks, otherwise those that the core proposes. */
export function TitleLines({ plan, part, title, around }: TitleLinesProps) {
  const t = useMessages().elements;
  const rested = useRested(title);
  const { data: lines = [] } = useQuery({
    queryKey: ['elements', 'title', { plan, part, title: rested, around }],
    queryFn: () => call('title_lines', { plan, part, title: rested }),
    enabled: rested.trim() !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  if (title.trim() === '' || lines.length === 0) return null;
  return (
    <figure className={styles.figure} aria-label={t.titleLines}>
      {lines.map((line, index) => (
        <div key={`${String(index)} ${line}`} className={styles.line}>
          {line}
        </div>
      ))}
    </figure>
  );
}

/** The text as it was when the keys rested last. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
