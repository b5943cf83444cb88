import type { VersionView } from '../ipc/generated/VersionView';
import type { Messages } from './zh-CN';

/** What a version is called: its name, or why it was kept. */
export function versionName(
  { kind, name }: Pick<VersionView, 'kind' | 'name'>,
  t: Messages['versions'],
): string {
  if (kind === 'named') return name;
  if (kind === 'before') {
    const before: Record<string, string> = t.before;
    return before[name] ?? t.before.large;
  }
  return t.kinds[kind];
}
