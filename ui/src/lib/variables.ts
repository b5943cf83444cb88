import type { PlanView } from '../ipc/generated/PlanView';

/** The names of the `{{variables}}` in a text, in the order in which they come. */
export function namesWithin(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name ?? '');
}

/**
 * The names of all variables that stand in the plan or have a value, in the order in which they come; `inText` are
 * those of the living text, titles included.
 */
export function variableNames({ variables, elements, parts }: PlanView, inText: readonly string[]): string[] {
  const around = parts.map(({ title_note, addressees, attachments }) => [
    title_note,
    addressees,
    attachments,
  ]);
  const names = namesWithin(JSON.stringify([elements, around]));
  return [...new Set([...names, ...inText, ...Object.keys(variables)])];
}

/** A text with the variables that have a value filled in. */
export function filledIn(text: string, variables: PlanView['variables']): string {
  return text.replace(/\{\{([^{}]+)\}\}/g, (whole, name: string) => {
    const value = variables[name.trim()];
    return value === undefined || value === '' ? whole : value;
  });
}

/** The variables with one of them filled in, or emptied. */
export function withVariable(
  variables: PlanView['variables'],
  name: string,
  value: string,
): PlanView['variables'] {
  const next = { ...variables };
  if (value === '') Reflect.deleteProperty(next, name);
  else next[name] = value;
  return next;
}
