import { describe, expect, it } from 'vitest';
import { suggested, withName } from './suggested';

const NAMES = ['各乡镇人民政府', '县政府各部门', '青禾市人民政府'];

describe('names used before', () => {
  it('are those that hold the words of the line', () => {
    expect(suggested(NAMES, '政府各', 3)).toEqual(['县政府各部门']);
    expect(suggested(NAMES, '', 0)).toEqual(NAMES);
  });

  it('are not offered twice', () => {
    expect(suggested(NAMES, '各乡镇人民政府\n人民', 10)).toEqual(['青禾市人民政府']);
    expect(suggested(NAMES, '各乡镇人民政府', 7)).toEqual([]);
  });

  it('take the place of the line and no other', () => {
    expect(withName('甲\n人民\n乙', 3, '青禾市人民政府')).toBe('甲\n青禾市人民政府\n乙');
    expect(withName('', 0, '县政府各部门')).toBe('县政府各部门');
  });
});
