import { documentStore } from '../../state/document';

/** Puts branches onto a clipboard, as it is handed over by a `copy` or `cut` event. */
export function fillClipboard(clipboard: DataTransfer | null, ids: readonly string[]): boolean {
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
  document.addEventListener('copy', fill, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way that no web view asks or refuses
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
}

/** Copies branches and takes them out. */
export function cutRows(ids: readonly string[]): void {
  copyRows(ids);
  documentStore.getState().editor?.runAt(ids, 'branch.delete');
}
