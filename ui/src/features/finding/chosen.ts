import type { PlanPreview } from '../../ipc/generated/PlanPreview';

/** The places that are left out, plan by plan, by their numbers. */
export type LeftOut = ReadonlyMap<string, ReadonlySet<number>>;

/** How many places of a plan are chosen. */
export function chosenIn({ plan, count }: PlanPreview, out: LeftOut): number {
  return count - (out.get(plan)?.size ?? 0);
}

/** The numbers of the chosen places of a plan; null for all. */
export function numbersOf({ plan, count }: PlanPreview, out: LeftOut): number[] | null {
  const left = out.get(plan);
  if (!left || left.size === 0) return null;
  return Array.from({ length: count }, (_, number) => number).filter((number) => !left.has(number));
}

/** With one place left out or taken in again. */
export function withPlace(out: LeftOut, plan: string, number: number, isIn: boolean): LeftOut {
  const left = new Set(out.get(plan));
  if (isIn) left.delete(number);
  else left.add(number);
  return new Map([...out, [plan, left]]);
}

/** With all places of a plan left out or taken in again. */
export function withPlan(out: LeftOut, { plan, count }: PlanPreview, isIn: boolean): LeftOut {
  const left = isIn ? [] : Array.from({ length: count }, (_, number) => number);
  return new Map([...out, [plan, new Set(left)]]);
}
