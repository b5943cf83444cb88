import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { figureOf, ordinalsIn, sentencesIn } from '../enumeration';
import { locate, type Row } from '../rows';
import { leadLength } from '../toBlocks';

/** A place in the document that is to be replaced. */
interface Change {
  from: number;
  to: number;
  words: string;
}

/**
 * 一是、二是……: puts them before the sentences of the paragraph, or of what is selected in it; of several paragraphs
 * before each. Where there are some already, it takes them away.
 */
export const enumerate: Command = (state, dispatch) => {
  const rows = touched(state);
  const [only] = rows;
  const [from, to] = stretch(state, rows);
  const there = rows.flatMap((row) => ordinalsOf(row, from, to));
  if (there.length > 0)
    return change(
      state,
      there.map((place) => ({ from: place.from, to: place.to + 1, words: '' })),
      dispatch,
    );
  const starts =
    only && rows.length === 1
      ? sentencesIn(only.node, from, to).map((offset) => only.pos + 1 + offset)
      : rows.map((row) => row.pos + 1 + leadLength(row.node));
  if (starts.length < 2) return false;
  return change(
    state,
    starts.map((at, index) => ({ from: at, to: at, words: `${figureOf(index + 1)}是` })),
    dispatch,
  );
};

/** Counts 一是、二是…… anew: in what is selected, or in the paragraphs around the caret that have some. */
export const renumber: Command = (state, dispatch) => {
  const { rows, first, last } = locate(state);
  let [from, to] = [first, last];
  const has = (index: number) => {
    const row = rows[index];
    return row?.node.isTextblock === true && ordinalsIn(row.node).length > 0;
  };
  if (state.selection.empty) {
    while (has(from - 1)) from--;
    while (has(to + 1)) to++;
  }
  const run = rows.slice(Math.max(0, from), to + 1).filter(({ node }) => node.isTextblock);
  const ordinals = run.flatMap((row) => ordinalsOf(row));
  const wrong = ordinals
    .map((place, index) => ({ ...place, wanted: index + 1 }))
    .filter(({ number, wanted }) => number !== wanted);
  if (wrong.length === 0) return false;
  return change(
    state,
    wrong.map((place) => ({ from: place.from, to: place.to, words: figureOf(place.wanted) })),
    dispatch,
  );
};

/** The ordinals of a block by their places in the document. */
function ordinalsOf({ node, pos }: Row, from?: number, to?: number) {
  return ordinalsIn(node, from, to).map((place) => ({
    ...place,
    from: pos + 1 + place.from,
    to: pos + 1 + place.to,
  }));
}

/** The blocks with words that the selection touches. */
function touched(state: EditorState): Row[] {
  const { rows, first, last } = locate(state);
  return first < 0 ? [] : rows.slice(first, last + 1).filter(({ node }) => node.isTextblock);
}

/** What is selected within one block, as offsets; nothing where the whole is meant. */
function stretch({ selection }: EditorState, rows: readonly Row[]): [from?: number, to?: number] {
  const { $from, $to, empty } = selection;
  if (empty || rows.length !== 1 || !$from.sameParent($to)) return [];
  return [$from.parentOffset, $to.parentOffset];
}

function change(
  state: EditorState,
  changes: readonly Change[],
  dispatch?: (tr: Transaction) => void,
): boolean {
  const { tr } = state;
  // From the end, so that the places before stay what they are.
  for (const { from, to, words } of [...changes].sort((a, b) => b.from - a.from)) {
    if (words === '') tr.delete(from, to);
    else tr.insertText(words, from, to);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}
