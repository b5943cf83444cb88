import type { LineReview } from '../../ipc/generated/LineReview';
import type { SourceReview } from '../../ipc/generated/SourceReview';
import type { Wish } from '../../ipc/generated/Wish';
import type { PlanRow } from './planRows';

const words = (text: string) => text.replace(/\s/g, '');
const sourceWords = ({ pieces }: LineReview) => words(pieces.map(({ text }) => text).join(''));
const rowWords = ({ text, body = '' }: PlanRow) => words(text + body);

/** Whether one of two texts stands in the other. */
const alike = (a: string, b: string) => a !== '' && b !== '' && (a.includes(b) || b.includes(a));

/** The row of the document in which a line stands. A part has several rows: the one with the line's words. */
export function rowOf(line: LineReview, rows: readonly PlanRow[]): PlanRow | undefined {
  const candidates = rows.filter(({ node, type }) => type !== 'part' && line.at.includes(node));
  return candidates.length > 1
    ? (candidates.find((row) => alike(rowWords(row), sourceWords(line))) ?? candidates[0])
    : candidates[0];
}

/** The first line that stands in a row of the document. */
export function lineOf(row: PlanRow, lines: readonly LineReview[]): LineReview | undefined {
  const candidates = lines.filter(({ at }) => at.includes(row.node));
  return row.node === row.key
    ? candidates[0]
    : (candidates.find((line) => alike(rowWords(row), sourceWords(line))) ?? candidates[0]);
}

/** What a line is read as; null for elements and tables. */
export function readingOf(line: LineReview, { lines, documents }: SourceReview): Wish | null {
  const [node] = line.at;
  if (node === undefined) return { as: 'dropped' };
  for (const { parts } of documents) {
    for (const { id, title, blocks } of parts) {
      if (id === node) return alike(words(title), sourceWords(line)) ? { as: 'title' } : null;
      const block = blocks.find((other) => other.id === node);
      if (!block) continue;
      const first = lines.find(({ at }) => at.includes(node));
      if (first !== line && block.content.type !== 'table') return { as: 'joined' };
      if (block.content.type === 'heading')
        return { as: 'heading', depth: block.depth, form: block.content.form };
      return block.content.type === 'paragraph' ? { as: 'paragraph' } : null;
    }
  }
  return null;
}
