import { describe, expect, it } from 'vitest';
import { outline, run } from '../testing';
import { demote, promote, setLevel, toParagraph } from './level';

describe('demote', () => {
  it('takes the branch along', () => {
    expect(
      run(
        `# 总体要求
         # 重点‸任务
         ## 夯实基础
         --- 正文
         # 保障措施`,
        demote,
      ),
    ).toBe(
      outline(
        `# 总体要求
         ## 重点‸任务
         ### 夯实基础
         ---- 正文
         # 保障措施`,
      ),
    );
  });

  it('needs a heading of the same level before it', () => {
    const text = outline(`# 总体要求
      ## 基本‸原则`);
    expect(run(text, demote)).toBe(text);
    expect(run('# 总体‸要求', demote)).toBe('# 总体‸要求');
  });

  it('adopts the paragraphs between the two headings', () => {
    expect(run('# 甲\n-- 文\n- 结\n# 乙‸', demote)).toBe('# 甲\n-- 文\n-- 结\n## 乙‸');
  });

  it('takes all selected branches, each once', () => {
    expect(run('# 甲\n# «乙\n## 丙\n# 丁»\n# 戊', demote)).toBe('# 甲\n## «乙\n### 丙\n## 丁»\n# 戊');
  });
});

describe('promote', () => {
  it('takes the branch along; what follows at the old level comes to stand under it', () => {
    expect(run('# 甲\n## 乙‸\n### 丙\n## 丁', promote)).toBe('# 甲\n# 乙‸\n## 丙\n## 丁');
  });

  it('leaves the top level alone', () => {
    expect(run('# 甲‸', promote)).toBe('# 甲‸');
  });
});

describe('setLevel', () => {
  it('makes a heading of a paragraph; the paragraphs after it become its body', () => {
    expect(run('# 甲\n-- 乙‸\n-- 丙\n# 丁', setLevel(2))).toBe('# 甲\n## 乙‸\n--- 丙\n# 丁');
  });

  it('does not take in the closing of the part', () => {
    expect(run('# 甲\n-- 乙‸\n- 结语', setLevel(2))).toBe('# 甲\n## 乙‸\n- 结语');
  });

  it('goes as deep as it can', () => {
    expect(run('# 甲\n-- 乙‸', setLevel(4))).toBe('# 甲\n## 乙‸');
  });

  it('moves the branch of a heading', () => {
    expect(run('# 甲\n## 乙‸\n### 丙\n---- 文', setLevel(1))).toBe('# 甲\n# 乙‸\n## 丙\n--- 文');
  });

  it('makes an item of a long paragraph', () => {
    const long = '抓好重点领域改革，推动各项任务落地见效，确保全年目标完成。';
    expect(run(`# 甲\n-- ${long}‸`, setLevel(2))).toBe(`# 甲\n##: |${long}‸`);
  });

  it('takes every selected paragraph', () => {
    expect(run('# 甲\n-- «乙\n-- 丙»', setLevel(2))).toBe('# 甲\n## «乙\n## 丙»');
  });
});

describe('toParagraph', () => {
  it('leaves its branch to the heading above', () => {
    expect(run('# 甲\n## 乙‸\n### 丙\n### 丁', toParagraph)).toBe('# 甲\n-- 乙‸\n## 丙\n## 丁');
  });

  it('joins lead and body of a run-in heading', () => {
    expect(run('# 甲\n##: 加强领导。|抓好‸落实。', toParagraph)).toBe('# 甲\n-- 加强领导。抓好‸落实。');
  });
});
