import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { languageStore } from '../../i18n/language';
import { settingsStore } from '../../state/settings';
import { setZoom, windowStore } from '../../state/window';
import { show, startWith } from '../../testing/render';
import { GeneralSection } from './GeneralSection';
import { ScreenSection } from './ScreenSection';
import { SettingsDialog } from './SettingsDialog';
import { WritingSection } from './WritingSection';

const sections = [
  { id: 'general', title: '常规', Content: GeneralSection },
  { id: 'screen', title: '屏幕显示', Content: ScreenSection },
  { id: 'writing', title: '起草', Content: WritingSection },
];

describe('the settings', () => {
  beforeEach(() => setZoom(100));

  it('open where they are asked to, and are kept', async () => {
    const host = await startWith([]);
    const user = show(<SettingsDialog sections={sections} first="writing" />);
    const profile = await screen.findByLabelText('新文稿的版式');
    await waitFor(() => expect(profile.querySelectorAll('option').length).toBeGreaterThan(1));
    await user.selectOptions(profile, 'house');
    const units = screen.getByLabelText('本单位和常用单位');
    fireEvent.change(units, { target: { value: '青禾县教育局\n青禾县财政局' } });
    fireEvent.blur(units);
    await waitFor(() =>
      expect(host.calls.filter(({ name }) => name === 'settings_set').at(-1)?.args).toMatchObject({
        settings: {
          new_plans: { profile: 'house' },
          house: { units: ['青禾县教育局', '青禾县财政局'] },
        },
      }),
    );
    expect(settingsStore.getState().new_plans.profile).toBe('house');
  });

  it('take effect at once', async () => {
    await startWith([]);
    const user = show(<SettingsDialog sections={sections} first={null} />);
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(languageStore.getState().language).toBe('en');
    await user.click(screen.getByRole('radio', { name: '简体中文' }));
    await user.click(screen.getByRole('tab', { name: '屏幕显示' }));
    fireEvent.change(screen.getByRole('slider'), { target: { value: '150' } });
    expect(windowStore.getState().zoom).toBe(150);
    await user.click(screen.getByRole('button', { name: '原大' }));
    expect(windowStore.getState().zoom).toBe(100);
  });
});
