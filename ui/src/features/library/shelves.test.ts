import { describe, expect, it } from 'vitest';
import type { PlanSummary } from '../../ipc/generated/PlanSummary';
import { facetsOf, NO_FILTER, shelved } from './shelves';

const plan = (title: string, more: Partial<PlanSummary> = {}): PlanSummary => ({
  id: title,
  title,
  kind: '',
  kind_name: '工作要点',
  year: 2026,
  tags: [],
  pinned: false,
  archived: false,
  trashed: false,
  updated_ms: 0,
  revision: 1,
  ...more,
});

const plans = [
  plan('甲', { tags: ['教育'] }),
  plan('乙', { year: 2025, kind_name: '实施方案', tags: ['教育', '民生'] }),
  plan('丙', { pinned: true, year: null }),
  plan('丁', { archived: true }),
];
const titles = (list: PlanSummary[]) => list.map(({ title }) => title).join('');

describe('the shelves', () => {
  it('hold pinned plans first and keep the archive apart', () => {
    expect(titles(shelved(plans, NO_FILTER, ''))).toBe('丙甲乙');
    expect(titles(shelved(plans, { ...NO_FILTER, archived: true }, ''))).toBe('丁');
  });

  it('let through what every choice allows', () => {
    expect(titles(shelved(plans, { ...NO_FILTER, years: [2025, 2026] }, ''))).toBe('甲乙');
    expect(titles(shelved(plans, { ...NO_FILTER, tags: ['教育', '民生'] }, ''))).toBe('乙');
    expect(titles(shelved(plans, { ...NO_FILTER, kinds: ['工作要点'] }, '甲'))).toBe('甲');
  });

  it('offer what the plans differ by', () => {
    expect(facetsOf(plans)).toEqual({
      kinds: ['工作要点', '实施方案'].sort((a, b) => a.localeCompare(b, 'zh')),
      years: [2026, 2025],
      tags: ['教育', '民生'].sort((a, b) => a.localeCompare(b, 'zh')),
      archive: true,
    });
  });
});
