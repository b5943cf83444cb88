import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import type { MemoEntry } from '../../state/memoEntry';
import { notify } from '../../state/window';
import { stepTo, type Place } from './commands/stepping';
import { findRow, rowsOf } from './rows';
import { attrsOf, schema } from './schema';
import { isTable } from './tables/nodes';

/** The block of a memo is named by this many characters of its words. */
const SHOWN = 40;

/** All memos of a text, in order. */
export function memosIn(doc: Node): MemoEntry[] {
  return placesOf(doc).map(({ node, memo }) => ({
    node: attrsOf(node).id,
    memo,
    words: (isTable(node) ? node.child(0) : node).textContent.slice(0, SHOWN),
    table: isTable(node),
  }));
}

/** Gives a block another memo; null where there is no such block. */
export function withMemo({ doc, tr }: EditorState, id: string, memo: string): Transaction | null {
  const found = findRow(doc, id);
  const row = found?.rows[found.index];
  return row ? tr.setNodeAttribute(row.pos, 'memo', memo) : null;
}

/** Goes to the next block (`1`) with a memo, or the one before (`-1`); round the end. */
export function toMemo(by: 1 | -1): Command {
  return ({ doc, selection, tr }, dispatch) => {
    // Whether there is one is not asked before it is gone to: that means looking at every block.
    if (!dispatch) return true;
    const place = stepTo(placesOf(doc), selection, by);
    if (!place) {
      notify({ kind: 'no-memo' });
      return false;
    }
    dispatch(tr.setSelection(TextSelection.near(doc.resolve(place.from + 1))).scrollIntoView());
    return true;
  };
}

interface Noted extends Place {
  node: Node;
  memo: string;
}

/** The blocks with a memo, and where they stand. */
function placesOf(doc: Node): Noted[] {
  const places: Noted[] = [];
  doc.forEach((part, partPos) => {
    if (part.type !== schema.nodes.part) return;
    for (const { node, pos } of rowsOf(part, partPos)) {
      const { memo } = attrsOf(node);
      if (memo !== '') places.push({ node, from: pos, to: pos + node.nodeSize, memo });
    }
  });
  return places;
}
