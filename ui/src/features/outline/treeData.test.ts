import { describe, expect, it } from 'vitest';
import type { OutlineEntry } from '../../state/outlineEntry';
import { movesOf, NO_FILTER, NOBODY, ROOT, treeData, type OutlineFilter } from './treeData';

const entry = (id: string, depth: number, part = 'p'): OutlineEntry => ({
  id,
  part,
  depth,
  text: id,
  words: 1,
  characters: 1,
  lines: 1,
  units: [],
  memos: [],
});
const one = [entry('p', 0), entry('甲', 1), entry('一', 2), entry('二', 2), entry('乙', 1)];
const labels = new Map([['二', { node: '二', text: '（二）', rank: 2 }]]);

const children = (entries: OutlineEntry[], id: string, filter: Partial<OutlineFilter> = {}) =>
  treeData(entries, labels, { ...NO_FILTER, ...filter }).get(id)?.children;

describe('the tree', () => {
  it('begins with the headings where there is one part', () => {
    expect(children(one, ROOT)).toEqual(['甲', '乙']);
    expect(children(one, '甲')).toEqual(['一', '二']);
  });

  it('begins with the titles where there are several', () => {
    expect(children([...one, entry('q', 0, 'q')], ROOT)).toEqual(['p', 'q']);
  });

  it('keeps what stands above a row that is found, by words or label', () => {
    expect(children(one, ROOT, { words: '（二' })).toEqual(['甲']);
    expect(children(one, '甲', { words: '（二' })).toEqual(['二']);
    expect(children(one, ROOT, { words: '没有' })).toEqual([]);
  });

  it('keeps what a unit has to do', () => {
    const [title, first, second, ...rest] = one as [OutlineEntry, OutlineEntry, OutlineEntry];
    const some = [title, first, { ...second, units: ['县教育局'] }, ...rest];
    expect(children(some, ROOT, { unit: '县教育局' })).toEqual(['甲']);
    expect(children(some, '甲', { unit: '县教育局' })).toEqual(['一']);
    expect(children(some, '甲', { unit: NOBODY })).toEqual(['二']);
    expect(children(some, ROOT, { unit: NOBODY })).toEqual(['甲', '乙']);
  });

  it('a heading whose parent is somebody’s is not nobody’s', () => {
    const [title, first, ...rest] = one as [OutlineEntry, OutlineEntry];
    expect(children([title, { ...first, units: ['县教育局'] }, ...rest], ROOT, { unit: NOBODY })).toEqual([
      '乙',
    ]);
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
