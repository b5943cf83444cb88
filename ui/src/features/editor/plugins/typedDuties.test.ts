import { expect, it } from 'vitest';
import { attrsOf } from '../schema';
import { stateOf, textOf } from '../testing';
import { withReadDuties } from './typedDuties';

const duties = [{ leads: ['县水务局'], as_written: '（责任单位：县水务局）' }];

it('the bracket leaves the text and its duties stay with the block', () => {
  const state = stateOf('# 甲\n-- 建水厂。（责任单位：县水务局）‸');
  const tr = withReadDuties(state, 'n2', { kept: 4, duties });
  const after = tr && state.apply(tr);
  expect(after && textOf(after)).toBe('# 甲\n-- 建水厂。‸');
  expect(after && attrsOf(after.selection.$head.parent).duties).toEqual(duties);
});

it('nothing happens where nothing was recognised, or the caret has gone on', () => {
  const state = stateOf('# 甲\n-- 建水厂（含管网）‸');
  expect(withReadDuties(state, 'n2', { kept: 9, duties: [] })).toBeNull();
  expect(withReadDuties(state, 'n1', { kept: 3, duties })).toBeNull();
});
