import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { call } from '../ipc/call';
import { refreshLibrary } from '../ipc/queries';
import { documentStore } from '../state/document';
import { runById } from './actions';
import { App } from './App';
import { answerEarly } from './early';
import { bindShortcuts } from './shortcuts';

const answerMenuAndKeys = () => answerEarly(runById);

/** Notes which plan is open, and has the lists asked for again; without the note a list is in another order. */
function noteShown(): void {
  const { view } = documentStore.getState();
  const noted = view ? call('plan_shown', { plan: view.id }).catch(() => null) : Promise.resolve(null);
  void noted.then(refreshLibrary);
}

/** Draws everything around the text and binds menu and keys; what was asked for meanwhile is done then. */
export function mountChrome(root: HTMLElement): void {
  bindShortcuts();
  noteShown();
  documentStore.subscribe(({ view, title }, before) => {
    if (view?.id !== before.view?.id) noteShown();
    else if (title !== before.title) void refreshLibrary();
  });
  createRoot(root).render(
    <StrictMode>
      <App onReady={answerMenuAndKeys} />
    </StrictMode>,
  );
}
