import { call } from '../../ipc/call';
import type { Action } from '../../lib/action';
import { openDialog } from '../../state/window';
import { showImported } from './showImported';

/** Asks for files and reads them. */
export async function importFiles(): Promise<void> {
  const results = await call('host_import', {});
  if (results && results.length > 0) await showImported(results);
}

/** Reads pasted text. */
export async function importText(text: string): Promise<void> {
  await showImported([await call('import_text', { text })]);
}

export const importingActions: Action[] = [
  { id: 'plan.import', shortcut: 'Mod+O', run: importFiles },
  { id: 'plan.paste', shortcut: 'Mod+Shift+O', run: () => openDialog({ kind: 'import', text: '' }) },
];
