import type { Node } from 'prosemirror-model';
import { wordsByPosition } from './text';
import { leadLength } from './toBlocks';

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 一是, 二是 … stand at the beginning, or behind a sign that ends a sentence or a part of one. */
const ORDINAL = /(^|[。；;！!？?：:，,])([一二三四五六七八九十]{1,3})是/g;
/** A number at the end, where an ordinal may stand. */
const BEGUN = /(?:^|[。；;！!？?：:，,])([一二三四五六七八九十]{1,3})$/;
const SENTENCE = /[^。；;]+[。；;]?/g;

/** A number in the text, without the 是 behind it; places are offsets in the block. */
export interface Ordinal {
  from: number;
  to: number;
  number: number;
}

/** The ordinals of a block, from an offset on; those of a run-in heading's body. */
export function ordinalsIn(block: Node, from = leadLength(block), to = block.content.size): Ordinal[] {
  const words = wordsByPosition(block.content, from, to);
  return Array.from(words.matchAll(ORDINAL), ({ index, 1: sign = '', 2: figure = '' }) => {
    const start = from + index + sign.length;
    return { from: start, to: start + figure.length, number: numberOf(figure) };
  });
}

/** Where the sentences of a block begin, within a stretch of it. */
export function sentencesIn(block: Node, from = leadLength(block), to = block.content.size): number[] {
  const words = wordsByPosition(block.content, from, to);
  return Array.from(words.matchAll(SENTENCE), ({ index }) => from + index);
}

/** The number with which the words before the caret begin an ordinal; null where they do not. */
export function begunIn(block: Node, caret: number): number | null {
  const words = wordsByPosition(block.content);
  const figure = BEGUN.exec(words.slice(leadLength(block), caret))?.[1];
  return figure === undefined || words[caret] === '是' ? null : numberOf(figure);
}

/** A number from 1 to 99 in Chinese. */
export function figureOf(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens - 1] ?? ''}十`;
  return ten + (DIGITS[ones - 1] ?? '');
}

function numberOf(figure: string): number {
  const [before, after] = figure.includes('十') ? figure.split('十') : ['', figure];
  const digit = (words = '') => DIGITS.indexOf(words) + 1;
  const tens = figure.includes('十') ? digit(before) || 1 : 0;
  return tens * 10 + digit(after);
}
