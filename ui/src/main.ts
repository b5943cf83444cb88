import './styles/tokens.css';
import './styles/global.css';
import './styles/paper.css';
import { openLastPlan } from './app/lastPlan';
import { listen } from './app/listen';
import { bindShell, region } from './app/shell';
import { mountEditor } from './features/editor/mount';
import { followStored } from './features/settings/actions';
import { call } from './ipc/call';
import { painted } from './lib/painted';
import { documentStore } from './state/document';

/** Writes a mark into the trace; that nobody traces is no error. */
async function trace(event: string): Promise<void> {
  await call('trace', { event }).catch(() => null);
}

/** Draws everything around the text. */
async function showChrome(): Promise<void> {
  const { mountChrome } = await import('./app/chrome');
  await mountChrome(region('chrome'));
}

/** The text first; the chrome around it when the text is there to be typed in. */
async function start(): Promise<void> {
  bindShell();
  listen();
  mountEditor(region('paper'), documentStore);
  void painted().then(() => trace('first_paint'));
  // Without settings the window speaks Chinese in the system's colours: no reason not to start.
  await Promise.all([followStored().catch(() => undefined), openLastPlan()]);

  const planOpen = documentStore.getState().view !== null;
  if (!planOpen) await showChrome();
  await painted();
  await trace('interactive');
  if (planOpen) await showChrome();
}

void start();
