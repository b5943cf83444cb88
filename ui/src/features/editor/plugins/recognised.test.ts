import { describe, expect, it } from 'vitest';
import type { Block } from '../../../ipc/generated/Block';
import { stateOf } from '../testing';
import { blocksAt, foreign } from './recognised';

const heading = (depth: number, text: string): Block => ({
  id: text,
  depth,
  content: { type: 'heading', text, form: 'standing' },
  duties: [],
});
const depths = (at: string, label: string) =>
  blocksAt(
    stateOf(at),
    { title: '', label, blocks: [heading(1, '甲'), heading(2, '乙')] },
    new Map([['n2', { node: 'n2', text: '1.', rank: 2 }]]),
  ).map((node) => node.attrs.depth as number);

describe('what is pasted', () => {
  it('stands as deep as its first label does in this plan', () => {
    expect(depths('# 一‸\n## 二', '3.')).toEqual([2, 3]);
  });

  it('stands as deep as in the usual scheme, or beside the heading with the caret', () => {
    expect(depths('# 一‸', '（二）')).toEqual([2, 3]);
    expect(depths('# 一\n## 二\n--- 文‸', '')).toEqual([2, 3]);
    expect(depths('- 文‸', '')).toEqual([1, 2]);
  });

  it('is read where it has several paragraphs and comes from elsewhere', () => {
    const clipboard = (text: string, html = '') =>
      ({ getData: (type: string) => (type === 'text/html' ? html : text) }) as DataTransfer;
    expect(foreign(clipboard('一行'))).toBeNull();
    expect(foreign(clipboard('一\n二'))).toEqual({ type: 'text', text: '一\n二' });
    expect(foreign(clipboard('一\n二', '<p>一</p><p>二</p>'))?.type).toBe('page');
    expect(foreign(clipboard('一\n二', '<p data-pm-slice="1 1 []">一</p>'))).toBeNull();
  });
});
