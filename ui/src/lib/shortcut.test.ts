import { describe, expect, it } from 'vitest';
import { isShortcut, showShortcut } from './shortcut';

const press = (code: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { code, ...init });

describe('shortcuts', () => {
  it('are shown as people on the system write them', () => {
    expect(showShortcut('Mod+Shift+N', false)).toBe('Ctrl+Shift+N');
    expect(showShortcut('Mod+Alt+1', true)).toBe('⌘⌥1');
    expect(showShortcut('Alt+Shift+ArrowUp', false)).toBe('Alt+Shift+↑');
  });

  it('are the key in its place with exactly its modifiers', () => {
    expect(isShortcut(press('KeyK', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(isShortcut(press('KeyK', { metaKey: true }), 'Mod+K', true)).toBe(true);
    expect(isShortcut(press('KeyK', { ctrlKey: true }), 'Mod+K', true)).toBe(false);
    expect(isShortcut(press('KeyK', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false);
    expect(isShortcut(press('Digit1', { ctrlKey: true, altKey: true, key: '¡' }), 'Mod+Alt+1', false)).toBe(
      true,
    );
    expect(isShortcut(press('Comma', { ctrlKey: true }), 'Mod+Comma', false)).toBe(true);
  });
});
