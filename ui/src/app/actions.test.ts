import { beforeEach, describe, expect, it } from 'vitest';
import { zhCN } from '../i18n/zh-CN';
import { CallError } from '../ipc/errors';
import { isShortcut } from '../lib/shortcut';
import { documentStore } from '../state/document';
import { windowStore } from '../state/window';
import { startWith } from '../testing/render';
import { samplePlan } from '../testing/samplePlan';
import { actionOf, actions, isEnabled, runAction, runById } from './actions';
import { bindShortcuts } from './shortcuts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('actions', () => {
  beforeEach(() => startWith([]));

  it('are one for every title, and no more', () => {
    const ids = actions.map(({ id }) => id);
    expect([...ids].sort()).toEqual(Object.keys(zhCN.actions).sort());
  });

  it('do not share their keys', () => {
    const shortcuts = actions.flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('know when there is nothing to do', async () => {
    expect(isEnabled(actionOf('export.open'))).toBe(false);
    expect(isEnabled(actionOf('notice.remove'))).toBe(false);
    await startWith([samplePlan()], { open: true });
    expect(isEnabled(actionOf('export.open'))).toBe(true);
    expect(isEnabled(actionOf('notice.add'))).toBe(false);
    expect(isEnabled(actionOf('notice.remove'))).toBe(true);
  });

  it('are run by the native menu by id; an unknown id does nothing', async () => {
    runById('app.settings');
    runById('no.such-action');
    await settled();
    expect(windowStore.getState().dialog).toEqual({ kind: 'settings', section: null });
  });

  it('say what went wrong', async () => {
    const host = await startWith([]);
    const error = {
      code: 'library-locked',
      message: '文稿库正被占用。',
      hint: '请关闭另一个窗口。',
    } as const;
    host.failNext('templates', new CallError(error));
    runAction(actionOf('plan.sample'));
    await settled();
    expect(windowStore.getState().notice).toEqual({
      kind: 'error',
      message: error.message,
      hint: error.hint,
    });
  });

  it('open the export once the plan is saved', async () => {
    await startWith([samplePlan()], { open: true });
    runAction(actionOf('export.open'));
    await settled();
    expect(windowStore.getState().dialog).toEqual({ kind: 'export' });
  });

  it('put the open plan into the trash', async () => {
    await startWith([samplePlan()], { open: true });
    runAction(actionOf('plan.trash'));
    await settled();
    expect(documentStore.getState().view).toBeNull();
    expect(windowStore.getState().notice).toMatchObject({ kind: 'trashed' });
  });
});

describe('shortcuts', () => {
  it('run actions, but undo inside a field is left to the field', async () => {
    await startWith([samplePlan()], { open: true });
    const unbind = bindShortcuts();
    const press = (target: EventTarget, code: string) => {
      const event = new KeyboardEvent('keydown', { code, ctrlKey: true, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const field = document.body.appendChild(document.createElement('input'));
    expect(press(document.body, 'KeyK')).toBe(true);
    expect(press(field, 'KeyZ')).toBe(false);
    expect(windowStore.getState().paletteOpen).toBe(true);
    unbind();
    field.remove();
  });

  it('of the editor are left to the editor', () => {
    const tab = new KeyboardEvent('keydown', { code: 'Tab' });
    const demote = actionOf('outline.demote');
    expect(isShortcut(tab, demote.shortcut ?? '')).toBe(true);
    expect(demote.scope).toBe('editor');
  });
});
