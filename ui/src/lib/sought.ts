/**
 * How well a text has all the words that are sought, in any order and either case: 0 not at all, 1 with other
 * characters between those of a Chinese word (插表 in 插入表格), 2 as they stand.
 */
export function likeness(text: string, sought: string): 0 | 1 | 2 {
  const among = text.toLowerCase();
  const words = sought.toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.every((word) => among.includes(word))) return 2;
  return words.every((word) => among.includes(word) || (CHINESE.test(word) && isScattered(word, among)))
    ? 1
    : 0;
}

/** Letters would be found scattered nearly everywhere. */
const CHINESE = /^\p{Script=Han}+$/u;

function isScattered(word: string, among: string): boolean {
  let from = 0;
  return Array.from(word).every((character) => (from = among.indexOf(character, from) + 1) > 0);
}
