import { Button } from '@fluentui/react-components';
import { useMessages } from '../../i18n/useMessages';
import { call } from '../../ipc/call';
import type { WrittenFile } from '../../ipc/host';
import { attempt } from '../../state/attempt';

/** What can be done with a file that was just written. */
export function ExportedActions({ file: { token } }: { file: WrittenFile }) {
  const t = useMessages().exporting;
  return (
    <>
      <Button onClick={() => attempt(() => call('host_open', { token }))}>{t.open}</Button>
      <Button onClick={() => attempt(() => call('host_reveal', { token }))}>{t.reveal}</Button>
    </>
  );
}
