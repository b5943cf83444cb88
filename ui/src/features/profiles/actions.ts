import { call } from '../../ipc/call';
import type { WordProfile } from '../../ipc/generated/WordProfile';
import { queryClient } from '../../ipc/queries';
import { settingsStore } from '../../state/settings';
import { openDialog } from '../../state/window';

/** Has the lists of profiles asked for again. */
export async function refreshProfiles(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['profiles'] });
  await queryClient.invalidateQueries({ queryKey: ['templates'] });
}

/** Makes an own profile of another; answers its id. */
export async function copyProfile(profile: string, name: string): Promise<string> {
  const { id } = await call('profile_copy', { profile, name });
  await refreshProfiles();
  return id;
}

/** Makes an own profile of a file that the drafter chose. */
export async function importProfile(file: File): Promise<void> {
  await call('profile_import', { file: file.name, text: await file.text() });
  await refreshProfiles();
}

/** Has the format of a Word file read and shows it; nothing is kept yet. */
export async function readWordFile(): Promise<void> {
  const read = await call('host_read_profile', {});
  if (read) openDialog({ kind: 'profile-read', read });
}

/** Keeps what was read from a Word file and opens it in the editor. */
export async function takeRead({ name, text }: WordProfile): Promise<void> {
  const { id } = await call('profile_import', { file: name, text });
  await refreshProfiles();
  openDialog({ kind: 'profile', profile: id });
}

/** Saves a profile as a file; answers its name, if the drafter chose one. */
export async function saveFile(profile: string, name: string): Promise<string | undefined> {
  return (await call('host_save_profile', { profile, suggested_name: name }))?.name;
}

/** Deletes an own profile; new plans no longer ask for it. */
export async function deleteProfile(profile: string): Promise<void> {
  await call('profile_delete', { profile });
  if (settingsStore.getState().new_plans.profile === profile) await takeForNewPlans('');
  await refreshProfiles();
}

/** Has new plans begin with a profile. */
export async function takeForNewPlans(profile: string): Promise<void> {
  const settings = settingsStore.getState();
  const new_plans = { ...settings.new_plans, profile };
  settingsStore.setState(await call('settings_set', { settings: { ...settings, new_plans } }));
}
