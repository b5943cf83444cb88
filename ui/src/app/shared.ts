import { followLibrary } from '../features/library/actions';
import { refreshProfiles } from '../features/profiles/actions';
import { follow } from '../features/settings/actions';
import { call } from '../ipc/call';
import type { Shared } from '../ipc/generated/Shared';
import { refreshBackups, refreshRecent, refreshVersions, refreshVocabulary } from '../ipc/queries';
import { attempt } from '../state/attempt';

/** What is asked for again when another window has changed something that all have in common. */
const REFRESH: Record<Shared, () => unknown> = {
  settings: async () => {
    follow(await call('settings_get', {}));
    await refreshVocabulary();
  },
  profiles: refreshProfiles,
  library: followLibrary,
  recent: refreshRecent,
  versions: refreshVersions,
  backups: refreshBackups,
  everything: () => location.reload(),
};

/** Lets this window follow what was changed in another. */
export function followShared(what: Shared): void {
  attempt(REFRESH[what]);
}
