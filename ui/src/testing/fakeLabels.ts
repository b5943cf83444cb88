import type { Block } from '../ipc/generated/Block';
import type { LabelView } from '../ipc/generated/LabelView';
import type { PlanView } from '../ipc/generated/PlanView';
import type { TargetView } from '../ipc/generated/TargetView';
import { plainText } from '../lib/text';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}十${DIGITS[ones] ?? ''}`;
}

const PATTERNS = [
  (n: number) => `${chinese(n)}、`,
  (n: number) => `（${chinese(n)}）`,
  (n: number) => `${n}.`,
  (n: number) => `（${n}）`,
];

/** The headings as references speak of them; of all forms the bare label and the title. */
export function fakeTargets({ parts, labels }: PlanView): TargetView[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap(({ id, depth, content }): TargetView[] => {
      if (content.type !== 'heading') return [];
      const label = labels.find(({ node }) => node === id)?.text ?? '';
      const [bare, title] = [label.replace(/[、.]$/, ''), plainText(content.text)];
      const words = { label: bare, path: bare, title, 'label-and-title': label + title };
      return [{ node: id, attachment: null, depth, label, words }];
    }),
  );
}

/** Labels in the official scheme, as far as a test of the page needs them. */
export function fakeLabels(blocks: readonly Block[]): LabelView[] {
  const counters: number[] = [];
  return blocks.flatMap((block) => {
    if (block.content.type !== 'heading') return [];
    counters.length = Math.min(counters.length, block.depth);
    const number = (counters[block.depth - 1] ?? 0) + 1;
    counters[block.depth - 1] = number;
    if (block.content.numbering?.unnumbered) return [];
    const rank = Math.min(block.depth, PATTERNS.length);
    return [{ node: block.id, text: PATTERNS[rank - 1]?.(number) ?? '', rank }];
  });
}
