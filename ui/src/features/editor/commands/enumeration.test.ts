import { describe, expect, it } from 'vitest';
import { figureOf } from '../enumeration';
import { run } from '../testing';
import { enumerate, renumber } from './enumeration';

describe('一是、二是', () => {
  it('are put before the sentences of a paragraph, and taken away again', () => {
    const plain = '- 建机制。抓落实；‸强保障。';
    const counted = '- 一是建机制。二是抓落实；三是‸强保障。';
    expect(run(plain, enumerate)).toBe(counted);
    expect(run(counted, enumerate)).toBe(plain);
  });

  it('stand in the body of a run-in heading, and in nothing but what is selected', () => {
    expect(run('#: 稳就业。|扩岗位。‸优服务。', enumerate)).toBe('#: 稳就业。|一是扩岗位。二是‸优服务。');
    const some = run('- 抓好三项工作。«建机制。抓落实。»', enumerate);
    expect(some.replace(/[«»]/g, '')).toBe('- 抓好三项工作。一是建机制。二是抓落实。');
  });

  it('are put before each of several paragraphs', () => {
    expect(run('- «甲。\n- 乙。\n- 丙»。', enumerate).replace(/[«»]/g, '')).toBe(
      '- 一是甲。\n- 二是乙。\n- 三是丙。',
    );
  });

  it('need two sentences', () => {
    expect(run('- 只有‸一句。', enumerate)).toBe('- 只有‸一句。');
  });

  it('are counted anew, over neighbouring paragraphs too', () => {
    expect(run('- 二是‸甲。四是乙；\n- 四是丙。\n- 丁。\n- 七是戊。', renumber)).toBe(
      '- 一是‸甲。二是乙；\n- 三是丙。\n- 丁。\n- 七是戊。',
    );
  });

  it('are no part of other words', () => {
    expect(run('- 统一是前提，唯一是目标。第三是‸甲。', renumber)).toBe(
      '- 统一是前提，唯一是目标。第三是‸甲。',
    );
  });
});

it('numbers are said in Chinese', () => {
  expect([1, 9, 10, 11, 20, 35].map(figureOf)).toEqual(['一', '九', '十', '十一', '二十', '三十五']);
});
