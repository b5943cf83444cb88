import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { CallError } from '../ipc/errors';

/** What went wrong, inside a dialog. */
export function ErrorBar({ error }: { error: CallError }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <strong>{error.message}</strong> {error.hint}
      </MessageBarBody>
    </MessageBar>
  );
}
