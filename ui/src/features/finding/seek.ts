import { call } from '../../ipc/call';
import { toCallError } from '../../ipc/errors';
import type { Wanted } from '../../ipc/generated/Wanted';
import { documentStore } from '../../state/document';
import { findStore } from './findStore';

/** Counts the questions: an answer to an earlier one is not shown. */
let asked = 0;

/** Asks the core where the words stand and shows it; with `go` the first place from the caret on is gone to. */
export async function seek(go: boolean): Promise<void> {
  const asking = ++asked;
  const { wanted } = findStore.getState();
  const plan = documentStore.getState().view?.id;
  if (plan === undefined || wanted.words === '') {
    showNothing();
    return;
  }
  try {
    // What was typed last is searched too. Where it cannot be saved, the foot of the window says so.
    await documentStore.flush().catch(() => undefined);
    const { texts, count, revision } = await call('find_in_plan', { plan, find: wanted });
    if (asking !== asked || documentStore.getState().view?.id !== plan) return;
    findStore.setState({ found: { plan, revision, count }, error: null });
    const { editor } = documentStore.getState();
    editor?.showFound(texts);
    if (go) editor?.toFound(0);
  } catch (thrown) {
    if (asking !== asked) return;
    showNothing();
    findStore.setState({ error: toCallError(thrown) });
  }
}

/** Changes what is sought. */
export function want(change: Partial<Wanted>): void {
  findStore.setState(({ wanted }) => ({ wanted: { ...wanted, ...change } }));
}

/** Opens the bar, or has its field take the focus; words that are selected are sought. */
export async function openBar(bar: 'find' | 'replace'): Promise<void> {
  const selected = documentStore.getState().editor?.selectedWords() ?? '';
  if (selected !== '' && !selected.includes('\n')) want({ words: selected, pattern: false });
  findStore.setState(({ called }) => ({ bar, called: called + 1 }));
  await seek(false);
}

/** Closes the bar; the caret stays at the place that was gone to. */
export function closeBar(): void {
  findStore.setState({ bar: 'closed' });
  showNothing();
  documentStore.getState().editor?.focus();
}

/** Goes to the next place (1) or the one before (-1); where nothing is sought yet, the bar opens. */
export async function step(by: 1 | -1): Promise<void> {
  const { bar, wanted } = findStore.getState();
  if (wanted.words === '') return openBar('find');
  if (bar === 'closed') findStore.setState({ bar: 'find' });
  await freshen();
  documentStore.getState().editor?.toFound(by);
}

/** Replaces the present place and goes to the next; where none is the present one, it is gone to first. */
export async function replaceOne(): Promise<void> {
  await freshen();
  const { foundAt, editor } = documentStore.getState();
  const { found, wanted, instead } = findStore.getState();
  if (foundAt === null || !found) return editor?.toFound(0);
  const { revision } = found;
  await documentStore.replaceFound({ revision, find: wanted, instead, only: [foundAt], keep: false });
  await seek(true);
}

/** Asks again where something may have changed since it was asked. */
async function freshen(): Promise<void> {
  const { view, revision, saving } = documentStore.getState();
  const { found } = findStore.getState();
  const isFresh = found?.plan === view?.id && found?.revision === revision && saving === 'saved';
  if (!isFresh) await seek(false);
}

function showNothing() {
  asked += 1;
  findStore.setState({ found: null, error: null });
  documentStore.getState().editor?.showFound([]);
}
