import { describe, expect, it } from 'vitest';
import type { PlanPreview } from '../../ipc/generated/PlanPreview';
import { chosenIn, numbersOf, withPlace, withPlan, type LeftOut } from './chosen';

const PLAN: PlanPreview = { plan: 'p', title: '', revision: 1, count: 3, places: [] };

describe('the places of a preview', () => {
  it('are all chosen until one is left out', () => {
    const all: LeftOut = new Map();
    expect(numbersOf(PLAN, all)).toBeNull();
    const two = withPlace(all, 'p', 1, false);
    expect(numbersOf(PLAN, two)).toEqual([0, 2]);
    expect(chosenIn(PLAN, two)).toBe(2);
    expect(numbersOf(PLAN, withPlace(two, 'p', 1, true))).toBeNull();
  });

  it('are left out and taken in plan by plan', () => {
    const none = withPlan(new Map(), PLAN, false);
    expect(numbersOf(PLAN, none)).toEqual([]);
    expect(numbersOf(PLAN, withPlan(none, PLAN, true))).toBeNull();
  });
});
