import { describe, expect, it } from 'vitest';
import { outline, run, stateOf, textOf } from '../testing';
import { deleteBranch, duplicateBranch, runsOf, selectBranch, selectRun } from './branch';
import { demote } from './level';
import { moveDown } from './move';

const PLAN = '# 甲\n-- 文\n## 一\n### 细\n## 二\n# 乙';

describe('branches', () => {
  it('are selected with all that stands under them, then the branch around', () => {
    expect(run(PLAN.replace('一', '一‸'), selectBranch)).toBe('# 甲\n-- 文\n## «一\n### 细»\n## 二\n# 乙');
    expect(run(PLAN.replace('一', '一‸'), selectBranch, selectBranch)).toBe(
      '# «甲\n-- 文\n## 一\n### 细\n## 二»\n# 乙',
    );
  });

  it('are doubled behind themselves', () => {
    expect(run(PLAN.replace('一', '一‸'), duplicateBranch)).toBe(
      '# 甲\n-- 文\n## 一\n### 细\n## ‸一\n### 细\n## 二\n# 乙',
    );
  });

  it('are deleted whole, and a part keeps something to write in', () => {
    expect(run(PLAN.replace('一', '一‸'), deleteBranch)).toBe('# 甲\n-- 文‸\n## 二\n# 乙');
    expect(run('# 甲‸\n-- 文', deleteBranch)).toBe('- ‸');
  });

  it('that stand side by side are moved and doubled together', () => {
    const two = '# «甲\n## 一\n# 乙»\n-- 文\n# 丙';
    expect(run(two, moveDown)).toBe('# 丙\n# «甲\n## 一\n# 乙»\n-- 文');
    expect(run(two, duplicateBranch)).toBe('# 甲\n## 一\n# 乙\n-- 文\n# ‸甲\n## 一\n# 乙\n-- 文\n# 丙');
  });
});

describe('runs of branches', () => {
  it('are what stands side by side; inner ones go with the outer', () => {
    const { doc } = stateOf('# 甲\n## 一\n# 乙\n# 丙\n# 丁\n## 二');
    expect(runsOf(doc, ['n4', 'n1', 'n2', 'n6'])).toEqual([
      { first: 'n1', last: 'n1' },
      { first: 'n4', last: 'n4' },
      { first: 'n6', last: 'n6' },
    ]);
    expect(runsOf(doc, ['n3', 'n4'])).toEqual([{ first: 'n3', last: 'n4' }]);
  });

  it('are changed as one selection', () => {
    let state = stateOf(outline('# 甲\n# 乙\n# 丙'));
    state = state.apply(selectRun(state, { first: 'n2', last: 'n3' }) ?? state.tr);
    demote(state, (tr) => (state = state.apply(tr)));
    expect(textOf(state)).toBe('# 甲\n## «乙\n## 丙»');
  });
});
