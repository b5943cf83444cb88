import { languageStore, messages } from '../i18n/language';
import { system } from '../lib/system';
import { documentStore } from '../state/document';
import { themeStore } from '../state/theme';
import { rememberPlan, windowStore } from '../state/window';
import { bindWheelZoom } from './wheelZoom';

/** The regions of `index.html`. */
export type RegionName = 'bar' | 'left' | 'tabs' | 'find' | 'paper' | 'cover' | 'right' | 'foot' | 'chrome';

/** A region of the static page. */
export function region(name: RegionName): HTMLElement {
  const element = document.getElementById(name);
  if (!element) throw new Error(`invariant: index.html has #${name}`);
  return element;
}

const NARROW = matchMedia('(width < 1040px)');
const VERY_NARROW = matchMedia('(width < 760px)');

/** Holds the static page to the stores: theme, columns, paper or start page. It needs no React. */
export function bindShell(): void {
  const shell = document.getElementById('shell');
  const root = document.documentElement;
  root.dataset.system = system;
  const draw = () => {
    const { leftOpen, rightOpen, lastPlan, zoom, paperFont } = windowStore.getState();
    const open = documentStore.getState().view !== null;
    if (shell) {
      shell.dataset.left = leftOpen ? 'open' : 'closed';
      shell.dataset.right = rightOpen && (open || lastPlan) ? 'open' : 'closed';
    }
    const paper = region('paper');
    paper.hidden = !open;
    paper.style.setProperty('--zoom', String(zoom / 100));
    paper.dataset.font = paperFont;
    const title = documentStore.getState().title;
    document.title = open && title !== '' ? `${title} - 纲目` : '纲目';
  };

  root.dataset.theme = themeStore.getState().shown;
  themeStore.subscribe(({ shown }) => (root.dataset.theme = shown));
  windowStore.subscribe(draw);
  documentStore.subscribe(({ view, title }, before) => {
    if (view?.id !== before.view?.id) rememberPlan(view?.id ?? null);
    // The store changes with every key; the page around the text does not.
    if ((view === null) !== (before.view === null) || title !== before.title) draw();
  });

  bindWheelZoom(region('paper'));

  const name = () => {
    region('left').ariaLabel = messages().sidebar.label;
    region('right').ariaLabel = messages().panel.label;
  };
  languageStore.subscribe(name);
  name();

  const fit = () => {
    if (VERY_NARROW.matches) windowStore.setState({ leftOpen: false, rightOpen: false });
    else if (NARROW.matches) windowStore.setState({ rightOpen: false });
  };
  NARROW.addEventListener('change', fit);
  VERY_NARROW.addEventListener('change', fit);
  fit();
  draw();
}
