import { expect, it } from 'vitest';
import { groupOf, wordsOf } from './groups';

it('finds the place of a key in the form', () => {
  expect(groupOf('name')).toBe('general');
  expect(groupOf('page.top')).toBe('page');
  expect(groupOf('styles.title.rule.width')).toBe('styles.title');
  expect(wordsOf('styles.title.rule.width')).toEqual({ word: 'width', within: 'rule' });
  expect(wordsOf('tail.sealed.right')).toEqual({ word: 'right', within: 'sealed' });
  expect(wordsOf('name')).toEqual({ word: 'name', within: '' });
});
