import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { refreshLibrary } from '../ipc/queries';
import { documentStore } from '../state/document';
import { runById } from './actions';
import { App } from './App';
import { answerEarly } from './early';
import { bindShortcuts } from './shortcuts';

const answerMenuAndKeys = () => answerEarly(runById);

/** Draws everything around the text and binds menu and keys; what was asked for meanwhile is done then. */
export function mountChrome(root: HTMLElement): void {
  bindShortcuts();
  documentStore.subscribe(({ view, title }, before) => {
    if (view?.id !== before.view?.id || title !== before.title) void refreshLibrary();
  });
  createRoot(root).render(
    <StrictMode>
      <App onReady={answerMenuAndKeys} />
    </StrictMode>,
  );
}
