import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentStore } from '../../state/document';
import { windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { samplePlan } from '../../testing/samplePlan';
import { takeFile } from './take';
import { TakeDialog } from './TakeDialog';

const file = { token: '0', name: '方案.gangmu' };

describe('a .gangmu file', () => {
  beforeEach(() => windowStore.setState({ notice: null, dialog: null }));

  it('is asked about where its plan is in the library already, and taken as a copy', async () => {
    const host = await startWith([samplePlan()]);
    await takeFile(file);
    const dialog = windowStore.getState().dialog;
    if (dialog?.kind !== 'take') throw new Error('invariant: just looked');
    const user = show(<TakeDialog file={dialog.file} there={dialog.there} />);
    screen.getByText(/“方案.gangmu”里的文稿与文稿库中的内容不同/);
    await user.click(screen.getByRole('button', { name: '存为副本' }));
    await waitFor(() => expect(windowStore.getState().notice).toMatchObject({ kind: 'taken', count: 1 }));
    expect(documentStore.getState().view).not.toBeNull();
    const takes = host.calls.filter(({ name }) => name === 'host_take').map(({ args }) => args);
    expect(takes).toEqual([
      { token: '0', existing: 'ask' },
      { token: '0', existing: 'copy' },
    ]);
  });
});
