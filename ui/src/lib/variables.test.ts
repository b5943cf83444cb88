import { expect, it } from 'vitest';
import { samplePlan } from '../testing/samplePlan';
import { variableNames, withVariable } from './variables';

it('variables are found wherever they stand, each once', () => {
  const plan = samplePlan();
  const [notice, main] = plan.parts;
  if (!notice || !main) throw new Error('the sample has two parts');
  const view = {
    ...plan,
    variables: { 县名: '青禾县' },
    parts: [
      { ...notice, title: '{{发文机关}}关于印发《{{单位}}工作要点》的通知' },
      { ...main, title: '{{单位}}工作要点' },
    ],
  };
  expect(variableNames(view)).toEqual(['发文机关', '单位', '县名']);
});

it('a variable is filled in and emptied', () => {
  expect(withVariable({ 单位: '甲县' }, '事项', '养老服务')).toEqual({ 单位: '甲县', 事项: '养老服务' });
  expect(withVariable({ 单位: '甲县' }, '单位', '')).toEqual({});
});
