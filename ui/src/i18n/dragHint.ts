import { showShortcut } from '../lib/shortcut';
import { fill } from './fill';
import type { Messages } from './zh-CN';

/** What comes of a plan that is dragged out of the window. */
export const dragHint = (t: Messages) => fill(t.app.dragOut, { alt: showShortcut('Alt') });
