import { describe, expect, it } from 'vitest';
import { run } from '../testing';
import { dropBranch, moveBranch, moveDown, moveUp } from './move';

describe('moving a branch', () => {
  it('goes before the branch before it', () => {
    expect(run('# 甲\n-- 文\n# 乙‸\n## 丙', moveUp)).toBe('# 乙‸\n## 丙\n# 甲\n-- 文');
  });

  it('goes behind the branch after it', () => {
    expect(run('# 甲‸\n-- 文\n# 乙\n## 丙\n# 丁', moveDown)).toBe('# 乙\n## 丙\n# 甲‸\n-- 文\n# 丁');
  });

  it('does not go over paragraphs before the first heading', () => {
    expect(run('- 引言\n# 甲‸', moveUp)).toBe('- 引言\n# 甲‸');
  });

  it('the first child goes to the end of the branch before its parent', () => {
    expect(run('# 甲\n## 一\n# 乙\n## 二‸', moveUp)).toBe('# 甲\n## 一\n## 二‸\n# 乙');
  });

  it('the last child goes to the front of the branch after its parent', () => {
    expect(run('# 甲\n## 一‸\n# 乙\n-- 文\n## 二', moveDown)).toBe('# 甲\n# 乙\n-- 文\n## 一‸\n## 二');
  });

  it('back and forth changes nothing', () => {
    const text = '# 甲\n## 一\n--- 文‸\n# 乙';
    expect(run('# 甲‸\n## 一\n# 乙\n# 丙', moveDown, moveUp)).toBe('# 甲‸\n## 一\n# 乙\n# 丙');
    expect(run(text, moveUp, moveDown)).toBe(text);
  });

  it('a paragraph over a heading joins the text above', () => {
    expect(run('# 甲\n-- 文\n## 乙\n--- 丙‸', moveUp)).toBe('# 甲\n-- 文\n-- 丙‸\n## 乙');
  });
});

describe('moveBranch', () => {
  it('goes inside another branch, as its last child', () => {
    expect(run('# 甲‸\n## 一\n# 乙\n## 二', moveBranch('n1', 'inside', 'n3'))).toBe(
      '# 乙\n## 二\n## 甲‸\n### 一',
    );
  });

  it('goes after another branch and takes its level', () => {
    expect(run('# 甲\n## 一\n# 乙‸\n## 二', moveBranch('n2', 'after', 'n3'))).toBe(
      '# 甲\n# 乙\n## 二\n# ‸一',
    );
  });

  it('goes into another part', () => {
    expect(run('= 通知\n- 文‸\n= 方案\n# 甲\n# 乙', moveBranch('n3', 'before', 'n2'))).toBe(
      '= 通知\n- 文\n= 方案\n# ‸乙\n# 甲',
    );
    expect(run('= 通知\n- 文‸\n= 方案\n# 甲\n# 乙', moveBranch('n2', 'inside', 'p1'))).toBe(
      '= 通知\n- 文\n# ‸甲\n= 方案\n# 乙',
    );
  });

  it('never goes into itself', () => {
    expect(run('# 甲‸\n## 一', moveBranch('n1', 'inside', 'n2'))).toBe('# 甲‸\n## 一');
  });
});

describe('dropBranch', () => {
  it('lets a branch go between two blocks, on its own level if it can be', () => {
    expect(run('# 甲\n## 一\n# 乙‸\n## 二', dropBranch('n4', 'before', 'n2'))).toBe(
      '# 甲\n## ‸二\n## 一\n# 乙',
    );
    expect(run('# 甲\n-- 文\n# 乙\n## 二\n### 细‸', dropBranch('n5', 'before', 'n1'))).toBe(
      '# 细‸\n# 甲\n-- 文\n# 乙\n## 二',
    );
  });

  it('a paragraph belongs to what it comes to stand behind', () => {
    expect(run('# 甲‸\n## 一\n# 乙\n-- 文', dropBranch('n4', 'behind', 'n2'))).toBe(
      '# 甲\n## 一\n--- ‸文\n# 乙',
    );
  });

  it('does not go into itself', () => {
    expect(run('# 甲‸\n## 一\n# 乙', dropBranch('n1', 'behind', 'n2'))).toBe('# 甲‸\n## 一\n# 乙');
  });
});
