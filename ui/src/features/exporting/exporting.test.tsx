import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CallError } from '../../ipc/errors';
import { documentStore } from '../../state/document';
import { openDialog, windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { samplePlan } from '../../testing/samplePlan';
import { ExportDialog } from './ExportDialog';
import { ManyDialog } from './ManyDialog';

const FULL = { code: 'disk-full', message: '磁盘已满。', hint: '原来的文件没有改动。' } as const;

/** A report without signer and title, open, and the dialog over it. */
async function openExport() {
  const plan = samplePlan();
  const [notice, main] = plan.parts;
  if (!notice || !main) throw new Error('invariant: the sample has two parts');
  const report = {
    ...plan,
    parts: [
      { ...notice, title: '关于报送工作方案的报告' },
      { ...main, title: '' },
    ],
  };
  const host = await startWith([report], { open: true });
  openDialog({ kind: 'export' });
  const user = show(<ExportDialog />);
  await screen.findByText('尚缺的要素');
  return { host, user, main };
}

const press = (name: string) => screen.getByRole('button', { name });

describe('the export dialog', () => {
  it('says what is missing and leads there', async () => {
    const { user } = await openExport();
    expect(screen.getByText('上行文应当标注签发人（§7.2.6）。')).toBeTruthy();
    await user.click(press('签发人'));
    expect(windowStore.getState()).toMatchObject({ dialog: null, wantedField: 'signers', rightOpen: true });
  });

  it('leads to the title of the part that has none', async () => {
    const { user, main } = await openExport();
    await user.click(press('标题'));
    expect(windowStore.getState().wantedField).toBe(`title:${main.id}`);
  });

  it('names missing fonts, rare characters and what departs from the standard', async () => {
    const { user } = await openExport();
    expect(screen.getByText(/以“仿宋”代替/)).toBeTruthy();
    expect(screen.getByText('镕')).toBeTruthy();
    expect(screen.queryByText('与国标不同之处')).toBeNull();
    await user.selectOptions(screen.getByLabelText('版式'), 'house');
    expect(within(await screen.findByRole('table')).getByText('一般 22行撑满版心')).toBeTruthy();
  });

  it('tells of fonts and figures only where there are any', async () => {
    const { user } = await openExport();
    await user.click(screen.getByRole('radio', { name: '纯文本' }));
    expect(screen.queryByText('本机没有的字体')).toBeNull();
    expect(screen.queryByLabelText('版式')).toBeNull();
    expect(screen.getByText('尚缺的要素')).toBeTruthy();
  });

  it('writes the file as chosen, and offers it', async () => {
    const { host, user } = await openExport();
    await user.selectOptions(screen.getByLabelText('版式'), 'house');
    await user.click(screen.getByRole('radio', { name: 'Word 多级编号' }));
    await user.selectOptions(screen.getByLabelText('目录'), '到二级标题');
    await user.click(press('导出'));
    expect(await screen.findByText(/^已导出“.*\.docx”。$/)).toBeTruthy();
    await waitFor(() => expect(documentStore.getState().view?.profile).toBe('house'));
    expect(host.calls.find(({ name }) => name === 'host_export')?.args).toMatchObject({
      choice: { format: 'docx', labels: 'word', contents: 2, duties: 'written' },
    });
    await user.click(press('打开'));
    await waitFor(() => expect(host.calls.at(-1)).toEqual({ name: 'host_open', args: { token: 'file-1' } }));
  });

  it('says what does not go together', async () => {
    await openExport();
    const { view } = documentStore.getState();
    if (!view) throw new Error('invariant: a plan is open');
    await act(() => documentStore.changeElements({ ...view.elements, red_head: false }));
    expect(await screen.findByText('没有红色版头，份号不会印出（§7.2）。')).toBeTruthy();
  });

  it('leaves the plan its format where no file was written', async () => {
    const { host, user } = await openExport();
    await user.selectOptions(screen.getByLabelText('版式'), 'house');
    host.failNext('host_export', new CallError(FULL));
    await user.click(press('导出'));
    await screen.findByText(FULL.message);
    expect(documentStore.getState().view?.profile).toBe('gbt-9704');
  });

  it('says in the dialog what went wrong, and tries again', async () => {
    const { host, user } = await openExport();
    host.failNext('host_export', new CallError(FULL));
    await user.click(press('导出'));
    expect(await screen.findByText(FULL.message)).toBeTruthy();
    await user.click(press('导出'));
    expect(await screen.findByText(/^已导出/)).toBeTruthy();
    expect(screen.queryByText(FULL.message)).toBeNull();
  });

  it('finds the choices for a plan again', async () => {
    const { user } = await openExport();
    await user.click(screen.getByRole('radio', { name: 'Markdown' }));
    await user.click(press('签发人'));
    openDialog({ kind: 'export' });
    expect(screen.getByRole('radio', { name: 'Markdown' })).toHaveProperty('checked', true);
  });
});

describe('the export of several plans', () => {
  const plans = () => ['甲方案', '乙方案', '丙方案'].map((title) => ({ ...samplePlan(), title }));

  async function openMany() {
    const [first, second, third] = plans();
    if (!first || !second || !third) throw new Error('invariant: three plans');
    const host = await startWith([first, second, third]);
    openDialog({ kind: 'export-many', plans: [] });
    const user = show(<ManyDialog first={[]} />);
    await screen.findByRole('checkbox', { name: '甲方案' });
    return { host, user };
  }
  const start = () => screen.getByRole<HTMLButtonElement>('button', { name: '选择文件夹并导出' });

  it('writes what is ticked', async () => {
    const { host, user } = await openMany();
    expect(start().disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: '甲方案' }));
    await user.click(screen.getByRole('checkbox', { name: '丙方案' }));
    await user.click(start());
    expect(await screen.findByText(/已导出 2 份到“待发”。/)).toBeTruthy();
    expect(host.calls.filter(({ name }) => name === 'host_export_into')).toHaveLength(2);
  });

  it('goes on after one that fails', async () => {
    const { host, user } = await openMany();
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    host.failNext('host_export_into', new CallError(FULL));
    await user.click(start());
    expect(await screen.findByText(/已导出 2 份到“待发”。1 份没有成功/)).toBeTruthy();
    expect(screen.getByText(FULL.message)).toBeTruthy();
  });

  it('stops between two', async () => {
    const { host, user } = await openMany();
    await user.click(screen.getByRole('checkbox', { name: '全选' }));
    host.delay = 100;
    await user.click(start());
    await user.click(await screen.findByRole('button', { name: '停止' }));
    expect(await screen.findByText(/份没有导出。/)).toBeTruthy();
    expect(host.calls.filter(({ name }) => name === 'host_export_into').length).toBeLessThan(3);
  });
});
