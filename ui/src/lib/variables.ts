import type { PlanView } from '../ipc/generated/PlanView';

/** The names of all `{{variables}}` that stand in the plan or have a value, in the order in which they come. */
export function variableNames({ variables, elements, parts }: PlanView): string[] {
  const written = JSON.stringify([elements, parts]);
  const names = [...written.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name ?? '');
  return [...new Set([...names, ...Object.keys(variables)])];
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
