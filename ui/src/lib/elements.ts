import type { Elements } from '../ipc/generated/Elements';

/** The elements that are lists of names. */
export type ListElement = 'issuers' | 'signers' | 'copies_to';

/** The elements that are words or nothing. */
export type WordElement = Exclude<
  { [K in keyof Elements]-?: NonNullable<Elements[K]> extends string ? K : never }[keyof Elements],
  'sealing'
>;

/** The elements with one of them replaced; `undefined` takes it out. */
export function withElement<K extends keyof Elements>(
  elements: Elements,
  key: K,
  value: Elements[K] | undefined,
): Elements {
  const next: Partial<Elements> = { ...elements };
  if (value === undefined) Reflect.deleteProperty(next, key);
  else next[key] = value;
  return next as Elements;
}

/** Names of a list; the core leaves an empty one out. */
export function namesOf(elements: Partial<Elements>, key: ListElement): string[] {
  return elements[key] ?? [];
}

/** The lines of a text, trimmed, empty ones left out. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
