import { describe, expect, it } from 'vitest';
import { run } from '../testing';
import { markLead, toRunIn, toStanding } from './form';

describe('段首标题', () => {
  it('takes the paragraph under a standing heading in', () => {
    expect(run('# 甲\n## 加强领导‸\n--- 抓好落实。', toRunIn)).toBe('# 甲\n##: 加强领导。|‸抓好落实。');
  });

  it('lets its body go again', () => {
    expect(run('# 甲\n##: 加强‸领导。|抓好落实。', toStanding)).toBe('# 甲\n## 加强‸领导\n--- 抓好落实。');
  });

  it('of an item is its first sentence', () => {
    expect(run('#: |加强领导。抓好‸落实。', markLead)).toBe('#: 加强领导。|抓好‸落实。');
    expect(run('#: 加强领导。|抓好‸落实。', markLead)).toBe('#: |加强领导。抓好‸落实。');
  });

  it('reaches to the end of a selection', () => {
    expect(run('#: |«加强领导，»抓好落实。', markLead)).toBe('#: «加强领导，|»抓好落实。');
  });
});
