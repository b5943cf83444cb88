import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Modal } from '../../components/Modal';
import { useMessages } from '../../i18n/useMessages';
import { useVersions } from '../../ipc/queries';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import { nameVersion } from './actions';
import styles from './NameDialog.module.css';
import { proposedName } from './words';

/** A name for what stands now, or another one for a version that is there. */
export function NameDialog({ revision }: { revision: number | null }) {
  const t = useMessages();
  const plan = useStore(documentStore, (state) => state.view?.id ?? '');
  const { data } = useVersions(plan);
  const versions = data?.versions ?? [];
  const old = versions.find((version) => version.revision === revision && version.kind === 'named');
  const taken = versions.filter(({ kind }) => kind === 'named').map(({ name }) => name);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? old?.name ?? proposedName(new Date(), taken, t.versions);
  const done = name.trim() !== '';

  const finish = () => {
    if (!done) return;
    closeDialog();
    attempt(() => nameVersion(revision, name.trim()));
  };
  return (
    <Modal
      title={revision === null ? t.versions.nameTitle : t.versions.renameTitle}
      onClose={closeDialog}
      actions={
        <>
          <Button appearance="primary" disabled={!done} onClick={finish}>
            {revision === null ? t.versions.keep : t.app.ok}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      <Field label={t.versions.nameLabel} hint={t.versions.nameHint}>
        <Input
          value={name}
          onFocus={({ target }) => target.select()}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) finish();
          }}
        />
      </Field>
      <div className={styles.usual} role="group" aria-label={t.versions.usual}>
        {t.versions.usualNames.map((usual) => (
          <Button key={usual} size="small" shape="circular" onClick={() => setTyped(usual)}>
            {usual}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
