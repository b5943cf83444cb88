import type { Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { notify } from '../../../state/window';
import { attrsOfReference } from '../references/node';
import { referencesIn } from '../references/places';
import { stands } from '../references/targets';
import { schema } from '../schema';
import { wordsByPosition } from '../text';
import { stepTo, type Place } from './stepping';

/** What stands for something else: `{{县名}}`, `20xx`, `××`, `xx`. */
const OPEN = /\{\{[^{}]+\}\}|\b20[xX×]{2}|×+|\b[xX]{2,}\b/g;

/** Selects the next place (`1`), or the one before (`-1`), that has still to be filled in or renewed; round the end. */
export function toOpenPlace(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { doc, selection, tr } = state;
    // Whether there is one is not asked before it is gone to: that means reading the whole text.
    if (!dispatch) return true;
    const place = stepTo(openPlaces(state), selection, by);
    if (!place) {
      notify({ kind: 'no-open-place' });
      return false;
    }
    dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView());
    return true;
  };
}

/** All places that have still to be filled in or renewed, and the references that are broken, in order. */
function openPlaces(state: EditorState): Place[] {
  const places: Place[] = [];
  state.doc.descendants((block, pos) => {
    if (!block.isTextblock) return true;
    places.push(...inBlock(block, pos + 1));
    return false;
  });
  places.push(...broken(state));
  return places.sort((a, b) => a.from - b.from);
}

/** The references that speak of nothing any more. */
function broken(state: EditorState): Place[] {
  const gone = referencesIn(state.doc).filter(({ node }) => !stands(attrsOfReference(node).reference, state));
  return gone.map(({ node, pos }) => ({ from: pos, to: pos + node.nodeSize }));
}

function inBlock(block: Node, start: number): Place[] {
  const words = wordsByPosition(block.content);
  const places: Place[] = [];
  for (const { 0: found, index } of words.matchAll(OPEN)) {
    const to = index + found.length;
    if (!multiplies(words, index, to)) places.push({ from: start + index, to: start + to });
  }
  block.forEach((child, at) => {
    if (!schema.marks.renew.isInSet(child.marks)) return;
    const last = places.at(-1);
    if (last?.to === start + at) last.to += child.nodeSize;
    else places.push({ from: start + at, to: start + at + child.nodeSize });
  });
  return places.sort((a, b) => a.from - b.from);
}

/** A `×` beside a figure multiplies. */
function multiplies(words: string, from: number, to: number): boolean {
  return words[from] === '×' && (/\d/.test(words[from - 1] ?? '') || /\d/.test(words[to] ?? ''));
}
