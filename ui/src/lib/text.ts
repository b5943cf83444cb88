import type { Text } from '../ipc/generated/Text';

/** The characters of a text without its marks. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}
