import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { toCallError } from './errors';
import type { Host } from './host';

/** The desktop program: one command for everything, events back. */
export const tauriHost: Host = {
  call: (name, args) =>
    invoke<never>('call', { name, args }).catch((thrown: unknown) => {
      throw toCallError(thrown);
    }),
  on: (event, listener) => {
    const unlisten = listen(event, ({ payload }) => listener(payload as never));
    return () => void unlisten.then((end) => end());
  },
};
