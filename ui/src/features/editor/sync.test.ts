import { TextSelection, type EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../ipc/generated/Change';
import { enter } from './commands/enter';
import { demote } from './commands/level';
import { Sync } from './sync';
import { after, stateOf } from './testing';

/** A document with its sync, as if the core had all of it. */
function synced(text: string) {
  const state = stateOf(text);
  const sync = new Sync();
  sync.reset(state.doc);
  return { state, sync };
}

const type = (state: EditorState, text: string) => state.apply(state.tr.insertText(text));

/** Takes the next change and acknowledges it. */
function send(sync: Sync, state: EditorState): { change: Change | undefined; joins: boolean } {
  const outgoing = sync.next(state.doc);
  outgoing?.acknowledged();
  return { change: outgoing?.change, joins: outgoing?.joinsTyping ?? false };
}

/** How many blocks a change takes and gives, and where. */
function windowOf(change: Change | undefined) {
  if (change?.type !== 'blocks') return change?.type;
  return [change.from, change.remove, change.insert.length];
}

describe('what the core is told', () => {
  it('is nothing where nothing changed', () => {
    const { state, sync } = synced('# 甲\n-- 乙‸');
    expect(sync.next(state.doc)).toBeNull();
  });

  it('is the one block in which someone types', () => {
    const { state, sync } = synced('# 甲\n-- 乙‸\n-- 丙');
    const { change } = send(sync, type(state, '丁'));
    expect(windowOf(change)).toEqual([1, 1, 1]);
    expect(change?.type === 'blocks' && change.insert[0]?.content).toEqual({
      type: 'paragraph',
      text: '乙丁',
    });
  });

  it('is two blocks for one where it was split', () => {
    const { state, sync } = synced('# 甲\n-- 乙‸丙\n# 丁');
    expect(windowOf(send(sync, after(state, enter)).change)).toEqual([1, 1, 2]);
  });

  it('is the branch that was demoted', () => {
    const { state, sync } = synced('# 甲\n# 乙‸\n-- 丙\n# 丁');
    expect(windowOf(send(sync, after(state, demote)).change)).toEqual([1, 2, 2]);
  });

  it('is the title, with its breaks', () => {
    const { state, sync } = synced('= 方案‸\n- 文');
    const { change } = send(sync, type(state, '\n稿'));
    expect(change).toEqual({ type: 'part', part: 'p1', field: { field: 'title', value: '方案\n稿' } });
  });

  it('is nothing where a change was taken back before it was sent', () => {
    const { state, sync } = synced('- 甲‸');
    const typed = type(state, '乙');
    const back = typed.apply(typed.tr.delete(typed.selection.from - 1, typed.selection.from));
    expect(sync.next(back.doc)).toBeNull();
  });

  it('is told again when it was not acknowledged', () => {
    const { state, sync } = synced('- 甲‸');
    const typed = type(state, '乙');
    expect(windowOf(sync.next(typed.doc)?.change)).toEqual([0, 1, 1]);
    expect(windowOf(sync.next(typed.doc)?.change)).toEqual([0, 1, 1]);
  });
});

describe('typing', () => {
  it('goes on as one step while it stays in a block and does not rest', () => {
    const { state, sync } = synced('- 甲‸\n- 乙');
    sync.touch(state.doc, 'typing', 1000);
    const first = type(state, '一');
    expect(send(sync, first).joins).toBe(false);
    sync.touch(first.doc, 'typing', 1500);
    const second = type(first, '二');
    expect(send(sync, second).joins).toBe(true);
    sync.touch(second.doc, 'typing', 3000);
    const third = type(second, '三');
    expect(send(sync, third).joins).toBe(false);
    sync.touch(third.doc, 'typing', 3100);
    const elsewhere = third.apply(third.tr.setSelection(TextSelection.atEnd(third.doc)));
    expect(send(sync, type(elsewhere, '四')).joins).toBe(false);
  });
});

describe('steps', () => {
  it('of structure are told apart from the typing before and after them', () => {
    const { state, sync } = synced('- 甲‸');
    const typed = type(state, '一');
    const split = after(typed, enter);
    const more = type(split, '二');
    sync.touch(state.doc, 'typing', 1);
    sync.touch(typed.doc, 'structure', 2);
    sync.touch(split.doc, 'typing', 3);
    expect(windowOf(send(sync, more).change)).toEqual([0, 1, 1]);
    expect(windowOf(send(sync, more).change)).toEqual([1, 0, 1]);
    expect(windowOf(send(sync, more).change)).toEqual([1, 1, 1]);
    expect(sync.next(more.doc)).toBeNull();
  });
});
