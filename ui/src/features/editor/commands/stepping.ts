import type { Selection } from 'prosemirror-state';

/** A stretch of the text, in positions of the document. */
export interface Place {
  from: number;
  to: number;
}

/** The first place behind the selection (`1`), or the last one before it (`-1`); round the end. They stand in order. */
export function stepTo<P extends Place>(places: readonly P[], { from, to }: Selection, by: 1 | -1): P | null {
  const ahead =
    by === 1 ? places.find((place) => place.from >= to) : places.findLast((place) => place.to <= from);
  return ahead ?? places.at(by === 1 ? 0 : -1) ?? null;
}
