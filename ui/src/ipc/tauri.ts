import { invoke } from '@tauri-apps/api/core';
import { getCurrentWebviewWindow } from '@tauri-apps/api/webviewWindow';
import { toCallError } from './errors';
import type { Host } from './host';

/** The desktop program: one command for everything, events back. */
export const tauriHost: Host = {
  call: (name, args) =>
    invoke<never>('call', { name, args }).catch((thrown: unknown) => {
      throw toCallError(thrown);
    }),
  on: (event, listener) => {
    // What is told another window is not for this one.
    const unlisten = getCurrentWebviewWindow().listen(event, ({ payload }) => listener(payload as never));
    return () => void unlisten.then((end) => end());
  },
};
