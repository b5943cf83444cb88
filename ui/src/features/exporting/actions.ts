import { messages } from '../../i18n/language';
import { call } from '../../ipc/call';
import type { Format } from '../../ipc/generated/Format';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { notify, windowStore } from '../../state/window';

/** Saves what is not saved yet, asks for a place, writes the file, and offers to open it. */
async function exportAs(format: Format): Promise<void> {
  const { view, title } = documentStore.getState();
  if (!view) return;
  await documentStore.flush();
  const t = messages();
  windowStore.setState({ busy: t.exporting.working });
  try {
    const suggested_name = title === '' ? t.app.untitled : title;
    const file = await call('host_export', { plan: view.id, format, suggested_name });
    if (file) notify({ kind: 'exported', file });
  } finally {
    windowStore.setState({ busy: null });
  }
}

const planOpen = () => documentStore.getState().view !== null;

export const exportingActions: Action[] = [
  { id: 'export.docx', shortcut: 'Mod+Shift+E', enabled: planOpen, run: () => exportAs('docx') },
  { id: 'export.txt', enabled: planOpen, run: () => exportAs('txt') },
  { id: 'export.md', enabled: planOpen, run: () => exportAs('md') },
  { id: 'export.json', enabled: planOpen, run: () => exportAs('json') },
];
