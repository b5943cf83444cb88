import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { itemAt } from '../../../lib/itemAt';
import type { LabelMap } from '../blockViews';
import { makeHeading } from '../commands/level';
import { branchEnd, deepestAt, findRow, locate } from '../rows';
import { BLOCK_DEPTH } from '../schema';
import { wordsByPosition } from '../text';

/** Labels as people type them, with the depth that each has in the usual scheme (GB/T 9704-2012 §7.3.3). */
const TYPED: readonly [pattern: RegExp, depth: number][] = [
  [/^[一二三四五六七八九十百]+、$/, 1],
  [/^[（(][一二三四五六七八九十百]+[）)]$/, 2],
  [/^\d{1,3}[.．、]$/, 3],
  [/^[（(]\d{1,3}[）)]$/, 4],
  [/^[①-⑳]$/, 5],
];

/** Typing a label and a space at the start of a block makes the heading of that level; the label vanishes. */
export function typedLabels(labels: () => LabelMap): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        if (view.composing || from !== to || (text !== ' ' && text !== '\u3000')) return false;
        const tr = headingFromTyped(view.state, labels());
        if (tr) view.dispatch(tr.scrollIntoView());
        return tr !== null;
      },
    },
  });
}

/** The heading that the words before the caret ask for; null where they are no label. */
export function headingFromTyped(state: EditorState, labels: LabelMap): Transaction | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.$cursor) return null;
  const { $cursor } = selection;
  if ($cursor.depth !== BLOCK_DEPTH) return null;
  const typed = wordsByPosition($cursor.parent.content, 0, $cursor.parentOffset);
  const usual = TYPED.find(([pattern]) => pattern.test(typed))?.[1];
  const { first } = locate(state);
  if (usual === undefined || first < 0) return null;
  const tr = state.tr.delete($cursor.start(), $cursor.pos);
  const { rows } = locate(tr);
  const row = itemAt(rows, first);
  const depth = Math.min(depthOfShape(state, labels, typed) ?? usual, deepestAt(rows, first));
  if (row.heading) {
    for (const { pos, depth: old } of rows.slice(first, branchEnd(rows, first))) {
      tr.setNodeAttribute(pos, 'depth', old + depth - row.depth);
    }
  } else makeHeading(tr, { rows }, first, depth);
  return tr;
}

/** The depth that a label has in this plan, or in the usual scheme; undefined for what is no label. */
export function depthOfLabel(state: EditorState, labels: LabelMap, label: string): number | undefined {
  if (label === '') return undefined;
  return depthOfShape(state, labels, label) ?? TYPED.find(([pattern]) => pattern.test(label))?.[1];
}

/** The depth at which the plan's own scheme uses labels of this look. */
function depthOfShape(state: EditorState, labels: LabelMap, typed: string): number | undefined {
  const shape = shapeOf(typed);
  for (const label of labels.values()) {
    if (shapeOf(label.text) !== shape) continue;
    const found = findRow(state.doc, label.node);
    if (found) return found.rows[found.index]?.depth;
  }
  return undefined;
}

/** A label with its number taken out: `（十二）` and `(三)` look alike. */
function shapeOf(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[①-⑳]/g, '①')
    .replace(/[一二三四五六七八九十百]+/g, '一')
    .replace(/\d+/g, '1');
}
