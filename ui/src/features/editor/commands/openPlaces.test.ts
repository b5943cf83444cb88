import { describe, expect, it } from 'vitest';
import { windowStore } from '../../../state/window';
import { run } from '../testing';
import { toOpenPlace } from './openPlaces';

const TEXT = '# 总体‸要求\n-- 到20xx年，{{县名}}建成××个、3×4米的站点。\n-- 由xx局落实。';

describe('open places', () => {
  it('are gone to in order, round the end; a product is none', () => {
    const seen: string[] = [];
    let text = TEXT;
    for (let step = 0; step < 5; step += 1) {
      text = run(text, toOpenPlace(1));
      seen.push(/«(.*)»/.exec(text)?.[1] ?? '');
    }
    expect(seen).toEqual(['20xx', '{{县名}}', '××', 'xx', '20xx']);
  });

  it('are gone back to', () => {
    expect(run(TEXT, toOpenPlace(-1))).toContain('由«xx»局');
  });

  it('where there are none, leave the caret and say so', () => {
    expect(run('# 甲‸\n-- 乙', toOpenPlace(1))).toBe('# 甲‸\n-- 乙');
    expect(windowStore.getState().notice).toEqual({ kind: 'no-open-place' });
  });
});
