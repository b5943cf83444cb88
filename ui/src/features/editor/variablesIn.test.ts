import { expect, it } from 'vitest';
import { stateOf } from './testing';
import { variablesIn } from './variablesIn';

it('variables are found in titles, texts and tables, each once and only when closed', () => {
  const { doc } = stateOf('= {{单位}}方案\n# 甲\n-- 由{{单位}}和{{部门}}负责，{{未完\n+ {{年份}}指标');
  expect(variablesIn(doc)).toEqual(['单位', '部门', '年份']);
});
