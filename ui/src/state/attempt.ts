import { toCallError } from '../ipc/errors';
import { notify } from './window';

/** Does something that may fail; what went wrong is said at the foot of the window. */
export function attempt(work: () => unknown): void {
  void (async () => {
    try {
      await work();
    } catch (thrown) {
      const { message, hint } = toCallError(thrown);
      notify({ kind: 'error', message, hint });
    }
  })();
}
