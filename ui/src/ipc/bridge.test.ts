import { describe, expect, it, vi } from 'vitest';
import { bridgeHost } from './bridge';
import { CallError } from './errors';

const answers = (answer: unknown) =>
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue({ json: () => Promise.resolve(answer) }));

describe('the bridge', () => {
  it('posts name and arguments and hands on the answer', async () => {
    answers({ ok: { version: '0.1.0', library_path: '' } });
    await expect(bridgeHost.call('app_info', {})).resolves.toMatchObject({ version: '0.1.0' });
    expect(fetch).toHaveBeenCalledWith(
      '/call',
      expect.objectContaining({ body: '{"name":"app_info","args":{}}' }),
    );
  });

  it('hands on that there is nothing to answer', async () => {
    answers({ ok: null });
    await expect(bridgeHost.call('plan_trash', { plan: 'p' })).resolves.toBeNull();
  });

  it('rejects with what the core says', async () => {
    answers({ error: { code: 'not-found', message: '文稿不存在。', hint: '请刷新列表。' } });
    const thrown = await bridgeHost.call('plan_open', { plan: 'p' }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(CallError);
    expect(thrown).toMatchObject({ code: 'not-found', message: '文稿不存在。', hint: '请刷新列表。' });
  });

  it('rejects where nobody answers', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    await expect(bridgeHost.call('app_info', {})).rejects.toMatchObject({ code: 'internal' });
  });
});
