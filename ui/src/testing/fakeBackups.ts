import type { BackupView } from '../ipc/generated/BackupView';
import type { Calls } from '../ipc/host';

type Name =
  'backups_list' | 'backup_now' | 'backup_restore' | 'backups_set' | 'backups_into' | 'host_backups_into';

/** What a fake library answers about its backups; `state` says what one made now would hold. */
export function fakeBackups(state: () => Pick<BackupView, 'at_ms' | 'plans'>): {
  [N in Name]: (args: Calls[N]['args']) => Calls[N]['result'];
} {
  const backups: BackupView[] = [];
  let automatic = true;
  return {
    backups_list: () => ({ folder: '/home/user/gangmu/backups', automatic, backups }),
    backup_now: () => {
      const name = `gangmu-${String(backups.length)}`;
      const backup = { name, ...state(), bytes: 2_000_000, automatic: false };
      backups.unshift(backup);
      return backup;
    },
    backup_restore: () => null,
    backups_set: (args) => ({ folder: '', automatic: (automatic = args.automatic), backups }),
    backups_into: () => ({ folder: '', automatic, backups }),
    host_backups_into: () => null,
  };
}
