import { describe, expect, it } from 'vitest';
import { offersFor } from './offers';

const named = (name: string, shortcut = '', text = name) => ({ name, shortcut, text });
const ALL = [
  named('总基调', 'zjd', '坚持稳中求进工作总基调'),
  named('县教育局'),
  named('县教育督导室'),
  named('县财政局'),
  named('县教育局'),
];
const offered = (words: string) => offersFor(words, ALL)?.offers.map(({ text }) => text) ?? [];

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
    expect(offersFor('由县财政', ALL)?.from).toBe(1);
  });
});
