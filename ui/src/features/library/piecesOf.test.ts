import { describe, expect, it } from 'vitest';
import { piecesOf } from './piecesOf';

const shown = (excerpt: string, from: number, places: [number, number][]) =>
  piecesOf({ excerpt, from, places })
    .map(({ words, found }) => (found ? `[${words}]` : words))
    .join('');

describe('an excerpt', () => {
  it('is marked where the words stand', () => {
    expect(
      shown('稳就业、保就业', 0, [
        [1, 3],
        [5, 7],
      ]),
    ).toBe('稳[就业]、保[就业]');
  });

  it('begins shortly before the first place', () => {
    expect(shown('一二三四五六七八九十就业', 0, [[10, 12]])).toBe('…三四五六七八九十[就业]');
    expect(shown('就业', 30, [[0, 2]])).toBe('…[就业]');
  });

  it('counts characters, not halves of them', () => {
    expect(shown('𠮷𠮷就业\n后', 0, [[2, 4]])).toBe('𠮷𠮷[就业] 后');
  });
});
