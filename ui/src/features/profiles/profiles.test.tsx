import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WordProfile } from '../../ipc/generated/WordProfile';
import { windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { ProfileScreen } from './ProfileScreen';
import { ProfilesSection } from './ProfilesSection';
import { ReadDialog } from './ReadDialog';

const body = () => document.querySelector<HTMLElement>('[data-role="body"]');

describe('the format profiles', () => {
  it('are listed; built-in ones are copied, own ones deleted after a question', async () => {
    const host = await startWith([]);
    const user = show(<ProfilesSection />);
    await user.click(await screen.findByRole('button', { name: '另存为本单位版式 党政机关公文格式' }));
    await waitFor(() =>
      expect(windowStore.getState().dialog).toEqual({ kind: 'profile', profile: '党政机关公文格式 副本' }),
    );
    expect(screen.queryByRole('button', { name: '删除 党政机关公文格式' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '删除 县府办版式' }));
    expect(await screen.findByText(/有 4 份文稿使用这个版式（甲、乙、丙等）/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '确认删除 县府办版式' }));
    await waitFor(() => expect(screen.queryByText('县府办版式')).toBeNull());
    expect(host.calls.filter(({ name }) => name === 'profile_delete')).toHaveLength(1);
  });

  it('show on the sample what is changed, and where that is not the standard', async () => {
    const host = await startWith([]);
    const user = show(<ProfileScreen profile="county" />);
    await user.selectOptions(await screen.findByLabelText('项目'), 'styles.body');
    fireEvent.change(screen.getByLabelText('字号'), { target: { value: '4号' } });
    await waitFor(() => expect(body()?.style.fontSize).toBe('14pt'));
    expect(screen.getByText(/§7\.3\.3/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '恢复 字号' }));
    await waitFor(() => expect(body()?.style.fontSize).toBe('16pt'));
    fireEvent.change(screen.getByLabelText('字号'), { target: { value: '4号' } });
    await waitFor(() => expect(body()?.style.fontSize).toBe('14pt'));
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(host.calls.find(({ name }) => name === 'profile_save')?.args).toEqual({
        profile: 'county',
        text: '{"styles.body.size":"4号"}',
      }),
    );
  });

  it('say at the field what cannot be, and are not kept so', async () => {
    await startWith([]);
    show(<ProfileScreen profile="county" />);
    fireEvent.change(await screen.findByLabelText('每页行数'), { target: { value: '99' } });
    await waitFor(() => expect(screen.getAllByText(/99 超出范围，应为 1 到 60 的整数/)).toHaveLength(2));
    expect(screen.getByRole('button', { name: '保存' })).toHaveProperty('disabled', true);
  });

  it('can only be looked at where they are built in', async () => {
    await startWith([]);
    show(<ProfileScreen profile="gbt-9704" />);
    expect(await screen.findByLabelText('每页行数')).toHaveProperty('readOnly', true);
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
  });

  it('are saved as files', async () => {
    const host = await startWith([]);
    const user = show(<ProfilesSection />);
    await user.click(await screen.findByRole('button', { name: '存为文件… 县府办版式' }));
    expect(await screen.findByText('已存为“县府办版式.toml”。')).toBeTruthy();
    expect(host.calls.find(({ name }) => name === 'host_save_profile')?.args).toEqual({
      profile: 'county',
      suggested_name: '县府办版式',
    });
  });

  it('show what holds where they say nothing, and whence it is', async () => {
    await startWith([]);
    const user = show(<ProfileScreen profile="county" />);
    const lines = await screen.findByLabelText('每页行数');
    expect(lines).toHaveProperty('value', '');
    expect(lines).toHaveProperty('placeholder', '22');
    expect(screen.getByText('以“党政机关公文格式”为底版。')).toBeTruthy();
    expect(screen.getByText('1–60 · 同底版')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('项目'), 'styles.body');
    expect(screen.getByText('同“各样式的底子”')).toBeTruthy();
  });

  it('are read from a Word file: told first, then taken and opened', async () => {
    const host = await startWith([]);
    const user = show(<ProfilesSection />);
    await user.click(await screen.findByRole('button', { name: '从 Word 文稿读取…' }));
    await waitFor(() => expect(windowStore.getState().dialog?.kind).toBe('profile-read'));
    const { read } = windowStore.getState().dialog as { read: WordProfile };
    show(<ReadDialog read={read} />);
    const words = screen.getByRole('alertdialog').textContent;
    for (const told of ['公文正文 字号：3号 4号', '页面 天头（上页边） 200mm', '表头', '“- 1 -”'])
      expect(words).toContain(told);
    await user.click(screen.getByRole('button', { name: '采用并修改' }));
    await waitFor(() => expect(windowStore.getState().dialog?.kind).toBe('profile'));
    expect(host.calls.find(({ name }) => name === 'profile_import')?.args).toEqual({
      file: '范文',
      text: read.text,
    });
  });
});
