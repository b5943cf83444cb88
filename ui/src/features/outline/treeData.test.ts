import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from '../../state/outlineEntry';
import { movesOf, ROOT, treeData } from './treeData';

const entry = (id: string, depth: number, part = 'p'): OutlineEntry => ({
  id,
  part,
  depth,
  text: id,
  words: 1,
});
const one = [entry('p', 0), entry('甲', 1), entry('一', 2), entry('二', 2), entry('乙', 1)];
const labels = new Map([['二', { node: '二', text: '（二）', rank: 2 }]]);

const children = (entries: OutlineEntry[], id: string, filter?: string) =>
  treeData(entries, labels, filter).get(id)?.children;

describe('the tree', () => {
  it('begins with the headings where there is one part', () => {
    expect(children(one, ROOT)).toEqual(['甲', '乙']);
    expect(children(one, '甲')).toEqual(['一', '二']);
  });

  it('begins with the titles where there are several', () => {
    expect(children([...one, entry('q', 0, 'q')], ROOT)).toEqual(['p', 'q']);
  });

  it('keeps what stands above a row that is found, by words or label', () => {
    expect(children(one, ROOT, '（二')).toEqual(['甲']);
    expect(children(one, '甲', '（二')).toEqual(['二']);
    expect(children(one, ROOT, '没有')).toEqual([]);
  });
});

describe('letting rows go', () => {
  const items = treeData(one, labels);

  it('between rows goes before the next, at the end inside the parent', () => {
    expect(movesOf(items, ['乙'], { parent: ROOT, index: 0 })).toEqual([
      { id: '乙', where: 'before', target: '甲' },
    ]);
    expect(movesOf(items, ['甲'], { parent: ROOT, index: 1 })).toEqual([
      { id: '甲', where: 'inside', target: 'p' },
    ]);
    expect(movesOf(items, ['乙'], { parent: '一' })).toEqual([{ id: '乙', where: 'inside', target: '一' }]);
  });

  it('keeps the order of several, and takes inner rows along with the outer one', () => {
    expect(movesOf(items, ['甲', '一', '乙'], { parent: ROOT, index: 0 })).toEqual([
      { id: '甲', where: 'inside', target: 'p' },
      { id: '乙', where: 'after', target: '甲' },
    ]);
  });
});
