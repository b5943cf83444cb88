import { describe, expect, it } from 'vitest';
import { run } from '../testing';
import { enter, insertHeading, lineBreak } from './enter';

describe('Enter', () => {
  it('at the end of a standing heading begins its body', () => {
    expect(run('# 甲‸\n## 乙', enter)).toBe('# 甲\n-- ‸\n## 乙');
  });

  it('in a standing heading makes two', () => {
    expect(run('# 总体‸要求', enter)).toBe('# 总体\n# ‸要求');
  });

  it('at the start of a heading makes room above', () => {
    expect(run('# ‸甲', enter)).toBe('#\n# ‸甲');
  });

  it('at the end of an item begins the next', () => {
    expect(run('##: |抓落实。‸', enter)).toBe('#: |抓落实。\n#: |‸');
  });

  it('at the end of an item with paragraphs under it begins one more', () => {
    expect(run('#: |抓落实。‸\n-- 文', enter)).toBe('#: |抓落实。\n-- ‸\n-- 文');
  });

  it('on an empty item ends the list', () => {
    expect(run('#: |抓落实。\n#: |‸', enter)).toBe('#: |抓落实。\n-- ‸');
  });

  it('splits a paragraph', () => {
    expect(run('# 甲\n-- 乙‸丙', enter)).toBe('# 甲\n-- 乙\n-- ‸丙');
  });

  it('replaces a selection', () => {
    expect(run('# 甲\n-- 乙«丙»丁', enter)).toBe('# 甲\n-- 乙\n-- ‸丁');
  });

  it('at the end of a title goes into the text', () => {
    expect(run('= 方案‸\n-', enter)).toBe('= 方案\n- ‸');
    expect(run('= 方案‸\n# 甲', enter)).toBe('= 方案\n- ‸\n# 甲');
  });

  it('in a title breaks its line', () => {
    expect(run('= 关于‸方案\n- 文', enter)).toBe('= 关于⏎‸方案\n- 文');
    expect(run('= 关于方案‸\n- 文', lineBreak)).toBe('= 关于方案⏎‸\n- 文');
  });
});

describe('insertHeading', () => {
  it('makes one of the same level behind the block', () => {
    expect(run('# 甲\n## 乙\n--- 文‸', insertHeading)).toBe('# 甲\n## 乙\n--- 文\n## ‸');
  });
});
