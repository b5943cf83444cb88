import type { Elements } from '../../ipc/generated/Elements';
import { withElement } from '../../lib/elements';
import { documentStore } from '../../state/document';

/** The elements as they will be when all that was sent is acknowledged. */
let ahead: { elements: Elements; pending: number } | null = null;

/** Changes one element of the open plan, on top of the changes that are still under way. */
export async function changeElement<K extends keyof Elements>(
  key: K,
  value: Elements[K] | undefined,
): Promise<void> {
  const { view } = documentStore.getState();
  if (!view) return;
  ahead ??= { elements: view.elements, pending: 0 };
  ahead.elements = withElement(ahead.elements, key, value);
  ahead.pending += 1;
  try {
    await documentStore.changeElements(ahead.elements);
  } finally {
    ahead.pending -= 1;
    if (ahead.pending === 0) ahead = null;
  }
}
