import './styles/tokens.css';
import './styles/fonts.css';
import './styles/global.css';
import './styles/paper.css';
import { begin } from './app/begin';
import { hearEarly } from './app/early';
import { listen } from './app/listen';
import { bindShell, region } from './app/shell';
import { mountStartPage } from './features/start/startPage';
import { call } from './ipc/call';
import { painted } from './lib/painted';
import { documentStore } from './state/document';
import { bindTabs } from './state/tabs';
import { windowStore } from './state/window';

/** Writes a mark into the trace; that nobody traces is no error. */
async function trace(event: string): Promise<void> {
  await call('trace', { event }).catch(() => null);
}

let editor: Promise<void> | null = null;

/** Has the editor in the page; it shows the open plan by itself. */
function needEditor(): Promise<void> {
  return (editor ??= import('./features/editor/mount').then(({ mountEditor }) => {
    mountEditor(region('paper'), documentStore);
  }));
}

/** Draws everything around the text. */
async function showChrome(): Promise<void> {
  const { mountChrome } = await import('./app/chrome');
  mountChrome(region('chrome'));
}

/** The text first, or the start page; the chrome around it when it is there to be used. */
async function start(): Promise<void> {
  bindShell();
  hearEarly();
  listen();
  bindTabs();
  documentStore.subscribe(({ view }) => {
    if (view) void needEditor();
  });
  const begun = begin();
  const { lastPlan } = windowStore.getState();
  // A window that shows a plan at once is the rule: what shows it is fetched while the core looks for it.
  if (lastPlan !== null) void needEditor();
  if (lastPlan !== null) await begun;
  mountStartPage(region('cover'));
  void painted().then(() => trace('first_paint'));
  await begun;
  if (documentStore.getState().view) await needEditor();

  await painted();
  await trace('interactive');
  await showChrome();
  await needEditor();
}

void start();
