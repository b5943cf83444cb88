import type { Messages } from '../../i18n/zh-CN';
import type { ProfileField } from '../../ipc/generated/ProfileField';

/** Where a key stands in the form: `page`, `styles.body`; keys of the file itself are `general`. */
export function groupOf(key: string): string {
  const [first = '', second] = key.split('.');
  if (second === undefined) return 'general';
  return first === 'styles' ? `styles.${second}` : first;
}

/** The groups in the order of the file. */
export function groupsOf(fields: readonly ProfileField[]): string[] {
  return [...new Set(fields.map(({ key }) => groupOf(key)))];
}

/** The rest of a key inside its group, its last word first: `size`, `width` of `rule`. */
export function wordsOf(key: string): { word: string; within: string } {
  const group = groupOf(key);
  const rest = group === 'general' ? key : key.slice(group.length + 1);
  const at = rest.lastIndexOf('.');
  return { word: rest.slice(at + 1), within: at < 0 ? '' : rest.slice(0, at) };
}

/** A text that stands at a key. */
export function textAt(fields: readonly ProfileField[], key: string): string {
  const value = fields.find((field) => field.key === key)?.value;
  return typeof value === 'string' ? value : '';
}

/** What a group of keys is called; `nameOf` knows the names of styles. */
export function groupName(group: string, t: Messages['profiles'], nameOf: (role: string) => string): string {
  if (!group.startsWith('styles.')) return t.groups[group] ?? group;
  const role = group.slice('styles.'.length);
  return t.roles[role] ?? (nameOf(role) || role);
}

/** What a key is called inside its group: `下线 宽`. */
export function keyName(key: string, t: Messages['profiles']): string {
  const { word, within } = wordsOf(key);
  return [t.within[within] ?? within, t.keys[word] ?? word].filter(Boolean).join(' ');
}
