import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { ProfileScreen } from './ProfileScreen';
import { ProfilesSection } from './ProfilesSection';

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
});
