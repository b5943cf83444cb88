import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call } from '../ipc/call';
import { CallError } from '../ipc/errors';
import { refreshLibrary } from '../ipc/queries';
import { startWith } from '../testing/render';
import { samplePlan } from '../testing/samplePlan';
import { documentStore } from './document';
import { bindTabs, closeTab, keepTab, openTab, stepTab, tabsStore } from './tabs';

const plans = ['甲', '乙', '丙'].map((title) => {
  const plan = samplePlan();
  const parts = plan.parts.map((part) => (part.role === 'plan' ? { ...part, title } : part));
  return { ...plan, title, parts };
});
const [one, two, three] = plans.map(({ id }) => id) as [string, string, string];
const strip = () =>
  tabsStore
    .getState()
    .tabs.map(({ title }) => title)
    .join('');
const shown = () => documentStore.getState().view?.id;

describe('the tabs', () => {
  beforeAll(bindTabs);
  beforeEach(async () => {
    await startWith(plans);
    tabsStore.setState({ tabs: [] });
  });

  it('keep what was changed and let what was only looked at make room', async () => {
    await openTab(one);
    await openTab(two);
    expect(strip()).toBe('乙');
    keepTab(two);
    await openTab(three);
    await documentStore.addNotice();
    await openTab(one);
    expect(strip()).toBe('乙丙甲');
  });

  it('are called as the lists of plans call them', async () => {
    await openTab(one);
    keepTab(one);
    await openTab(two);
    await call('plan_rename', { plan: one, title: '丁' });
    await refreshLibrary();
    expect(strip()).toBe('丁乙');
  });

  it('show the neighbour of a closed one, and the start page after the last', async () => {
    for (const id of [one, two, three]) {
      await openTab(id);
      keepTab(id);
    }
    await stepTab(1);
    expect(shown()).toBe(one);
    await stepTab(-1);
    expect(shown()).toBe(three);
    await closeTab(three);
    expect([strip(), shown()]).toEqual(['甲乙', two]);
    await closeTab(one);
    await closeTab(two);
    expect([strip(), shown()]).toEqual(['', undefined]);
  });

  it('drop a plan that cannot be opened', async () => {
    const host = await startWith(plans);
    await openTab(one);
    keepTab(one);
    tabsStore.setState(({ tabs }) => ({ tabs: [...tabs, { id: two, title: '乙', kept: true }] }));
    host.failNext('plan_open', new CallError({ code: 'not-found', message: '没有', hint: null }));
    await expect(openTab(two)).rejects.toThrow();
    expect([strip(), shown()]).toEqual(['甲', one]);
  });
});
