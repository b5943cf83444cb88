import { describe, expect, it } from 'vitest';
import { isBefore, parseDate, showDate } from './date';

describe('dates', () => {
  it.each(['2026年3月5日', '2026-3-5', '2026.03.05', '2026/3/5', ' 2026年 3月 5日 '])(
    '%s is read',
    (text) => {
      expect(parseDate(text)).toEqual({ year: 2026, month: 3, day: 5 });
    },
  );

  it('may have month and day open', () => {
    expect(parseDate('2026年3月')).toEqual({ year: 2026, month: 3, day: null });
    expect(parseDate('2026年')).toEqual({ year: 2026, month: null, day: null });
    expect(parseDate('2026年\u3000月\u3000日')).toEqual({ year: 2026, month: null, day: null });
  });

  it('are refused where they are none', () => {
    expect(parseDate('今年三月')).toBe('form');
    expect(parseDate('2026')).toBe('form');
    expect(parseDate('2026年2月30日')).toBe('no-such-day');
    expect(parseDate('2026-13-1')).toBe('no-such-day');
  });

  it('are shown without leading zeros and read back as the same', () => {
    for (const date of [
      { year: 2026, month: 3, day: 5 },
      { year: 2026, month: 12, day: null },
      { year: 2026, month: null, day: null },
    ])
      expect(parseDate(showDate(date))).toEqual(date);
    expect(showDate({ year: 2026, month: 3, day: 5 })).toBe('2026年3月5日');
  });

  it('are compared only where they are whole', () => {
    const march = { year: 2026, month: 3, day: 5 };
    expect(isBefore(march, { year: 2026, month: 10, day: 1 })).toBe(true);
    expect(isBefore(march, march)).toBe(false);
    expect(isBefore({ year: 2025, month: null, day: null }, march)).toBe(false);
  });
});
