import { describe, expect, it } from 'vitest';
import { inMarks, offersFor, sourceOf } from './offers';

const named = (name: string, shortcut = '', text = name) => ({ name, shortcut, text });
const ALL = [
  named('总基调', 'zjd', '坚持稳中求进工作总基调'),
  named('县教育局'),
  named('县教育督导室'),
  named('县财政局'),
  named('县教育局'),
  ...inMarks('青禾县教育规划', ['《', '》']),
];
const SOURCES = [sourceOf(ALL)];
const offered = (words: string) => offersFor(words, SOURCES)?.offers.map(({ text }) => text) ?? [];

describe('what is offered', () => {
  it('begins with the word that ends at the caret, from two characters on', () => {
    expect(offered('牵头单位为县教')).toEqual(['县教育局', '县教育督导室']);
    expect(offered('今年总基')).toEqual(['坚持稳中求进工作总基调']);
    expect(offered('由县')).toEqual([]);
  });

  it('is asked for by letters too, where no other letters stand before them', () => {
    expect(offered('今年zj')).toEqual(['坚持稳中求进工作总基调']);
    expect(offered('今年ZJD')).toEqual(['坚持稳中求进工作总基调']);
    expect(offered('今年azj')).toEqual([]);
  });

  it('is not what stands there in full', () => {
    expect(offered('由县财政局')).toEqual([]);
  });

  it('takes the place of the whole word', () => {
    expect(offersFor('由县财政', SOURCES)?.from).toBe(1);
  });

  it('stands in its marks, whether the first is typed or not', () => {
    expect(offersFor('按照青禾', SOURCES)).toMatchObject({
      from: 2,
      offers: [{ text: '《青禾县教育规划》' }],
    });
    expect(offersFor('按照《青', SOURCES)).toMatchObject({
      from: 2,
      offers: [{ text: '《青禾县教育规划》' }],
    });
  });
});
