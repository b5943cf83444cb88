import type { Action } from '../lib/action';
import { stepTab, tabsStore } from '../state/tabs';
import {
  openDialog,
  setZoom,
  showPalette,
  showSidebar,
  toggleLeft,
  toggleRight,
  windowStore,
} from '../state/window';

/** How much a step of zooming is, in percent. */
const STEP = 10;

const zoomBy = (percent: number) => () => setZoom(windowStore.getState().zoom + percent);

const severalTabs = () => tabsStore.getState().tabs.length > 1;

/** What can be done with the window itself. */
export const windowActions: Action[] = [
  { id: 'tab.next', shortcut: 'Mod+PageDown', enabled: severalTabs, run: () => stepTab(1) },
  { id: 'tab.previous', shortcut: 'Mod+PageUp', enabled: severalTabs, run: () => stepTab(-1) },
  { id: 'view.outline', shortcut: 'Mod+Shift+1', run: () => showSidebar('outline') },
  { id: 'view.library', shortcut: 'Mod+Shift+2', run: () => showSidebar('library') },
  { id: 'view.left', shortcut: 'Mod+Alt+Comma', run: toggleLeft },
  { id: 'view.right', shortcut: 'Mod+Alt+Period', run: toggleRight },
  { id: 'view.zoom-in', shortcut: 'Mod+Alt+Equal', run: zoomBy(STEP) },
  { id: 'view.zoom-out', shortcut: 'Mod+Alt+Minus', run: zoomBy(-STEP) },
  { id: 'view.zoom-reset', shortcut: 'Mod+0', run: () => setZoom(100) },
  { id: 'app.palette', shortcut: 'Mod+K', run: () => showPalette(true) },
  { id: 'app.shortcuts', shortcut: 'F1', run: () => openDialog({ kind: 'shortcuts' }) },
];
