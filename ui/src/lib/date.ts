import type { Date as PlanDate } from '../ipc/generated/Date';

/** An open month or day: one blank of a character's width. */
const BLANK = '\u3000';

const WRITTEN = /^(\d{4})(?:年(?:(\d{1,2})?月(?:(\d{1,2})?日)?)?|[-./](\d{1,2})(?:[-./](\d{1,2}))?)$/;

/** Why a text is no date. */
export type DateProblem = 'form' | 'no-such-day';

/** Reads `2026年3月5日`, `2026-3-5`, `2026.3.5`, `2026年3月`, and `2026年月日` with or without blanks. */
export function parseDate(text: string): PlanDate | DateProblem {
  const [, year, zhMonth, zhDay, month = zhMonth, day = zhDay] = WRITTEN.exec(text.replace(/\s/g, '')) ?? [];
  if (year === undefined || (day !== undefined && month === undefined)) return 'form';
  const date = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
  };
  return inCalendar(date) ? date : 'no-such-day';
}

function inCalendar({ year, month, day }: PlanDate): boolean {
  if (month === null) return true;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** `2026年3月5日` (GB/T 9704-2012 §7.3.5.4); what is open stays blank. */
export function showDate({ year, month, day }: PlanDate): string {
  return `${year}年${month ?? BLANK}月${day ?? BLANK}日`;
}

/** Whether `a` surely lies before `b`; with an open month or day it does not. */
export function isBefore(a: PlanDate, b: PlanDate): boolean {
  const [x, y] = [a, b].map((d) => d.year * 10_000 + (d.month ?? 0) * 100 + (d.day ?? 0));
  const whole = [a, b].every((d) => d.month !== null && d.day !== null);
  return whole && x !== undefined && y !== undefined && x < y;
}
