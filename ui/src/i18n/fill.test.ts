import { expect, it } from 'vitest';
import { fill } from './fill';

it('puts values in, and the word that goes with one or with more', () => {
  const message = 'Replace {count} in {plans} {plans|plan has|plans have}: {other}';
  expect(fill(message, { count: 3, plans: 1 })).toBe('Replace 3 in 1 plan has: {other}');
  expect(fill(message, { count: '1', plans: 0, other: '$1' })).toBe('Replace 1 in 0 plans have: $1');
});
