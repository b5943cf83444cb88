import { Button } from '@fluentui/react-components';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useTimeText } from '../../i18n/time';
import { useMessages } from '../../i18n/useMessages';
import type { Existing } from '../../ipc/generated/Existing';
import type { There } from '../../ipc/generated/There';
import type { WrittenFile } from '../../ipc/host';
import { attempt } from '../../state/attempt';
import { closeDialog } from '../../state/window';
import { takeFile } from './take';

/** What is to become of plans of a file that are in the library already and differ. Nothing is lost either way. */
export function TakeDialog({ file, there }: { file: WrittenFile; there: There[] }) {
  const t = useMessages();
  const timeText = useTimeText();
  const take = (existing: Existing) => {
    closeDialog();
    attempt(() => takeFile(file, existing));
  };
  return (
    <Modal
      alert
      title={t.take.title}
      onClose={closeDialog}
      actions={
        <>
          <Button appearance="primary" onClick={() => take('copy')}>
            {t.take.copy}
          </Button>
          <Button onClick={() => take('replace')}>{t.take.replace}</Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      <p>{fill(t.take.text, { name: file.name })}</p>
      <ul>
        {there.map(({ plan, title, here_ms, file_ms }) => (
          <li key={plan}>
            {title || t.app.untitled}
            {fill(t.take.times, { here: timeText(here_ms), file: timeText(file_ms) })}
          </li>
        ))}
      </ul>
      <p>{t.take.hint}</p>
    </Modal>
  );
}
