import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import type { ProfileValue } from '../../ipc/generated/ProfileValue';
import type { WordProfile } from '../../ipc/generated/WordProfile';
import { attempt } from '../../state/attempt';
import { openDialog } from '../../state/window';
import { takeRead } from './actions';
import { Deviations } from './Deviations';
import { groupName, groupOf, keyName } from './groups';
import styles from './ReadDialog.module.css';

const back = () => openDialog({ kind: 'settings', section: 'profiles' });

/** What goes with the family of a font and says nothing more to people. */
const BESIDE_FAMILY = /^fonts\..*\.(stand_ins|face)$/;

/** What was read from a Word file, before it becomes a profile. */
export function ReadDialog({ read }: { read: WordProfile }) {
  const { profiles: t, app } = useMessages();
  const { pieces, changed, refused, missing, number, deviations } = read;
  const nameOf = (role: string) => pieces.find((piece) => piece.role === role)?.name ?? '';
  const families = new Map(changed.map(({ key, value }) => [key, value]));
  /** A word of the file in the drafter's; a font by its family. */
  const said = (word: string) => {
    const family = families.get(`fonts.${word}.name`);
    return t.words[word] ?? (typeof family === 'string' ? family : (t.within[word] ?? word));
  };
  const shown = (value: ProfileValue | null) =>
    Array.isArray(value) ? value.join('、') : value === null ? '' : said(String(value));
  const named = (key: string) => `${groupName(groupOf(key), t, nameOf)} ${keyName(key, t)}`;
  return (
    <Modal
      title={t.readTitle}
      wide
      alert
      onClose={back}
      actions={
        <>
          <Button appearance="primary" onClick={() => attempt(() => takeRead(read))}>
            {t.readTake}
          </Button>
          <Button onClick={back}>{app.cancel}</Button>
        </>
      }
    >
      <p className={styles.name}>{read.name}</p>
      <p>{fill(t.readBase, { name: read.base_name })}</p>
      <List title={t.readChanged}>
        {changed.length === 0 && <li>{t.readSame}</li>}
        {changed
          .filter(({ key }) => !BESIDE_FAMILY.test(key))
          .map(({ key, value, inherited }) => (
            <li key={key}>
              {named(key)}：{inherited !== null && <del>{shown(inherited)}</del>} {shown(value)}
            </li>
          ))}
      </List>
      {refused.length > 0 && (
        <List title={t.readRefused}>
          {refused.map(({ key, value, message }) => (
            <li key={key}>
              {named(key)} {value}：{message}
            </li>
          ))}
        </List>
      )}
      {missing.length > 0 && (
        <List title={t.readMissing}>
          <li>{missing.map(({ name }) => name).join('、')}</li>
        </List>
      )}
      {number !== null && <p>{fill(t.readNumber, { number })}</p>}
      <Deviations deviations={deviations} />
      <List title={`${t.readPieces} ${pieces.length}`}>
        {pieces.map(({ role, name, family, size, style, example }) => (
          <li key={role}>
            {fill(t.readPiece, { name, family: family ?? '', size: size ?? '' })}
            {(example || style) && <span className={styles.place}> {example || style}</span>}
          </li>
        ))}
      </List>
    </Modal>
  );
}

function List({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.list} aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
