import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { itemAt } from '../../lib/itemAt';
import { documentStore } from '../../state/document';
import { windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { samplePlan } from '../../testing/samplePlan';
import { LibraryPanel } from './LibraryPanel';

const titled = (title: string) => {
  const plan = samplePlan();
  return {
    ...plan,
    title,
    parts: plan.parts.map((part) => (part.role === 'plan' ? { ...part, title } : part)),
  };
};

async function open() {
  const plans = [titled('甲县工作要点'), titled('乙县实施方案')];
  const host = await startWith(plans);
  return { host, plans, user: show(<LibraryPanel />) };
}

describe('the library', () => {
  it('lists the latest first and filters by title', async () => {
    await open();
    const put = (value: string) => fireEvent.change(screen.getByLabelText('查找文稿'), { target: { value } });
    await screen.findByRole('button', { name: /^乙县实施方案/ });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent.slice(0, 2))).toEqual([
      '乙县',
      '甲县',
    ]);
    put('甲县');
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    put('甲县丙');
    expect(await screen.findByText('没有含有“甲县丙”的文稿。')).toBeTruthy();
  });

  it('finds words in the text and opens the plan there', async () => {
    const { plans, user } = await open();
    fireEvent.change(screen.getByLabelText('查找文稿'), { target: { value: '急难愁盼' } });
    const hits = await screen.findByRole('list', { name: '文中' });
    expect(within(hits).getAllByText('急难愁盼')[0]?.tagName).toBe('MARK');
    await user.click(itemAt(within(hits).getAllByRole('button'), 1));
    await waitFor(() => expect(documentStore.getState().view?.id).toBe(plans[0]?.id));
  });

  it('opens a plan', async () => {
    const { plans, user } = await open();
    await user.click(await screen.findByRole('button', { name: /^甲县工作要点/ }));
    await waitFor(() => expect(documentStore.getState().view?.id).toBe(plans[0]?.id));
  });

  it('renames in place', async () => {
    const { user } = await open();
    (await screen.findByRole('button', { name: /^甲县工作要点/ })).focus();
    await user.keyboard('{F2}');
    const field = screen.getByRole('textbox', { name: '文稿标题' });
    await user.clear(field);
    await user.type(field, '甲县2026年工作要点{Enter}');
    expect(await screen.findByRole('button', { name: /^甲县2026年工作要点/ })).toBeTruthy();
  });

  it('leaves the title on Escape', async () => {
    const { host, user } = await open();
    (await screen.findByRole('button', { name: /^甲县工作要点/ })).focus();
    await user.keyboard('{F2}错{Escape}');
    expect(await screen.findByRole('button', { name: /^甲县工作要点/ })).toBeTruthy();
    expect(host.calls.map(({ name }) => name)).not.toContain('plan_rename');
  });

  it('moves to the trash, closing the plan, and back', async () => {
    const { plans, user } = await open();
    const plan = plans[0];
    if (plan) await documentStore.open(plan.id);
    (await screen.findByRole('button', { name: /^甲县工作要点/ })).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
    expect(documentStore.getState().view).toBeNull();
    expect(windowStore.getState().notice).toMatchObject({ kind: 'trashed' });

    await user.click(screen.getByRole('button', { name: '回收站' }));
    await user.click(await screen.findByRole('button', { name: '恢复' }));
    expect(await screen.findByText('回收站是空的。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '返回文稿库' }));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  });

  it('marks a stretch with Shift and does to all what the bar says', async () => {
    const { host, plans, user } = await open();
    const row = (name: RegExp) => screen.findByRole('button', { name });
    fireEvent.click(await row(/^乙县实施方案/), { ctrlKey: true });
    fireEvent.click(await row(/^甲县工作要点/), { shiftKey: true });
    expect(documentStore.getState().view).toBeNull();
    await user.click(screen.getByRole('button', { name: '归档' }));
    expect(await screen.findByText('文稿都已归档，可以在筛选里查看归档的文稿。')).toBeTruthy();
    const filed = host.calls.find(({ name }) => name === 'library_file')?.args;
    expect(filed).toEqual({
      plans: plans.map(({ id }) => id).reverse(),
      filing: { type: 'archived', archived: true },
    });
  });

  it('puts what is pinned first', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: '“甲县工作要点”的操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '置顶' }));
    await screen.findByRole('img', { name: '已置顶' });
    expect(screen.getAllByRole('listitem').map((row) => row.textContent.slice(0, 2))).toEqual([
      '甲县',
      '乙县',
    ]);
  });

  it('asks before it deletes for good', async () => {
    const { user } = await open();
    (await screen.findByRole('button', { name: /^甲县工作要点/ })).focus();
    await user.keyboard('{Delete}');
    await user.click(screen.getByRole('button', { name: '回收站' }));
    await user.click(await screen.findByRole('button', { name: '彻底删除…' }));
    expect(windowStore.getState().dialog).toMatchObject({ kind: 'purge' });
  });
});
