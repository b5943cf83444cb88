import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show, startWith } from '../../testing/render';
import { samplePlan } from '../../testing/samplePlan';
import { BackupSection } from './BackupSection';

describe('backups', () => {
  it('are made on demand and listed with their size and plans', async () => {
    await startWith([samplePlan()]);
    const user = show(<BackupSection />);
    await screen.findByText(/还没有备份/);
    await user.click(screen.getByRole('button', { name: '立即备份' }));
    await screen.findByText('已备份。');
    await screen.findByText('1 份文稿 · 1.9 MB · 手动');
  });

  it('are put back only after a second word', async () => {
    const host = await startWith([samplePlan()]);
    await host.call('backup_now', {});
    const user = show(<BackupSection />);
    await user.click(await screen.findByRole('button', { name: '恢复…' }));
    expect(host.calls.some(({ name }) => name === 'backup_restore')).toBe(false);
    await user.click(screen.getByRole('button', { name: '不恢复' }));
    expect(screen.queryByRole('button', { name: '确定恢复' })).toBeNull();
  });

  it('say plainly whether the library is sound, and stop where they are not wanted', async () => {
    const host = await startWith([samplePlan()]);
    const user = show(<BackupSection />);
    await user.click(await screen.findByRole('button', { name: '检查文稿库' }));
    await screen.findByText('文稿库完好，共检查 1 份文稿。');
    await user.click(screen.getByRole('switch', { name: '每天自动备份' }));
    await waitFor(() =>
      expect(host.calls.find(({ name }) => name === 'backups_set')?.args).toEqual({ automatic: false }),
    );
  });
});
