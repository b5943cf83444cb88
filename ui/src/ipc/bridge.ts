import { isAppError, toCallError } from './errors';
import type { Calls, Host } from './host';

/** The core behind the port the page came from: for tests and for working on the page in a browser. */
export const bridgeHost: Host = {
  call: async (name, args) => {
    if (name === 'host_window') {
      window.open(`?plan=${(args as Calls['host_window']['args']).plan}`);
      return null;
    }
    const answer: unknown = await fetch('/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, args }),
    })
      .then((response) => response.json())
      .catch((thrown: unknown) => {
        throw toCallError(thrown);
      });
    if (typeof answer === 'object' && answer !== null) {
      if ('ok' in answer) return answer.ok as never;
      if ('error' in answer && isAppError(answer.error)) throw toCallError(answer.error);
    }
    throw toCallError(new Error('The bridge gave no answer.'));
  },
  on: () => () => undefined,
};
