import type { DragEvent } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startWith } from '../testing/render';
import { samplePlan } from '../testing/samplePlan';
import { dragOut } from './dragOut';

const plan = samplePlan();
let host: Awaited<ReturnType<typeof startWith>>;

const drag = (altKey: boolean) => {
  const preventDefault = vi.fn();
  dragOut({ altKey, preventDefault } as unknown as DragEvent, [plan.id]);
  expect(preventDefault).toHaveBeenCalled();
};
const asked = () => host.calls.map(({ name, args }) => [name, args]);
const written = (packed: boolean) => ['host_hand_out', { plans: [plan.id], packed }];

describe('a plan that is dragged out', () => {
  beforeEach(async () => {
    host = await startWith([plan]);
  });

  it('is a file before the drag begins; with Alt, a packed one', async () => {
    drag(false);
    await vi.waitFor(() => expect(asked()).toEqual([written(false), ['host_drag', { tokens: [plan.id] }]]));
    host.calls.length = 0;
    drag(true);
    await vi.waitFor(() => expect(asked()[0]).toEqual(written(true)));
  });

  it('stays where it is if the button is let go before the file is there', async () => {
    host.delay = 20;
    drag(false);
    window.dispatchEvent(new Event('pointerup'));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(asked()).toEqual([written(false)]);
  });
});
