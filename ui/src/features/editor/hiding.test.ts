import { describe, expect, it } from 'vitest';
import { hiddenIn, revealing } from './hiding';
import { stateOf } from './testing';

const { doc } = stateOf('= 通知\n- 各单位\n= 要点\n# 甲\n## 一\n### 细\n# 乙\n-- 文');
const hidden = (folded: string[], alone: string | null = null) => [
  ...hiddenIn(doc, { folded: new Set(folded), alone }),
];

describe('what is not shown', () => {
  it('is what stands under folded headings, and all text of a folded part', () => {
    expect(hidden(['n2'])).toEqual(['n3', 'n4']);
    expect(hidden(['n3', 'n5'])).toEqual(['n4', 'n6']);
    expect(hidden(['p1'])).toEqual(['n1']);
  });

  it('is all but the branch that is shown alone', () => {
    expect(hidden([], 'n2')).toEqual(['p1', 'n1', 'n5', 'n6']);
    expect(hidden(['n3'], 'n2')).toEqual(['p1', 'n1', 'n4', 'n5', 'n6']);
  });
});

describe('showing a block', () => {
  it('unfolds what stands around it and nothing else', () => {
    const shown = revealing(doc, 'n4', { folded: new Set(['n2', 'n3', 'n5']), alone: 'n2' });
    expect([...shown.folded]).toEqual(['n5']);
    expect(shown.alone).toBe('n2');
  });

  it('gives the whole text back where it stands outside', () => {
    expect(revealing(doc, 'n6', { folded: new Set(), alone: 'n2' }).alone).toBeNull();
  });
});
