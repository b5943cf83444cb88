import { expect, it, vi } from 'vitest';
import { setHost } from '../ipc/call';
import { fakeHost } from '../testing/fakeHost';
import { answerEarly, hearEarly } from './early';

it('does what was asked for before the chrome was there', () => {
  const host = fakeHost();
  setHost(host);
  hearEarly();
  host.emit('menu', 'plan.new');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyK', ctrlKey: true, bubbles: true }));

  const run = vi.fn();
  const pressed: string[] = [];
  window.addEventListener('keydown', ({ code, ctrlKey }) => pressed.push(`${ctrlKey} ${code}`));
  answerEarly(run);
  expect(run.mock.calls).toEqual([['plan.new']]);
  expect(pressed).toEqual(['true KeyK']);

  host.emit('menu', 'app.settings');
  expect(run).toHaveBeenLastCalledWith('app.settings');
});
