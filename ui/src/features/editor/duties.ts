import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { Duty } from '../../ipc/generated/Duty';
import { findRow } from './rows';
import { attrsOf } from './schema';

/** The duties of a block; none where there is no such block. */
export function dutiesOf(doc: Node, id: string): readonly Duty[] {
  const found = findRow(doc, id);
  const row = found?.rows[found.index];
  return row ? attrsOf(row.node).duties : [];
}

/** Gives a block other duties; null where there is no such block. */
export function withDuties(
  { doc, tr }: EditorState,
  id: string,
  duties: readonly Duty[],
): Transaction | null {
  const found = findRow(doc, id);
  const row = found?.rows[found.index];
  return row ? tr.setNodeAttribute(row.pos, 'duties', duties) : null;
}

/** The units that the duties of a text name, those named most first. */
export function unitsIn(doc: Node): string[] {
  const counts = new Map<string, number>();
  for (const block of doc.children.flatMap((part) => part.children.slice(1)))
    for (const { leads = [], supports = [] } of attrsOf(block).duties)
      for (const unit of [...leads, ...supports]) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
}
