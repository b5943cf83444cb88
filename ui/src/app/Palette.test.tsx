import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refreshLibrary } from '../ipc/queries';
import { documentStore } from '../state/document';
import { showPalette, windowStore } from '../state/window';
import { show, startWith } from '../testing/render';
import { samplePlan } from '../testing/samplePlan';
import { Palette } from './Palette';

async function open() {
  const plan = samplePlan();
  await startWith([plan]);
  showPalette(true);
  show(<Palette />);
  const field = screen.getByRole('combobox');
  const find = (words: string) => fireEvent.change(field, { target: { value: words } });
  const press = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(field, { key });
  };
  return { plan, find, press };
}

describe('the command palette', () => {
  it('finds actions by some of their words, those that have them as they stand first', async () => {
    const { find } = await open();
    find('plan new');
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('新建文稿');
    find('建稿');
    expect(screen.getAllByRole('option')[0]?.textContent).toContain('新建文稿');
  });

  it('finds actions by their title in either language and runs the chosen one', async () => {
    const { find, press } = await open();
    find('settings');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    find('设置');
    press('Enter');
    await waitFor(() => expect(windowStore.getState().dialog).toEqual({ kind: 'settings', section: null }));
    expect(windowStore.getState().paletteOpen).toBe(false);
  });

  it('offers the plans used last before anything is sought', async () => {
    const { plan, press } = await open();
    await refreshLibrary();
    await screen.findByText('最近打开');
    press('Enter');
    await waitFor(() => expect(documentStore.getState().view?.id).toBe(plan.id));
  });

  it('offers nothing that cannot be done', async () => {
    const { find } = await open();
    find('导出');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(screen.getByText('没有找到。')).toBeTruthy();
  });

  it('opens plans by their title, with the arrows', async () => {
    const { plan, find, press } = await open();
    find('县域公共服务');
    await screen.findByRole('option');
    press('ArrowDown', 'ArrowUp', 'Enter');
    await waitFor(() => expect(documentStore.getState().view?.id).toBe(plan.id));
  });
});
