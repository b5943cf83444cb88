import { describe, expect, it } from 'vitest';
import { duplicateBranch } from '../commands/branch';
import { after, stateOf } from '../testing';
import { Terms } from './terms';

const TEXT = `
  = 青禾县养老规划
  # 完善‸服务体系
  -- 落实《养老服务条例》，实施“一老一小”工程，建设区域养老服务中心。
  -- 建设区域养老服务中心和站点。
  ##: 优化居家服务。|办好区域养老服务中心的食堂。
`;

const offered = (terms: Terms, beginning: string) => terms.beginning(beginning).map(({ text }) => text);

describe('terms of a text', () => {
  const state = stateOf(TEXT);
  const terms = new Terms();
  terms.take(state.doc);

  it('are names in marks, with or without the mark', () => {
    expect(offered(terms, '养老')).toEqual(['《养老服务条例》']);
    expect(offered(terms, '《养')).toEqual(['《养老服务条例》']);
    expect(offered(terms, '一老')).toEqual(['“一老一小”']);
    expect(offered(terms, '青禾')).toEqual(['《青禾县养老规划》']);
  });

  it('are the words of headings, without what closes them', () => {
    expect(offered(terms, '完善')).toEqual(['完善服务体系']);
    expect(offered(terms, '优化')).toEqual(['优化居家服务']);
  });

  it('are long words that stand there again and again', () => {
    expect(offered(terms, '建设')).toEqual([]);
    const again = '\n-- 建设区域养老服务中心。';
    const more = new Terms();
    more.take(stateOf(TEXT + again).doc);
    expect(offered(more, '建设')).toEqual(['建设区域养老服务中心']);
  });

  it('come and go with the blocks that change', () => {
    const kept = new Terms();
    kept.take(state.doc);
    const copied = after(state, duplicateBranch);
    kept.take(copied.doc);
    expect(offered(kept, '建设')).toEqual(['建设区域养老服务中心']);
    kept.take(state.doc);
    expect(offered(kept, '建设')).toEqual([]);
    const empty = stateOf('= 甲\n-- 乙').doc;
    kept.take(empty);
    expect(offered(kept, '养老')).toEqual([]);
    expect(offered(kept, '完善')).toEqual([]);
  });

  it('are found piece by piece in a long text, and follow what was typed meanwhile', async () => {
    const long = stateOf(TEXT + '\n-- 实施“一村一品”工程。'.repeat(120)).doc;
    const found = Terms.of(long);
    const typed = stateOf(TEXT + '\n-- 建设区域养老服务中心。').doc;
    const pieces = await found;
    expect(offered(pieces, '一村')).toEqual(['“一村一品”']);
    pieces.take(typed);
    expect(offered(pieces, '一村')).toEqual([]);
    expect(offered(pieces, '建设')).toEqual(['建设区域养老服务中心']);
  });
});
