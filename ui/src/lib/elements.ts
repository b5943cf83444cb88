import type { Demand } from '../ipc/generated/Demand';
import type { Element } from '../ipc/generated/Element';
import type { Elements } from '../ipc/generated/Elements';

/** The elements that are lists of names. */
export type ListElement = 'issuers' | 'signers' | 'copies_to';

/** The elements that are words or nothing. */
export type WordElement = Exclude<
  { [K in keyof Elements]-?: NonNullable<Elements[K]> extends string ? K : never }[keyof Elements],
  'sealing'
>;

/** How a field of the form is named: an element, with its part where every part has one; or a variable. */
export function fieldOf({ element, part }: Pick<Demand, 'element' | 'part'>): string {
  return part === null ? element : `${element}:${part}`;
}

/** How the field of a variable is named. */
export function variableField(name: string): string {
  return `variable:${name}`;
}

/** The label of an element's field, by its key in the messages. */
export const ELEMENT_LABELS = {
  'copy-number': 'copyNumber',
  issuers: 'issuers',
  'document-number': 'number',
  signers: 'signers',
  title: 'title',
  addressees: 'addressees',
  date: 'date',
  note: 'note',
  'printed-by': 'printedBy',
  'printed-on': 'printedOn',
} as const satisfies Record<Element, string>;

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
