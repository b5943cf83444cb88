import { describe, expect, it } from 'vitest';
import { stateOf, textOf } from '../testing';
import { headingFromTyped } from './typedLabels';

/** What a space after the caret makes of a text. */
function spaced(text: string, drawn: [node: string, label: string][] = []): string | null {
  const map = new Map(drawn.map(([node, label]) => [node, { node, text: label, rank: 1 }]));
  const state = stateOf(text);
  const tr = headingFromTyped(state, map);
  return tr && textOf(state.apply(tr));
}

describe('a typed label', () => {
  it('makes the heading of its level and vanishes', () => {
    expect(spaced('- 一、‸')).toBe('# ‸');
    expect(spaced('# 甲\n-- （一）‸')).toBe('# 甲\n## ‸');
    expect(spaced('# 甲\n## 乙\n--- 1.‸')).toBe('# 甲\n## 乙\n### ‸');
    expect(spaced('# 甲\n## 乙\n### 丙\n---- (2)‸')).toBe('# 甲\n## 乙\n### 丙\n#### ‸');
  });

  it('before a text makes an item of it', () => {
    expect(spaced('# 甲\n-- （二）‸抓好重点任务落实。')).toBe('# 甲\n##: |‸抓好重点任务落实。');
  });

  it('goes as deep as can be', () => {
    expect(spaced('- （一）‸')).toBe('# ‸');
  });

  it('means the level at which the plan uses such labels', () => {
    expect(spaced('# 甲\n-- 3.‸', [['n1', '1.']])).toBe('# 甲\n# ‸');
  });

  it('changes the level of a heading with its branch', () => {
    expect(spaced('# 甲\n## 二、‸乙\n### 丙')).toBe('# 甲\n# ‸乙\n## 丙');
  });

  it('is a label only at the start, and alone', () => {
    expect(spaced('- 其中一、‸')).toBeNull();
    expect(spaced('- 2026‸')).toBeNull();
    expect(spaced('= 一、‸\n- 文')).toBeNull();
  });
});
