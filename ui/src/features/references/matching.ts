import type { TargetView } from '../../ipc/generated/TargetView';

/** Names a target. */
export function keyOf({ node, attachment }: TargetView): string {
  return `${node} ${attachment ?? ''}`;
}

/** What a target is called. */
export function titleOf({ words }: TargetView): string {
  return words.title ?? '';
}

/** The targets whose label or title has these words in it; a label is found with or without what stands around it. */
export function matching(targets: readonly TargetView[], words: string): readonly TargetView[] {
  const wanted = bare(words);
  return wanted === ''
    ? targets
    : targets.filter((target) => bare(target.label + titleOf(target)).includes(wanted));
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[\s（）()、.．]/g, '');
}
