import { expect, it } from 'vitest';
import { samplePlan } from '../testing/samplePlan';
import { filledIn, variableNames, withVariable } from './variables';

it('variables are found wherever they stand, each once', () => {
  const plan = samplePlan();
  const view = {
    ...plan,
    variables: { 县名: '青禾县' },
    elements: { ...plan.elements, issuers: ['{{发文机关}}'] },
    parts: plan.parts.map((part) => ({ ...part, addressees: ['{{单位}}各科室'] })),
  };
  expect(variableNames(view, ['单位', '事项'])).toEqual(['发文机关', '单位', '事项', '县名']);
});

it('stand in a text as long as they have no value', () => {
  expect(filledIn('{{县名}}{{ 事项 }}方案', { 县名: '青禾县', 事项: '' })).toBe('青禾县{{ 事项 }}方案');
});

it('a variable is filled in and emptied', () => {
  expect(withVariable({ 单位: '甲县' }, '事项', '养老服务')).toEqual({ 单位: '甲县', 事项: '养老服务' });
  expect(withVariable({ 单位: '甲县' }, '单位', '')).toEqual({});
});
