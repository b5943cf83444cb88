import { call } from '../../ipc/call';
import type { Phrase } from '../../ipc/generated/Phrase';
import type { Action } from '../../lib/action';
import { documentStore } from '../../state/document';
import { settingsStore } from '../../state/settings';
import { openDialog } from '../../state/window';

/** So many characters of the words are a phrase's first name. */
const NAME_LENGTH = 8;

/** Keeps these phrases. */
export async function keepPhrases(phrases: Phrase[]): Promise<void> {
  const settings = { ...settingsStore.getState(), phrases };
  settingsStore.setState(await call('settings_set', { settings }));
}

/** Keeps what is selected as a phrase, and opens the page on which it can be named. */
async function saveSelection(): Promise<void> {
  const text = documentStore.getState().editor?.selectedWords() ?? '';
  if (text !== '') {
    const { phrases } = settingsStore.getState();
    const known = phrases.some((phrase) => phrase.text === text);
    const fresh = { name: text.slice(0, NAME_LENGTH), shortcut: '', text };
    if (!known) await keepPhrases([fresh, ...phrases]);
  }
  openDialog({ kind: 'settings', section: 'phrases' });
}

const planOpen = () => documentStore.getState().view !== null;

export const phrasesActions: Action[] = [
  { id: 'phrase.insert', enabled: planOpen, run: () => openDialog({ kind: 'phrases' }) },
  { id: 'phrase.save', enabled: planOpen, run: saveSelection },
];
