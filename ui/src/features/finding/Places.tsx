import { Checkbox } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useRowWindow } from '../../components/useRowWindow';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { PlacePreview } from '../../ipc/generated/PlacePreview';
import type { PlanPreview } from '../../ipc/generated/PlanPreview';
import { chosenIn, withPlace, withPlan, type LeftOut } from './chosen';
import styles from './Places.module.css';

type Row =
  | { key: string; type: 'plan'; of: PlanPreview }
  | { key: string; type: 'place'; of: PlanPreview; place: PlacePreview; number: number }
  | { key: string; type: 'more'; of: PlanPreview };

interface PlacesProps {
  plans: readonly PlanPreview[];
  out: LeftOut;
  onChange: (out: LeftOut) => void;
  /** Whether the plans are named above their places. */
  grouped: boolean;
}

/** Every place with what would stand there, to be chosen or left out; only the rows in view are drawn. */
export function Places({ plans, out, onChange, grouped }: PlacesProps) {
  const t = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => plans.flatMap((plan) => rowsOf(plan, grouped, folded)),
    [plans, grouped, folded],
  );
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const { first, last, top, height } = useRowWindow(
    box,
    keys,
    (index) => (rows[index]?.type === 'place' ? 46 : 34),
    -1,
  );
  const fold = (plan: string) => {
    const next = new Set(folded);
    if (!next.delete(plan)) next.add(plan);
    setFolded(next);
  };

  const draw = (row: Row) => {
    switch (row.type) {
      case 'plan': {
        const chosen = chosenIn(row.of, out);
        return (
          <div className={styles.plan}>
            <Checkbox
              aria-label={row.of.title || t.app.untitled}
              checked={chosen === row.of.count ? true : chosen > 0 ? 'mixed' : false}
              onChange={() => onChange(withPlan(out, row.of, chosen < row.of.count))}
            />
            <button
              type="button"
              className={styles.title}
              aria-expanded={!folded.has(row.of.plan)}
              onClick={() => fold(row.of.plan)}
            >
              {row.of.title || t.app.untitled}
            </button>
            <span className={styles.soft}>{fill(t.finding.chosen, { chosen, count: row.of.count })}</span>
          </div>
        );
      }
      case 'place': {
        const { plan } = row.of;
        const isIn = !(out.get(plan)?.has(row.number) ?? false);
        return (
          <Checkbox
            className={styles.place}
            data-out={isIn ? undefined : ''}
            label={{ className: styles.label, children: <PlaceWords place={row.place} /> }}
            checked={isIn}
            onChange={(_, { checked }) => onChange(withPlace(out, plan, row.number, checked === true))}
          />
        );
      }
      case 'more':
        return (
          <p className={styles.soft}>
            {fill(t.finding.more, { count: row.of.count - row.of.places.length })}
          </p>
        );
    }
  };
  return (
    <div className={styles.box} ref={box}>
      <ul className={styles.list} style={{ height, paddingTop: top }} aria-label={t.finding.places}>
        {rows.slice(first, last).map((row) => (
          <li key={row.key} data-row={row.key}>
            {draw(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a place is, and the words around it as they were and as they would be. */
function PlaceWords({ place }: { place: PlacePreview }) {
  const t = useMessages();
  const { address, field, before, found, after, instead } = place;
  const where =
    field.type === 'words' ? address : [address, t.finding.fields[field.type]].filter(Boolean).join(' · ');
  return (
    <span className={styles.words}>
      <span className={styles.address}>{where || t.finding.preamble}</span>
      <span className={styles.line}>
        {before}
        <del>{found}</del>
        <ins>{instead}</ins>
        {after}
      </span>
    </span>
  );
}

function rowsOf(of: PlanPreview, grouped: boolean, folded: ReadonlySet<string>): Row[] {
  const { plan, places, count } = of;
  const rows: Row[] = grouped ? [{ key: plan, type: 'plan', of }] : [];
  if (folded.has(plan)) return rows;
  places.forEach((place, number) =>
    rows.push({ key: `${plan} ${String(number)}`, type: 'place', of, place, number }),
  );
  if (count > places.length) rows.push({ key: `${plan} …`, type: 'more', of });
  return rows;
}
