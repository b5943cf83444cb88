import { describe, expect, it } from 'vitest';
import { stateOf } from '../testing';
import { offeredAt, ordinals } from './ordinals';

const offered = (text: string) => offeredAt(stateOf(text, [ordinals()])) !== null;

describe('a number behind 一是', () => {
  it('is offered its 是', () => {
    expect(offered('- 一是建机制。二‸')).toBe(true);
    expect(offered('- 一是建机制。二是抓落实；三‸强保障')).toBe(true);
    expect(offered('- 一是建机制。\n- 二‸')).toBe(true);
  });

  it('is not where it is no next one', () => {
    expect(offered('- 建机制。二‸')).toBe(false);
    expect(offered('- 一是建机制。三‸')).toBe(false);
    expect(offered('- 一是建机制第二‸')).toBe(false);
    expect(offered('- 一是建机制。二‸是抓落实')).toBe(false);
  });
});
