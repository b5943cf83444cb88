import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { DeviationView } from '../../ipc/generated/DeviationView';
import type { ExportCheck } from '../../ipc/generated/ExportCheck';
import type { Format } from '../../ipc/generated/Format';
import { ELEMENT_LABELS, fieldOf, variableField } from '../../lib/elements';
import { documentStore } from '../../state/document';
import { closeDialog, showField } from '../../state/window';
import styles from './Findings.module.css';

interface FindingsProps {
  check: ExportCheck;
  /** Fonts and figures concern Word files only. */
  format: Format;
  /** The file is there: it is told what is in it, not what could still be done. */
  written: boolean;
}

/** What a drafter should know of the file: nothing of it is in the way. */
export function Findings({ check, format, written }: FindingsProps) {
  const t = useMessages();
  const word = format === 'docx';
  const { missing, conflicts, variables, blanks, references } = check;
  const fonts = word ? check.fonts : [];
  const rare = word ? check.rare : [];
  const deviations = word ? check.deviations : [];
  const found =
    [missing, conflicts, variables, references, fonts, rare, deviations].some((list) => list.length > 0) ||
    blanks > 0;
  return (
    <section className={styles.findings} aria-label={t.exporting.findings}>
      {!found && <p className={styles.fine}>{t.exporting.nothingFound}</p>}
      {missing.length > 0 && (
        <Group title={t.exporting.missing} count={missing.length}>
          <ul className={styles.list}>
            {missing.map((demand) => (
              <li key={fieldOf(demand)}>
                <Link as="button" inline onClick={() => showField(fieldOf(demand))}>
                  {t.elements[ELEMENT_LABELS[demand.element]]}
                </Link>
                <span className={styles.why}>{demand.why}</span>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {conflicts.length > 0 && (
        <Group title={t.exporting.conflicts} count={conflicts.length}>
          <ul className={styles.sentences}>
            {conflicts.map((conflict) => (
              <li key={conflict}>{conflict}</li>
            ))}
          </ul>
        </Group>
      )}
      {(variables.length > 0 || blanks > 0) && (
        <Group title={t.exporting.unfilled} count={variables.length + blanks}>
          <p className={styles.line}>
            {variables.map((name) => (
              <Link key={name} as="button" inline onClick={() => showField(variableField(name))}>
                {name}
              </Link>
            ))}
            {blanks > 0 && (
              <Link as="button" inline onClick={showOpenPlace}>
                {fill(t.exporting.blanks, { count: blanks })}
              </Link>
            )}
          </p>
        </Group>
      )}
      {references.length > 0 && (
        <Group title={t.exporting.references} count={references.length}>
          <p className={styles.line}>
            {references.map((words, at) => (
              <Link key={at} as="button" inline onClick={showOpenPlace}>
                {words}
              </Link>
            ))}
          </p>
        </Group>
      )}
      {fonts.length > 0 && (
        <Group title={t.exporting.fonts} count={fonts.length}>
          <ul className={styles.list}>
            {fonts.map(({ name, stand_in }) => (
              <li key={name}>
                <span>{name}</span>
                <span className={styles.why}>
                  {stand_in === null ? t.exporting.noStandIn : fill(t.exporting.standIn, { name: stand_in })}
                </span>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {rare.length > 0 && (
        <Group title={t.exporting.rare} count={rare.length}>
          <p className={styles.line}>{rare.join(' ')}</p>
        </Group>
      )}
      {word &&
        (deviations.length > 0 ? (
          <Group title={t.exporting.deviations} count={deviations.length}>
            <Deviations list={deviations} />
          </Group>
        ) : (
          written && <p className={styles.fine}>{t.exporting.noDeviations}</p>
        ))}
    </section>
  );
}

/** Leaves the dialog for the first place in the text that has still to be filled in. */
function showOpenPlace() {
  closeDialog();
  // The dialog gives the focus back where it was; the text has it after that.
  setTimeout(() => documentStore.getState().editor?.run('place.next'));
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  return (
    <div>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{count}</span>
      </h3>
      {children}
    </div>
  );
}

/** Where the profile is not the standard: clause, strength, what it asks for and what stands there. */
function Deviations({ list }: { list: readonly DeviationView[] }) {
  const t = useMessages().exporting;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.clause}</th>
          <th scope="col">{t.subject}</th>
          <th scope="col">{t.standard}</th>
          <th scope="col">{t.here}</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ clause, strength, subject, asked, found }) => (
          <tr key={`${clause} ${subject} ${asked}`}>
            <td>{clause}</td>
            <td>{subject}</td>
            <td>
              {t.strengths[strength]}
              {asked}
            </td>
            <td>{found}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
