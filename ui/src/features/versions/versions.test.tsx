import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { zhCN } from '../../i18n/zh-CN';
import { documentStore } from '../../state/document';
import { closeDialog, openDialog, windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { samplePlan } from '../../testing/samplePlan';
import { nameVersion } from './actions';
import { ComparisonScreen } from './ComparisonScreen';
import { NameDialog } from './NameDialog';
import { VersionsPanel } from './VersionsPanel';
import { byDay, countsText, proposedName } from './words';

const retitle = (value: string) => {
  const part = documentStore.getState().view?.parts.at(-1)?.id ?? '';
  return documentStore.changePart(part, { field: 'title', value });
};

const rewrite = async (words: string) => {
  const { view } = documentStore.getState();
  const part = view?.parts.at(-1);
  const block = part?.blocks.find(({ content }) => content.type === 'paragraph');
  if (!view || !part || !block) throw new Error('invariant: the sample has a paragraph');
  const from = part.blocks.indexOf(block);
  const change = {
    type: 'blocks' as const,
    part: part.id,
    from,
    remove: 1,
    insert: [{ ...block, content: { type: 'paragraph' as const, text: words } }],
  };
  const { call } = await import('../../ipc/call');
  await call('plan_change', { plan: view.id, revision: view.revision, change, joins_typing: false });
  await documentStore.open(view.id);
};

describe('words of the timeline', () => {
  const t = zhCN.versions;

  it('say how much differs', () => {
    expect(countsText({ inserted: 3, removed: 0, changed: 12, moved: 1 }, t)).toBe(
      '新增 3 段、改动 12 处、移动 1 处',
    );
    expect(countsText({ inserted: 0, removed: 0, changed: 0, moved: 0 }, t)).toBe('');
  });

  it('propose a name that is not taken', () => {
    const now = new Date(2026, 10, 23);
    expect(proposedName(now, [], t)).toBe('11月23日稿');
    expect(proposedName(now, ['11月23日稿', '11月23日稿（2）'], t)).toBe('11月23日稿（3）');
  });

  it('put versions of a day together', () => {
    const at = (day: number, hour: number) => ({ at_ms: new Date(2026, 10, day, hour).getTime() });
    expect(byDay([at(23, 9), at(22, 18), at(22, 8)]).map(({ versions }) => versions.length)).toEqual([1, 2]);
  });
});

describe('versions', () => {
  it('teach what they are for while there is none', async () => {
    await startWith([samplePlan()], { open: true });
    show(<VersionsPanel />);
    await screen.findByText(/按 Ctrl\+S/);
  });

  it('are named with Enter, under the name that is proposed or typed', async () => {
    const host = await startWith([samplePlan()], { open: true });
    openDialog({ kind: 'name-version', revision: null });
    const user = show(<NameDialog revision={null} />);
    const field = screen.getByRole('textbox', { name: '版本名称' });
    expect((field as HTMLInputElement).value).toMatch(/^\d+月\d+日稿$/);
    await user.clear(field);
    await user.type(field, '送审稿{Enter}');
    await waitFor(() => expect(host.calls.some(({ name }) => name === 'version_name')).toBe(true));
    expect(windowStore.getState().dialog).toBeNull();
  });

  it('stand in the timeline by day with what has changed since', async () => {
    await startWith([samplePlan()], { open: true });
    await nameVersion(null, '送审稿');
    await rewrite('改过的一段。');
    show(<VersionsPanel />);
    await screen.findByText('送审稿');
    screen.getByText('与最近的版本相比：改动 1 处。');
  });

  it('are compared, one row at a time, and had back', async () => {
    const host = await startWith([samplePlan()], { open: true });
    await nameVersion(null, '送审稿');
    const { revision } = documentStore.getState();
    await rewrite('改过的一段。');
    const user = show(<ComparisonScreen revision={revision} alone={false} />);
    const grid = await screen.findByRole('grid', { name: '比较版本' });
    await user.keyboard('{F8}');
    const row = await within(grid).findByRole('row', { selected: true });
    expect(row.textContent).toContain('改过的一段。');
    await user.click(screen.getByRole('button', { name: '恢复这一段' }));
    await waitFor(() =>
      expect(host.calls.find(({ name }) => name === 'version_restore')?.args).toMatchObject({
        revision,
        what: { type: 'one' },
      }),
    );
    closeDialog();
  });

  it('say calmly that nothing differs', async () => {
    await startWith([samplePlan()], { open: true });
    await nameVersion(null, '送审稿');
    await retitle('新题');
    show(<ComparisonScreen revision={documentStore.getState().revision} alone={false} />);
    await screen.findByText('没有不同。');
  });
});
