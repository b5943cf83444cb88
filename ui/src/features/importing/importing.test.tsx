import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CallError } from '../../ipc/errors';
import { documentStore } from '../../state/document';
import { windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { importFiles, importPasted, openReview, takeBack } from './actions';
import { ImportDialog } from './ImportDialog';
import { ReviewScreen } from './ReviewScreen';
import { endReview, reviewStore } from './reviewStore';

const TEXT = '青禾县2026年工作要点\n首页 > 政务公开\n一、总体要求\n坚持稳中求进。\n、重点任务\n三、保障措施';

beforeEach(() => endReview().catch(() => undefined));

const row = (side: string, words: string) =>
  within(screen.getByRole('grid', { name: side }))
    .getAllByRole('row')
    .find(({ textContent }) => textContent.includes(words));

describe('the dialog', () => {
  it('reads pasted text and shows it for review; nothing is in the library', async () => {
    const host = await startWith([]);
    const user = show(<ImportDialog text={TEXT} />);
    await user.click(screen.getByRole('button', { name: '导入' }));
    await waitFor(() => expect(windowStore.getState().dialog).toEqual({ kind: 'review' }));
    expect(host.calls.map(({ name }) => name)).toEqual(['import_begin', 'import_read']);
    expect(documentStore.getState().view).toBeNull();
  });

  it('takes rich text from the clipboard straight into the review', async () => {
    const host = await startWith([]);
    show(<ImportDialog text="" />);
    const html = '<p>青禾县2026年工作要点</p>';
    const clipboardData = { getData: (type: string) => (type === 'text/html' ? html : '青禾县') };
    fireEvent.paste(screen.getByRole('textbox'), { clipboardData });
    await waitFor(() => expect(windowStore.getState().dialog).toEqual({ kind: 'review' }));
    expect(host.calls[0]).toEqual({
      name: 'import_begin',
      args: { sources: [{ type: 'page', html }] },
    });
  });

  it('keeps the text where it cannot be read, and says why', async () => {
    const host = await startWith([]);
    const user = show(<ImportDialog text={TEXT} />);
    const error = { code: 'too-large', message: '文字太多。', hint: '请分成几次。' } as const;
    host.failNext('import_read', new CallError(error));
    await user.click(screen.getByRole('button', { name: '导入' }));
    expect(await screen.findByText('文字太多。 请分成几次。')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '文稿全文' })).toHaveProperty('value', TEXT);
    expect(host.calls.at(-1)?.name).toBe('import_cancel');
  });

  it('has nothing to do without text', async () => {
    await startWith([]);
    show(<ImportDialog text="" />);
    expect(screen.getByRole('button', { name: '导入' })).toHaveProperty('disabled', true);
  });
});

