/** How much of something there is. */
export interface Extent {
  /** 字数, as Word counts it; labels not counted. */
  words: number;
  /** Characters with all marks, without spaces. */
  characters: number;
  /** Lines on paper, about (GB/T 9704-2012 §5.2.3: 28 characters a line). */
  lines: number;
}

/** A heading of the living text, as the tree and the counters see it. */
export interface OutlineEntry extends Extent {
  /** The part's id for a part's title, else the heading's. */
  id: string;
  part: string;
  /** 0 for a part's title, else the depth in the tree. */
  depth: number;
  /** The heading's words; for an item the start of its text. */
  text: string;
  /** The units that have duties at the heading or at a paragraph directly under it, in their order. */
  units: readonly string[];
  /** The memos of the heading and of what stands directly under it. */
  memos: readonly string[];
}
