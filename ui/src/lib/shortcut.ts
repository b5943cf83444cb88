import { onMac } from './system';

/** Keys as shown on a key cap where the key's own name says less. */
const CAPS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Equal: '=',
  Minus: '-',
  BracketLeft: '[',
  BracketRight: ']',
};

const MAC_MARKS: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Ctrl: '⌃' };
const PC_MARKS: Record<string, string> = { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Ctrl: 'Ctrl' };

/** The shortcut as people on this system write it: `Ctrl+Shift+N`, `⌘⇧N`. */
export function showShortcut(shortcut: string, mac: boolean = onMac): string {
  const marks = mac ? MAC_MARKS : PC_MARKS;
  return shortcut
    .split('+')
    .map((key) => marks[key] ?? CAPS[key] ?? key)
    .join(mac ? '' : '+');
}

/**
 * Whether the key press is this shortcut. A shortcut is modifiers (`Mod`, `Alt`, `Shift`) and a key, joined by `+`:
 * a letter, a digit, or the key's name in `KeyboardEvent.code` (`ArrowUp`, `Comma`). The place of the key counts,
 * so that an input method or another layout does not get in the way.
 */
export function isShortcut(event: KeyboardEvent, shortcut: string, mac: boolean = onMac): boolean {
  const keys = shortcut.split('+');
  const key = keys.at(-1) ?? '';
  const mod = keys.includes('Mod');
  return (
    [key, `Key${key}`, `Digit${key}`].includes(event.code) &&
    event.ctrlKey === (mod && !mac) &&
    event.metaKey === (mod && mac) &&
    event.altKey === keys.includes('Alt') &&
    event.shiftKey === keys.includes('Shift')
  );
}

/** The shortcut in the form of the `aria-keyshortcuts` attribute. */
export function ariaShortcut(shortcut: string, mac: boolean = onMac): string {
  return shortcut.replace('Mod', mac ? 'Meta' : 'Control');
}
