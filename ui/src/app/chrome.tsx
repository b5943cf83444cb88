import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { on } from '../ipc/call';
import { refreshLibrary } from '../ipc/queries';
import { documentStore } from '../state/document';
import { runById } from './actions';
import { App } from './App';
import { bindShortcuts } from './shortcuts';

/** Draws everything around the text and binds menu and keys; resolves when it stands in the page. */
export function mountChrome(root: HTMLElement): Promise<void> {
  on('menu', runById);
  bindShortcuts();
  documentStore.subscribe(({ view, title }, before) => {
    if (view?.id !== before.view?.id || title !== before.title) void refreshLibrary();
  });
  return new Promise((resolve) => {
    createRoot(root).render(
      <StrictMode>
        <App onReady={resolve} />
      </StrictMode>,
    );
  });
}
