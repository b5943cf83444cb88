import { call, on } from '../ipc/call';
import { isAppError } from '../ipc/errors';
import { attempt } from '../state/attempt';
import { documentStore } from '../state/document';
import { notify } from '../state/window';

/** Listens to what the program around the page tells before there is any chrome. */
export function listen(): void {
  on('import', (payload) => {
    if (isAppError(payload)) notify({ kind: 'error', message: payload.message, hint: payload.hint ?? null });
    else void import('../features/importing/actions').then(({ openReview }) => openReview(payload));
  });
  on('packed', (files) => {
    void import('../features/library/take').then(({ takeFile }) =>
      attempt(async () => {
        for (const file of files) await takeFile(file);
      }),
    );
  });
  on('changed', ({ plan, revision }) => void documentStore.changedElsewhere(plan, revision));
  on('closing', () => void saveAndClose());
}

/** Takes over what stands in a field, saves all, and lets the window go; it goes also where saving fails. */
async function saveAndClose(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await documentStore.flush().catch(() => undefined);
  await call('host_close', {});
}
