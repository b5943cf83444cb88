import { render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { mountStartPage } from '../features/start/startPage';
import { speak } from '../i18n/language';
import { CallError } from '../ipc/errors';
import { documentStore } from '../state/document';
import { notify, windowStore } from '../state/window';
import { startWith } from '../testing/render';
import { samplePlan } from '../testing/samplePlan';
import { App } from './App';
import { bindShell, region } from './shell';

async function open(plans = [samplePlan()], plan = true) {
  document.body.innerHTML =
    '<div id="shell"><div id="bar"></div><div id="left"></div><div id="tabs"></div><div id="find"></div><div id="paper"></div><div id="cover"></div><div id="right"></div><div id="foot"></div></div><div id="chrome"></div>';
  const host = await startWith(plans, { open: plan });
  bindShell();
  mountStartPage(region('cover'));
  render(<App onReady={() => undefined} />);
  return host;
}

describe('the window', () => {
  beforeEach(() => speak('zh-CN'));

  it('shows three doors while no plan is open', async () => {
    await open([], false);
    for (const door of ['从模板新建', '导入已有文稿', '打开示例'])
      expect(screen.getByRole('button', { name: new RegExp(door) })).toBeTruthy();
    expect(document.getElementById('paper')).toHaveProperty('hidden', true);
    expect(document.title).toBe('纲目');
  });

  it('shows tree, paper and form while one is', async () => {
    await open();
    expect(screen.getByRole('form', { name: '公文要素' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: '提纲' })).toHaveProperty('ariaSelected', 'true');
    expect(document.getElementById('paper')).toHaveProperty('hidden', false);
    expect(document.title).toContain('县域公共服务提升工作方案');
  });

  it('remembers the plan for the next start', async () => {
    await open();
    const { view } = documentStore.getState();
    await documentStore.close();
    expect(windowStore.getState().lastPlan).toBeNull();
    if (view) await documentStore.open(view.id);
    expect(localStorage.getItem('gangmu.window')).toContain(view?.id);
  });

  it('hides and shows its columns', async () => {
    await open();
    const shell = document.getElementById('shell');
    windowStore.setState({ leftOpen: false, rightOpen: true });
    expect(shell?.dataset).toMatchObject({ left: 'closed', right: 'open' });
  });

  it('says that it saves from the first change on, and that it has saved when the core says so', async () => {
    const host = await open();
    expect(screen.getByText('已自动保存')).toBeTruthy();
    host.delay = 50;
    void documentStore.changePlanField({ field: 'scheme', value: 'run-on' });
    expect(await screen.findByText('正在保存…')).toBeTruthy();
    expect(await screen.findByText('已自动保存')).toBeTruthy();
  });

  it('says errors at its foot, with what to do', async () => {
    await open();
    notify({ kind: 'error', message: '磁盘已满。', hint: '请清理磁盘后重试。' });
    expect(await screen.findByText('磁盘已满。')).toBeTruthy();
    expect(screen.getByText(/请清理磁盘后重试/)).toBeTruthy();
  });

  it('keeps saying that the text is not on the disk until it is', async () => {
    await open();
    const error = new CallError({ code: 'disk-full', message: '磁盘已满。', hint: null });
    documentStore.setState({ saving: 'error', error });
    expect(await screen.findByText(/最近的修改还没有存盘/)).toBeTruthy();
    documentStore.setState({ saving: 'saved', error: null });
    await waitFor(() => expect(screen.queryByText(/最近的修改还没有存盘/)).toBeNull());
  });

  it('speaks English on request', async () => {
    await open([], false);
    speak('en');
    expect(await screen.findByRole('button', { name: /New from a template/ })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });
});
