import { call, on } from '../ipc/call';
import { isAppError } from '../ipc/errors';
import type { Shared } from '../ipc/generated/Shared';
import { plansStore } from '../ipc/plans';
import { attempt } from '../state/attempt';
import { documentStore } from '../state/document';
import { openTab } from '../state/tabs';
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
  on('changed', ({ plan, revision, title }) => {
    void documentStore.changedElsewhere(plan, revision);
    if (isRenamed(plan, title)) follow('library');
  });
  on('shared', follow);
  on('open', (plan) => attempt(() => openTab(plan)));
  on('closing', () => void saveAndClose());
}

/** Follows what another window has changed; what draws it may not be there yet, and then asks by itself. */
function follow(what: Shared): void {
  void import('./shared').then(({ followShared }) => followShared(what));
}

/** Whether the lists of this window call a plan otherwise. */
function isRenamed(plan: string, title: string): boolean {
  const { plans, recent } = plansStore.getState();
  return [...plans, ...recent].some((listed) => listed.id === plan && listed.title !== title);
}

/** Takes over what stands in a field, saves all, and lets the window go; it goes also where saving fails. */
async function saveAndClose(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await documentStore.flush().catch(() => undefined);
  await call('host_close', {});
}
