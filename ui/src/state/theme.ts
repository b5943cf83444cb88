import { createStore } from 'zustand/vanilla';
import type { Theme } from '../ipc/generated/Theme';

const KEY = 'gangmu.theme';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

interface ThemeState {
  /** What the user chose. */
  chosen: Theme;
  /** What is shown. */
  shown: 'light' | 'dark';
}

function shownFor(chosen: Theme): 'light' | 'dark' {
  if (chosen !== 'system') return chosen;
  return darkSystem.matches ? 'dark' : 'light';
}

/** The choice of the last run, so that the first paint has the right colours before the core is asked. */
function remembered(): Theme {
  const theme = localStorage.getItem(KEY);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Light or dark. */
export const themeStore = createStore<ThemeState>(() => {
  const chosen = remembered();
  return { chosen, shown: shownFor(chosen) };
});

/** Takes over a choice. */
export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(KEY, chosen);
  themeStore.setState({ chosen, shown: shownFor(chosen) });
}

darkSystem.addEventListener('change', () => {
  themeStore.setState(({ chosen }) => ({ shown: shownFor(chosen) }));
});
