import type { DragEvent } from 'react';
import { call } from '../ipc/call';
import { attempt } from './attempt';
import { documentStore } from './document';

/**
 * Drags plans out of the window as files: Word files, or with Alt such as a colleague's library takes. The page's own drag
 * gives way to one of the window system, which begins when the files are written, if the button is still held then.
 */
export function dragOut(event: DragEvent, plans: string[]): void {
  event.preventDefault();
  const packed = event.altKey;
  const held = new AbortController();
  window.addEventListener('pointerup', () => held.abort(), { signal: held.signal });
  attempt(async () => {
    await documentStore.flush();
    const files = await call('host_hand_out', { plans, packed });
    if (held.signal.aborted) return;
    held.abort();
    await call('host_drag', { tokens: files.map(({ token }) => token) });
  });
}
