import { on } from '../ipc/call';

const keys: KeyboardEvent[] = [];
const ids: string[] = [];
let answer: ((id: string) => void) | null = null;

const keep = (event: KeyboardEvent) => {
  if (!event.defaultPrevented && !event.isComposing) keys.push(event);
};

/** Hears the native menu, and until the chrome is there to answer them keeps its wishes and the keys of the window. */
export function hearEarly(): void {
  window.addEventListener('keydown', keep);
  on('menu', (id) => {
    if (answer) answer(id);
    else ids.push(id);
  });
}

/** The chrome is there: does what was asked for meanwhile, and from now on whatever the native menu asks for. */
export function answerEarly(run: (id: string) => void): void {
  window.removeEventListener('keydown', keep);
  answer = run;
  for (const id of ids.splice(0)) run(id);
  // Only shortcuts hear a key that is played again: it types nothing.
  for (const key of keys.splice(0)) (key.target ?? window).dispatchEvent(new KeyboardEvent(key.type, key));
}
