import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CallError } from '../ipc/errors';
import type { Changed } from '../ipc/generated/Changed';
import { samplePlan } from '../testing/samplePlan';
import { createDocumentStore, type EditorPort } from './document';
import type { Outgoing } from './outbox';

const view = samplePlan();
const changed = (revision: number, more: Partial<Changed> = {}): Changed => ({
  revision,
  title: view.title,
  labels: [],
  references: [],
  can_undo: true,
  can_redo: false,
  view: null,
  ...more,
});

/** A core that answers as it is told, and an editor with changes to send. */
function setUp() {
  const answers: (() => Promise<unknown>)[] = [];
  const calls: string[] = [];
  const call = vi.fn((name: string) => {
    calls.push(name);
    if (name === 'plan_open') return Promise.resolve(view);
    return answers.shift()?.() ?? Promise.resolve(changed(calls.length));
  });
  const store = createDocumentStore(call as never);
  const pending: Outgoing[] = [];
  const editor = {
    next: () => pending[0] ?? null,
    composing: vi.fn(() => false),
    load: vi.fn(),
    adopt: vi.fn(),
    adoptTitle: vi.fn(),
    renew: vi.fn(),
  };
  store.setState({ editor: editor as unknown as EditorPort });
  const type = () => {
    const outgoing: Outgoing = {
      change: { type: 'blocks', part: 'p', from: 0, remove: 0, insert: [] },
      joinsTyping: true,
      acknowledged: () => pending.splice(pending.indexOf(outgoing), 1),
    };
    pending.push(outgoing);
    store.touched(false);
  };
  return { store, call, calls, answers, editor, pending, type };
}

beforeEach(() => {
  vi.useFakeTimers();
});

describe('saving', () => {
  it('waits for a pause in the typing, but not for long', async () => {
    const { store, calls, type } = setUp();
    await store.open(view.id);
    type();
    await vi.advanceTimersByTimeAsync(150);
    expect(calls).toEqual(['plan_open']);
    await vi.advanceTimersByTimeAsync(60);
    expect(calls).toEqual(['plan_open', 'plan_change']);
    for (let key = 0; key < 6; key++) {
      type();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(calls.length).toBeGreaterThan(2);
    await vi.runAllTimersAsync();
    expect(store.getState().saving).toBe('saved');
  });

  it('is told of from the first key to the answer of the core, and not before it is done', async () => {
    const { store, answers, type } = setUp();
    await store.open(view.id);
    const told: string[] = [];
    store.subscribe(({ saving }) => told.push(saving));
    let answer: (changed: Changed) => void = () => undefined;
    answers.push(() => new Promise<Changed>((resolve) => (answer = resolve)));
    type();
    expect(store.getState().saving).toBe('waiting');
    await vi.advanceTimersByTimeAsync(5000);
    expect(told).not.toContain('saved');
    answer(changed(2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().saving).toBe('saved');
  });

  it('is told of for fields as well', async () => {
    const { store } = setUp();
    await store.open(view.id);
    const done = store.changePlanField({ field: 'scheme', value: 'run-on' });
    expect(store.getState().saving).toBe('waiting');
    await done;
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.getState().saving).toBe('saved');
  });

  it('waits with anything but typing for no more than the frame', async () => {
    const { store, calls, type } = setUp();
    await store.open(view.id);
    type();
    store.touched(true);
    await vi.advanceTimersByTimeAsync(20);
    expect(calls).toEqual(['plan_open', 'plan_change']);
  });

  it('sends nothing while an input method composes', async () => {
    const { store, calls, editor, type } = setUp();
    await store.open(view.id);
    editor.composing.mockReturnValue(true);
    type();
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls).toEqual(['plan_open']);
    editor.composing.mockReturnValue(false);
    store.touched(false);
    await vi.advanceTimersByTimeAsync(600);
    expect(calls).toEqual(['plan_open', 'plan_change']);
  });

  it('has one request under way at a time, each with the revision of the answer before', async () => {
    const { store, call, answers, type } = setUp();
    await store.open(view.id);
    const waiting: ((answer: Changed) => void)[] = [];
    answers.push(() => new Promise<Changed>((resolve) => waiting.push(resolve)));
    type();
    type();
    await vi.advanceTimersByTimeAsync(1000);
    expect(call).toHaveBeenCalledTimes(2);
    waiting[0]?.(changed(7));
    await vi.advanceTimersByTimeAsync(1);
    expect(call).toHaveBeenCalledTimes(3);
    expect(call.mock.calls[2]?.[1 as never]).toMatchObject({ revision: 7 });
  });

  it('that fails keeps the text, says why, and tries again', async () => {
    const { store, answers, pending, type } = setUp();
    await store.open(view.id);
    const full = new CallError({ code: 'disk-full', message: '磁盘已满', hint: null });
    answers.push(() => Promise.reject(full));
    type();
    await vi.advanceTimersByTimeAsync(600);
    expect(store.getState()).toMatchObject({ saving: 'error', error: { code: 'disk-full' } });
    expect(pending).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2500);
    expect(store.getState()).toMatchObject({ saving: 'saved', error: null });
    expect(pending).toHaveLength(0);
  });

  it('follows another window to a later revision, after what is not sent yet', async () => {
    const { store, calls, editor, type } = setUp();
    await store.open(view.id);
    calls.length = 0;
    await store.changedElsewhere(view.id, view.revision);
    await store.changedElsewhere('another', view.revision + 9);
    expect(calls).toEqual([]);
    type();
    await store.changedElsewhere(view.id, view.revision + 9);
    expect(calls).toEqual(['plan_change', 'plan_open']);
    expect(editor.adopt).toHaveBeenCalledOnce();
  });

  it('of a stale plan reloads it, and sends what is left again', async () => {
    const { store, answers, calls, editor, type } = setUp();
    await store.open(view.id);
    answers.push(() => Promise.reject(new CallError({ code: 'stale', message: '', hint: null })));
    type();
    await vi.advanceTimersByTimeAsync(600);
    expect(calls).toEqual(['plan_open', 'plan_change', 'plan_open', 'plan_change']);
    expect(editor.adopt).toHaveBeenCalledWith(view);
    expect(store.getState().saving).toBe('saved');
  });
});

