import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { ErrorBar } from '../../components/ErrorBar';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import { toCallError, type CallError } from '../../ipc/errors';
import type { PlanPreview } from '../../ipc/generated/PlanPreview';
import { refreshVersions } from '../../ipc/queries';
import { documentStore } from '../../state/document';
import { closeDialog, notify } from '../../state/window';
import { chosenIn, numbersOf, type LeftOut } from './chosen';
import { findStore } from './findStore';
import { Places } from './Places';

/** All places of the open plan before they are replaced: single ones can be left out. */
export function ReplaceDialog() {
  const t = useMessages();
  const [{ wanted, instead }] = useState(findStore.getState);
  const [preview, setPreview] = useState<PlanPreview | null>(null);
  const [out, setOut] = useState<LeftOut>(new Map());
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = preview ? chosenIn(preview, out) : 0;

  useEffect(() => {
    const ask = async () => {
      await documentStore.flush();
      const plan = documentStore.getState().view?.id ?? '';
      const [found] = await call('replace_preview', { plans: [plan], find: wanted, instead });
      if (found) setPreview(found);
      else closeDialog();
    };
    ask().catch((thrown: unknown) => setError(toCallError(thrown)));
  }, [wanted, instead]);

  const handleReplace = async ({ revision, plan, ...rest }: PlanPreview) => {
    setBusy(true);
    const only = numbersOf({ revision, plan, ...rest }, out);
    try {
      await documentStore.replaceFound({ revision, find: wanted, instead, only, keep: true });
      closeDialog();
      notify({ kind: 'replaced', places: chosen, plans: 1 });
      await refreshVersions();
    } catch (thrown) {
      setError(toCallError(thrown));
      setBusy(false);
    }
  };

  return (
    <Modal
      wide
      title={fill(t.finding.replaceTitle, { words: wanted.words, instead })}
      onClose={closeDialog}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={busy || !preview || chosen === 0}
            onClick={() => preview && void handleReplace(preview)}
          >
            {fill(t.finding.replaceCount, { count: chosen })}
          </Button>
          <Button onClick={closeDialog}>{t.app.cancel}</Button>
        </>
      }
    >
      {preview && <Places plans={[preview]} out={out} onChange={setOut} grouped={false} />}
      {error && <ErrorBar error={error} />}
    </Modal>
  );
}
