import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CallError } from '../../ipc/errors';
import { documentStore } from '../../state/document';
import { windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { ImportDialog } from './ImportDialog';
import { ImportReportDialog } from './ImportReportDialog';

const TEXT = '青禾县2026年工作要点\n一、总体要求\n坚持稳中求进。';

describe('importing', () => {
  it('reads pasted text, opens the plan, and reports', async () => {
    const host = await startWith([]);
    const user = show(<ImportDialog text={TEXT} />);
    await user.click(screen.getByRole('button', { name: '导入' }));
    await waitFor(() => expect(windowStore.getState().dialog).toMatchObject({ kind: 'imported' }));
    expect(host.calls[0]).toEqual({ name: 'import_text', args: { text: TEXT } });
    expect(documentStore.getState().title).toBe('青禾县2026年工作要点');
  });

  it('keeps the text where it cannot be read, and says why', async () => {
    const host = await startWith([]);
    const user = show(<ImportDialog text={TEXT} />);
    const error = { code: 'too-large', message: '文字太多。', hint: '请分成几次。' } as const;
    host.failNext('import_text', new CallError(error));
    await user.click(screen.getByRole('button', { name: '导入' }));
    expect(await screen.findByText('文字太多。 请分成几次。')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '文稿全文' })).toHaveProperty('value', TEXT);
  });

  it('has nothing to do without text', async () => {
    await startWith([]);
    show(<ImportDialog text="" />);
    expect(screen.getByRole('button', { name: '导入' })).toHaveProperty('disabled', true);
  });

  it('shows what became of every character', async () => {
    const host = await startWith([]);
    const imported = await host.call('import_text', { text: TEXT });
    show(<ImportReportDialog results={[imported]} />);
    expect(screen.getByText('得到 1 份文稿')).toBeTruthy();
    expect(screen.getByText('首页 > 政务公开 > 政策文件')).toBeTruthy();
    expect(screen.getByText('网页导航')).toBeTruthy();
    expect(screen.getByText('三、加强领导')).toBeTruthy();
    expect(screen.getByText('括号 · 3 处')).toBeTruthy();
  });
});
