import { Button, Field, MessageBar, MessageBarBody, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Modal } from '../../components/Modal';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import { toCallError, type CallError } from '../../ipc/errors';
import type { PlanView } from '../../ipc/generated/PlanView';
import type { WrittenFile } from '../../ipc/host';
import { useExportCheck, useTemplates } from '../../ipc/queries';
import { filledIn } from '../../lib/variables';
import { documentStore } from '../../state/document';
import { closeDialog } from '../../state/window';
import styles from './ExportDialog.module.css';
import { ExportedActions } from './ExportedActions';
import { Findings } from './Findings';
import { Options } from './Options';
import { useChoice } from './useChoice';

/** The open plan as a file: what it is to be, what it lacks, and what came of it. */
export function ExportDialog() {
  const view = useStore(documentStore, (state) => state.view);
  return view && <ExportOf view={view} />;
}

function ExportOf({ view }: { view: PlanView }) {
  const t = useMessages();
  const { data: templates } = useTemplates();
  const profiles = templates?.profiles ?? [];
  const revision = useStore(documentStore, (state) => state.revision);
  const title = useStore(documentStore, (state) => state.title);
  const [{ profile = view.profile, ...choice }, choose] = useChoice(view.id);
  const { data: check, error: unchecked } = useExportCheck(view.id, revision, profile);
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [written, setWritten] = useState<WrittenFile | null>(null);
  const usual = useRef<HTMLButtonElement>(null);
  const keep = (button: HTMLButtonElement | null) => {
    usual.current = button;
  };
  // Enter does the usual thing: exports, and then closes.
  useEffect(() => usual.current?.focus(), [written]);
  const problem = error ?? (unchecked && toCallError(unchecked));

  const write = async () => {
    const suggested_name = title === '' ? t.app.untitled : filledIn(title, view.variables);
    const file = await call('host_export', { plan: view.id, choice, profile, suggested_name });
    setWritten(file);
    // The plan follows only where there is a file.
    if (file && profile !== view.profile)
      await documentStore.changePlanField({ field: 'profile', value: profile });
  };
  const handleExport = () => {
    setWorking(true);
    setError(null);
    void write()
      .catch((thrown: unknown) => setError(toCallError(thrown)))
      .finally(() => setWorking(false));
  };

  return (
    <Modal
      wide
      title={t.exporting.title}
      onClose={closeDialog}
      actions={
        written ? (
          <>
            <ExportedActions file={written} />
            <Button appearance="primary" ref={keep} onClick={closeDialog}>
              {t.app.close}
            </Button>
          </>
        ) : (
          <>
            <Button appearance="primary" ref={keep} disabled={working} onClick={handleExport}>
              {t.exporting.start}
            </Button>
            <Button onClick={closeDialog}>{t.app.cancel}</Button>
          </>
        )
      }
    >
      <div className={styles.content}>
        {written ? (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{fill(t.exporting.done, { name: written.name })}</MessageBarBody>
          </MessageBar>
        ) : (
          <Options choice={choice} onChange={choose} disabled={working}>
            <Field
              label={t.elements.profile}
              {...(profile !== view.profile && { hint: t.exporting.profileChanges })}
            >
              <Select
                disabled={working}
                value={profile}
                onChange={(_, { value }) => choose({ profile: value })}
              >
                {!profiles.some(({ id }) => id === profile) && <option value={profile}>{profile}</option>}
                {profiles.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </Options>
        )}
        {problem && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <strong>{problem.message}</strong> {problem.hint}
            </MessageBarBody>
          </MessageBar>
        )}
        {check
          ? choice.format !== 'json' &&
            choice.format !== 'gangmu' && (
              <Findings check={check} format={choice.format} written={written !== null} />
            )
          : !problem && <Spinner size="tiny" label={t.exporting.checking} labelPosition="after" />}
      </div>
    </Modal>
  );
}