describe('answers', () => {
  it('change labels; an empty one is gone', async () => {
    const { store, answers, type } = setUp();
    await store.open(view.id);
    const [first] = view.labels;
    answers.push(() =>
      Promise.resolve(
        changed(2, {
          labels: [
            { node: 'new', text: '九、', rank: 1 },
            { node: first?.node ?? '', text: '', rank: 1 },
          ],
        }),
      ),
    );
    type();
    await vi.advanceTimersByTimeAsync(600);
    const { labels } = store.getState();
    expect(labels.get('new')?.text).toBe('九、');
    expect(labels.has(first?.node ?? '')).toBe(false);
  });

  it('that mend the plan are adopted', async () => {
    const { store, answers, editor, type } = setUp();
    await store.open(view.id);
    const mended = { ...view, revision: 3 };
    answers.push(() => Promise.resolve(changed(3, { view: mended })));
    type();
    await vi.advanceTimersByTimeAsync(600);
    expect(editor.adopt).toHaveBeenCalledWith(mended);
    expect(store.getState().revision).toBe(3);
  });
});

describe('undo', () => {
  it('sends what was typed before, and shows what comes back where it changed', async () => {
    const { store, answers, calls, editor, type } = setUp();
    await store.open(view.id);
    type();
    const before = { ...view, revision: 9 };
    answers.push(() => Promise.resolve(changed(8)));
    answers.push(() => Promise.resolve(changed(9, { view: before })));
    await store.undo();
    expect(calls).toEqual(['plan_open', 'plan_change', 'plan_undo']);
    expect(editor.adopt).toHaveBeenCalledWith(before, true);
  });
});

describe('fields', () => {
  it('show in the view when the core has them', async () => {
    const { store } = setUp();
    await store.open(view.id);
    await store.changePlanField({ field: 'scheme', value: 'run-on' });
    expect(store.getState().view?.scheme).toBe('run-on');
  });

  it('a title goes to the text', async () => {
    const { store, editor } = setUp();
    await store.open(view.id);
    const part = view.parts[0]?.id ?? '';
    await store.changePart(part, { field: 'title', value: '新标题' });
    expect(editor.adoptTitle).toHaveBeenCalledWith(part, '新标题');
  });

  it('another plan is not opened while this one cannot be saved', async () => {
    const { store, answers, pending, type } = setUp();
    await store.open(view.id);
    type();
    answers.push(() => Promise.reject(new CallError({ code: 'library-locked', message: '', hint: null })));
    await expect(store.open('other')).rejects.toMatchObject({ code: 'library-locked' });
    expect(pending).toHaveLength(1);
    expect(store.getState().view?.id).toBe(view.id);
  });
});
