import { onMac } from '../lib/system';
import { setZoom, windowStore } from '../state/window';

/** Zooms the paper when the wheel is turned over it while Ctrl (⌘ on macOS; or two fingers on a touchpad) is held. */
export function bindWheelZoom(paper: HTMLElement): void {
  paper.addEventListener(
    'wheel',
    (event) => {
      // A pinch on a touchpad arrives as a wheel with Ctrl on every system.
      if (!event.ctrlKey && !(onMac && event.metaKey)) return;
      event.preventDefault();
      setZoom(windowStore.getState().zoom + (event.deltaY < 0 ? 5 : -5));
    },
    { passive: false },
  );
}
