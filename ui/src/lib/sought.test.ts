import { describe, expect, it } from 'vitest';
import { likeness } from './sought';

describe('what is sought', () => {
  it.each([
    ['Insert a table…', 'insert table', 2],
    ['Insert a table…', 'TABLE insert', 2],
    ['Insert a table…', 'itable', 0],
    ['插入表格…', '表格', 2],
    ['插入表格…', '插表', 1],
    ['插入表格…', '表插', 0],
    ['导出为 Word…', 'word 导', 2],
    ['导出为 Word…', '', 2],
  ])('%s, by %s', (text, sought, like) => {
    expect(likeness(text, sought)).toBe(like);
  });
});
