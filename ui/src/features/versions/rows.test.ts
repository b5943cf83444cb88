import { describe, expect, it } from 'vitest';
import type { FateView } from '../../ipc/generated/FateView';
import type { RowView } from '../../ipc/generated/RowView';
import { changesIn, counterpart, folded, nextChange, stretches } from './rows';

const side = (id: string): RowView['then'] => ({
  id,
  depth: 1,
  form: 'paragraph',
  label: '',
  rank: 0,
  head: 0,
  duties: [],
  memo: '',
});

const row = (fate: FateView, moved: number | null = null, id = 'n'): RowView => ({
  fate,
  moved,
  changes: [],
  then: fate === 'inserted' ? null : side(id),
  now: fate === 'removed' || fate === 'away' ? null : side(id),
  pieces: [],
});

const same = (count: number) => Array.from({ length: count }, () => row('same'));

/** The rows as signs: `=` the same, `!` different, a number for a fold. */
const signs = (rows: RowView[], opened: string[] = []) =>
  folded(rows, new Set(opened)).map((shown) =>
    shown.type === 'fold' ? shown.count : shown.row.fate === 'same' ? '=' : '!',
  );

describe('what is not changed', () => {
  it('is folded but for a row beside each change', () => {
    expect(signs([...same(8), row('changed'), ...same(9), row('removed'), ...same(2)])).toEqual([
      7,
      '=',
      '!',
      '=',
      7,
      '=',
      '!',
      '=',
      '=',
    ]);
  });

  it('is shown where it is opened', () => {
    expect(signs([...same(4), row('changed')], ['fold-0'])).toEqual(['=', '=', '=', '=', '!']);
  });
});

describe('the keys', () => {
  const rows = [row('same', 0, 'a'), row('same', 0, 'b'), row('same'), row('changed'), row('away', 0, 'a')];

  it('go from change to change, what moved together being one', () => {
    const places = changesIn(rows);
    expect(places).toEqual([0, 3, 4]);
    expect(nextChange(places, 0, 1)).toBe(3);
    expect(nextChange(places, 4, 1)).toBe(0);
    expect(nextChange(places, -1, -1)).toBe(4);
  });

  it('lead from one end of a move to the other', () => {
    expect(counterpart(rows, 0)).toBe(4);
    expect(counterpart(rows, 4)).toBe(0);
    expect(counterpart(rows, 3)).toBeUndefined();
  });
});

describe('stretches', () => {
  it('are cut where the run-in heading ends, then and now', () => {
    const pieces = [
      { manner: 'kept' as const, text: '稳' },
      { manner: 'removed' as const, text: '就业。新' },
      { manner: 'inserted' as const, text: '岗。' },
      { manner: 'kept' as const, text: '增' },
    ];
    expect(stretches(pieces, 4, 3)).toEqual([
      { manner: 'kept', text: '稳', head: true },
      { manner: 'removed', text: '就业。', head: true },
      { manner: 'removed', text: '新', head: false },
      { manner: 'inserted', text: '岗。', head: true },
      { manner: 'kept', text: '增', head: false },
    ]);
  });
});
