import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';

/** Puts branches onto a clipboard, as it is handed over by a `copy` or `cut` event. */
function fillClipboard(clipboard: DataTransfer | null, ids: readonly string[]): boolean {
  const copied = documentStore.getState().editor?.copyOf(ids);
  if (!copied || !clipboard) return false;
  clipboard.setData('text/html', copied.html);
  clipboard.setData('text/plain', copied.text);
  return true;
}

/** Copies branches, from where there is no `copy` event. */
export function copyRows(ids: readonly string[]): void {
  const fill = (event: ClipboardEvent) => {
    if (fillClipboard(event.clipboardData, ids)) event.preventDefault();
    event.stopImmediatePropagation();
  };
  const announce = (event: Event) => event.preventDefault();
  document.addEventListener('beforecopy', announce, { capture: true });
  document.addEventListener('copy', fill, { capture: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way that no web view asks or refuses
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  document.removeEventListener('beforecopy', announce, { capture: true });
}

/** Copies branches and takes them out. */
export function cutRows(ids: readonly string[]): void {
  copyRows(ids);
  documentStore.getState().editor?.runAt(ids, 'branch.delete');
}

/** What is asked of the clipboard, and what a page is asked before it. */
const ASKED = ['copy', 'cut', 'paste'] as const;

/**
 * Lets the keys for copying, cutting and pasting mean branches while a row of the tree has the focus. The events are
 * caught at the document: WebKit sends them to where the selection is, which is the text, and only where a page says
 * beforehand that it will take them.
 *
 * `rowWithFocus` says which row that is, `meant` which branches are meant by it. Answers how to let go.
 */
export function bindClipboard(
  rowWithFocus: () => string | null,
  meant: (id: string) => readonly string[],
): () => void {
  const announce = (event: Event) => {
    if (rowWithFocus() !== null) event.preventDefault();
  };
  const take = (event: ClipboardEvent) => {
    const id = rowWithFocus();
    if (id === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'paste') paste(id, event.clipboardData);
    else if (fillClipboard(event.clipboardData, meant(id)) && event.type === 'cut')
      documentStore.getState().editor?.runAt(meant(id), 'branch.delete');
  };
  for (const asked of ASKED) {
    document.addEventListener(`before${asked}`, announce, { capture: true });
    document.addEventListener(asked, take, { capture: true });
  }
  return () => {
    for (const asked of ASKED) {
      document.removeEventListener(`before${asked}`, announce, { capture: true });
      document.removeEventListener(asked, take, { capture: true });
    }
  };
}

function paste(id: string, clipboard: DataTransfer | null) {
  const [html, text] = [clipboard?.getData('text/html') ?? '', clipboard?.getData('text/plain') ?? ''];
  attempt(() => documentStore.getState().editor?.pasteBehind(id, { html, text }));
}
