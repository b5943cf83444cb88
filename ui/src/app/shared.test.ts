import { beforeEach, describe, expect, it, vi } from 'vitest';
import { languageStore } from '../i18n/language';
import { call } from '../ipc/call';
import { plansStore } from '../ipc/plans';
import { documentStore } from '../state/document';
import { settingsStore } from '../state/settings';
import { bindTabs, tabsStore } from '../state/tabs';
import { windowStore } from '../state/window';
import { startWith } from '../testing/render';
import { samplePlan } from '../testing/samplePlan';
import { listen } from './listen';

const plan = samplePlan();
let host: Awaited<ReturnType<typeof startWith>>;

describe('what another window has changed', () => {
  beforeEach(async () => {
    host = await startWith([plan]);
    listen();
  });

  it('is asked for once, and nothing else', async () => {
    const settings = settingsStore.getState();
    const phrases = [{ name: '总基调', shortcut: '', text: '坚持稳中求进' }];
    await call('settings_set', { settings: { ...settings, phrases, language: 'en' } });
    host.calls.length = 0;
    host.emit('shared', 'settings');
    await vi.waitFor(() => expect(settingsStore.getState().phrases).toEqual(phrases));
    expect(languageStore.getState().language).toBe('en');
    expect(host.calls.map(({ name }) => name)).toEqual(['settings_get']);
  });

  it('in the title of a plan is in the lists', async () => {
    host.emit('shared', 'library');
    await vi.waitFor(() => expect(plansStore.getState().recent[0]?.title).toBe(plan.title));
    await call('plan_rename', { plan: plan.id, title: '新题' });
    host.emit('changed', { plan: plan.id, revision: plan.revision + 1, title: '新题' });
    await vi.waitFor(() => expect(plansStore.getState().recent[0]?.title).toBe('新题'));
    host.calls.length = 0;
    host.emit('changed', { plan: plan.id, revision: plan.revision + 2, title: '新题' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(host.calls).toEqual([]);
  });

  it('is a plan in the trash: it is closed, and can be had back', async () => {
    bindTabs();
    host.emit('open', plan.id);
    await vi.waitFor(() => expect(documentStore.getState().view?.id).toBe(plan.id));
    await call('plan_trash', { plan: plan.id });
    host.emit('shared', 'library');
    await vi.waitFor(() => expect(documentStore.getState().view).toBeNull());
    expect(tabsStore.getState().tabs).toEqual([]);
    const notice = { kind: 'trashed', plan: { id: plan.id } };
    await vi.waitFor(() => expect(windowStore.getState().notice).toMatchObject(notice));
  });

  it('in the menu opens the plan that it asks for', async () => {
    host.emit('open', plan.id);
    await vi.waitFor(() => expect(documentStore.getState().view?.id).toBe(plan.id));
  });
});
