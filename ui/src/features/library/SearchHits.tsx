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
                <button type="button" className={styles.hit} onClick={() => attempt(() => openHit(hit))}>
                  <span className={styles.field}>{t.library.fields[hit.field]}</span>
                  <span className={styles.excerpt}>
                    {piecesOf(hit).map(({ words, found: marked }, at) => (
                      <Fragment key={at}>{marked ? <mark>{words}</mark> : words}</Fragment>
                    ))}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
