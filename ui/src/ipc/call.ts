import { isTauri } from '@tauri-apps/api/core';
import { bridgeHost } from './bridge';
import type { Calls, Host, HostEvents, Unlisten } from './host';
import { tauriHost } from './tauri';

let host: Host = isTauri() ? tauriHost : bridgeHost;

/** Replaces the host; for tests. */
export function setHost(other: Host): void {
  host = other;
}

/** Asks the core or the program around the page. Rejects with a `CallError`. */
export function call<N extends keyof Calls>(name: N, args: Calls[N]['args']): Promise<Calls[N]['result']> {
  return host.call(name, args);
}

/** Listens to what the program around the page tells. */
export function on<E extends keyof HostEvents>(
  event: E,
  listener: (payload: HostEvents[E]) => void,
): Unlisten {
  return host.on(event, listener);
}
