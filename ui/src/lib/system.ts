/** The system that the window stands on. */
export type System = 'windows' | 'mac' | 'linux';

/** What a browser's name for a platform says (`navigator.platform`). */
export function systemOf(platform: string): System {
  if (/Mac|iPhone|iPad/.test(platform)) return 'mac';
  return platform.startsWith('Win') ? 'windows' : 'linux';
}

export const system = systemOf(navigator.platform);

/** Whether this is macOS, where `Mod` is ⌘. */
export const onMac = system === 'mac';
