import { PhrasesSection } from '../features/phrases/PhrasesSection';
import { ProfilesSection } from '../features/profiles/ProfilesSection';
import { BackupSection } from '../features/settings/BackupSection';
import { GeneralSection } from '../features/settings/GeneralSection';
import { ScreenSection } from '../features/settings/ScreenSection';
import type { SettingsSection } from '../features/settings/SettingsDialog';
import { WritingSection } from '../features/settings/WritingSection';
import type { Messages } from '../i18n/zh-CN';

/** The pages of the settings, in the order in which they are listed. */
export function settingsSections({ settings: t, phrases, backups, profiles }: Messages): SettingsSection[] {
  return [
    { id: 'general', title: t.general, Content: GeneralSection },
    { id: 'screen', title: t.screen, Content: ScreenSection },
    { id: 'writing', title: t.writing, Content: WritingSection },
    { id: 'phrases', title: phrases.section, Content: PhrasesSection },
    { id: 'backups', title: backups.title, Content: BackupSection },
    { id: 'profiles', title: profiles.section, Content: ProfilesSection },
  ];
}
