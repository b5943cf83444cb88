/** A heading of the living text, as the tree and the counters see it. */
export interface OutlineEntry {
  /** The part's id for a part's title, else the heading's. */
  id: string;
  part: string;
  /** 0 for a part's title, else the depth in the tree. */
  depth: number;
  /** The heading's words; for an item the start of its text. */
  text: string;
  /** 字数 of the branch, bodies and deeper headings included, labels not. */
  words: number;
}