describe('the review', () => {
  it('shows the source on one side and the plan on the other, one place on both', async () => {
    await startWith([]);
    await importPasted({ type: 'text', text: TEXT });
    const user = show(<ReviewScreen />);
    const right = row('将成为的文稿', '总体要求');
    if (right) await user.click(right);
    expect(row('来源', '一、总体要求')?.ariaSelected).toBe('true');
    const left = row('来源', '坚持稳中求进');
    if (left) await user.click(left);
    expect(row('将成为的文稿', '坚持稳中求进')?.ariaSelected).toBe('true');
    expect(screen.getByText(/现在认作：正文/)).toBeTruthy();
  });

  it('restores what was left out, and takes that back', async () => {
    const host = await startWith([]);
    await importPasted({ type: 'text', text: TEXT });
    const user = show(<ReviewScreen />);
    expect(row('将成为的文稿', '首页')).toBeUndefined();
    await user.click(screen.getByRole('button', { name: '恢复' }));
    await waitFor(() => expect(row('将成为的文稿', '首页')).toBeTruthy());
    expect(host.calls.at(-1)?.args).toMatchObject({ wishes: [{ line: 2, wish: { as: 'kept' } }] });
    await user.click(screen.getByRole('button', { name: '撤销选择' }));
    await waitFor(() => expect(row('将成为的文稿', '首页')).toBeUndefined());
  });

  it('leads to the doubts by key and settles them by one click', async () => {
    await startWith([]);
    await importPasted({ type: 'text', text: TEXT });
    const user = show(<ReviewScreen />);
    await user.keyboard('{F8}');
    expect(reviewStore.getState().line).toBe(5);
    const choices = screen.getByRole('group', { name: '改认作' });
    await user.click(within(choices).getByRole('button', { name: '正文' }));
    await waitFor(() => expect(screen.getByText(/存疑 0 处/)).toBeTruthy());
    expect(row('将成为的文稿', '、重点任务')).toBeTruthy();
  });

  it('switches a kind of clean-up off and reads again at once', async () => {
    const host = await startWith([]);
    await importPasted({ type: 'text', text: TEXT });
    const user = show(<ReviewScreen />);
    await user.click(screen.getByRole('switch', { name: '半角标点改全角 · 2 处' }));
    await waitFor(() => expect(host.calls.at(-1)?.args).toMatchObject({ without: ['punctuation'] }));
  });

  it('offers both sides of tracked changes', async () => {
    await startWith([]);
    await importPasted({ type: 'text', text: `${TEXT}\n+加强组织领导。` });
    const user = show(<ReviewScreen />);
    expect(screen.getByText('插入 1 处，删除 0 处，批注 0 条')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '全部拒绝' }));
    await waitFor(() => expect(row('将成为的文稿', '加强组织领导')).toBeUndefined());
    await user.click(screen.getByRole('button', { name: '撤销选择' }));
    await waitFor(() => expect(row('将成为的文稿', '加强组织领导')).toBeTruthy());
  });

  it('offers one name for a unit and figures as indicators', async () => {
    const host = await startWith([]);
    await importPasted({ type: 'text', text: `${TEXT}\n县教体局\n入园率达到95%` });
    const user = show(<ReviewScreen />);
    await user.click(screen.getByRole('switch', { name: '统一为“县教育体育局”（又作 县教体局）' }));
    await waitFor(() => expect(host.calls.at(-1)?.args).toMatchObject({ units: ['县教育体育局'] }));
    await user.click(await screen.findByRole('checkbox', { name: '入园率：95%' }));
    await waitFor(() =>
      expect(host.calls.at(-1)?.args).toMatchObject({
        units: ['县教育体育局'],
        indicators: ['入园率达到95%'],
      }),
    );
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: '入园率：95%' })).toHaveProperty('checked', true),
    );
  });

  it('puts what is ticked into the library, opens it, and takes it all back', async () => {
    const host = await startWith([]);
    await importPasted({ type: 'text', text: TEXT });
    const user = show(<ReviewScreen />);
    await user.click(screen.getByRole('button', { name: '取用' }));
    await waitFor(() => expect(documentStore.getState().title).toBe('青禾县2026年工作要点'));
    const { notice } = windowStore.getState();
    expect(notice?.kind).toBe('imported');
    if (notice?.kind === 'imported') await takeBack(notice.plans);
    expect(documentStore.getState().view).toBeNull();
    expect(await host.call('library_list', { trashed: false })).toEqual([]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const host = await startWith([]);
    await importFiles();
    const user = show(<ReviewScreen />);
    await user.click(await screen.findByRole('button', { name: '取消' }));
    await waitFor(() => expect(host.calls.at(-1)?.name).toBe('import_cancel'));
    expect(reviewStore.getState().sources).toEqual([]);
    expect(await host.call('library_list', { trashed: false })).toEqual([]);
  });

  it('says of each file whether it was read, and uses only what is ticked', async () => {
    const host = await startWith([]);
    const sources = ['甲县工作要点\n一、目标', '坏', '乙县工作要点\n一、目标'];
    const view = await host.call('import_begin', {
      sources: sources.map((text) => ({ type: 'text' as const, text })),
    });
    const user = show(<ReviewScreen />);
    host.failNext('import_read', new CallError({ code: 'unreadable-file', message: '读不了。', hint: null }));
    openReview(view);
    expect(await screen.findByText('不能读取')).toBeTruthy();
    const box = await screen.findByRole('checkbox', { name: /乙县工作要点/ });
    await user.click(box);
    expect(screen.queryByRole('button', { name: '取用 2 份' })).toBeNull();
  });
});
