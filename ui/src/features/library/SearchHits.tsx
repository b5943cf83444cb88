import { Fragment } from 'react';
import { useMessages } from '../../i18n/useMessages';
import type { Hit } from '../../ipc/generated/Hit';
import { itemAt } from '../../lib/itemAt';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { piecesOf } from './piecesOf';
import styles from './SearchHits.module.css';

/** Opens the plan of a hit where the words stand. */
async function openHit({ plan, owner }: Hit): Promise<void> {
  if (documentStore.getState().view?.id !== plan) await documentStore.open(plan);
  if (owner !== null) documentStore.getState().editor?.focusNode(owner);
}

/** Where words stand in the texts of the library, plan by plan. */
export function SearchHits({ hits }: { hits: Hit[] }) {
  const t = useMessages();
  // The core finds the latest first; within a plan one reads from the beginning.
  const plans = new Map<string, Hit[]>();
  for (const hit of hits) plans.set(hit.plan, [hit, ...(plans.get(hit.plan) ?? [])]);
  return (
    <ul className={styles.plans} aria-label={t.library.hits}>
      {[...plans].map(([plan, found]) => (
        <li key={plan}>
          <h4 className={styles.title}>{itemAt(found, 0).title || t.app.untitled}</h4>
          <ul className={styles.hits}>
            {found.map((hit) => (
              <li key={`${hit.owner ?? ''} ${hit.field}`}>
                <HitButton hit={hit} where={t.library.fields[hit.field]} onOpen={() => openHit(hit)} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface HitButtonProps {
  hit: Hit;
  /** What the words stand in. */
  where: string;
  onOpen: () => Promise<void>;
}

/** A passage with the words in it; a click leads there. */
export function HitButton({ hit, where, onOpen }: HitButtonProps) {
  return (
    <button type="button" className={styles.hit} onClick={() => attempt(onOpen)}>
      <span className={styles.field}>{where}</span>
      <span className={styles.excerpt}>
        {piecesOf(hit).map(({ words, found }, at) => (
          <Fragment key={at}>{found ? <mark>{words}</mark> : words}</Fragment>
        ))}
      </span>
    </button>
  );
}
