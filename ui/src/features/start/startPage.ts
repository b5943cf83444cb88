import { languageStore, messages } from '../../i18n/language';
import { timeText } from '../../i18n/timeText';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { plansStore } from '../../ipc/plans';
import { element } from '../../lib/element';
import { attempt } from '../../state/attempt';
import { documentStore } from '../../state/document';
import { openDialog, showSidebar } from '../../state/window';
import { openSample } from './actions';
import { doorIcon } from './icons';
import styles from './startPage.module.css';

/** How many of the plans used last are offered. */
const RECENT = 6;

/**
 * Keeps the start page in an element while no plan is open: three doors, and the plans of late. Plain elements, so that
 * it stands before everything else; what a door opens is drawn when the chrome is there.
 */
export function mountStartPage(into: HTMLElement): void {
  const recent = element('section', { className: styles.recent ?? '' });
  recent.setAttribute('aria-labelledby', 'recent');
  const drawRecent = () => fillRecent(recent);
  const draw = () => {
    if (documentStore.getState().view) {
      into.replaceChildren();
      return;
    }
    drawRecent();
    into.replaceChildren(page(recent));
  };
  documentStore.subscribe(({ view }, before) => {
    if ((view === null) !== (before.view === null)) draw();
  });
  languageStore.subscribe(draw);
  plansStore.subscribe(drawRecent);
  draw();
}

function page(recent: HTMLElement): HTMLElement {
  const t = messages().start;
  return element(
    'div',
    { className: styles.page ?? '' },
    element('h1', { className: styles.greeting ?? '' }, t.greeting),
    element('p', { className: styles.motto ?? '' }, t.motto),
    element(
      'div',
      { className: styles.doors ?? '' },
      door('template', t.template, t.templateHint, () => openDialog({ kind: 'new' })),
      door('import', t.import, t.importHint, () => openDialog({ kind: 'import', text: '' })),
      door('sample', t.sample, t.sampleHint, () => attempt(openSample)),
    ),
    element('p', { className: styles.drop ?? '' }, t.drop),
    recent,
  );
}

function door(
  name: Parameters<typeof doorIcon>[0],
  title: string,
  hint: string,
  open: () => void,
): HTMLElement {
  const icon = element('span', { className: styles.doorIcon ?? '', ariaHidden: 'true' }, doorIcon(name));
  return element(
    'button',
    { type: 'button', className: styles.door ?? '', onclick: open },
    icon,
    element('span', { className: styles.doorTitle ?? '' }, title),
    element('span', { className: styles.doorHint ?? '' }, hint),
  );
}

function fillRecent(recent: HTMLElement): void {
  const t = messages();
  const { plans, recent: used } = plansStore.getState();
  recent.hidden = used.length === 0;
  const all = element(
    'button',
    { type: 'button', className: styles.all ?? '', onclick: () => showSidebar('library') },
    t.start.seeAll,
  );
  const row = ({ id, title, kind_name, updated_ms }: PlanSummary) =>
    element(
      'button',
      {
        type: 'button',
        className: styles.plan ?? '',
        onclick: () => attempt(() => documentStore.open(id)),
      },
      element('span', { className: styles.planTitle ?? '' }, title || t.app.untitled),
      element('span', { className: styles.planKind ?? '' }, kind_name),
      element('span', { className: styles.planTime ?? '' }, timeText(updated_ms)),
    );
  recent.replaceChildren(
    element(
      'header',
      { className: styles.recentHead ?? '' },
      element('h2', { id: 'recent' }, t.start.recent),
      ...(plans.length > RECENT ? [all] : []),
    ),
    element('ul', {}, ...used.slice(0, RECENT).map((plan) => element('li', {}, row(plan)))),
  );
}
