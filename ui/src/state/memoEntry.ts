/** 备忘 of the living text, as lists show it. */
export interface MemoEntry {
  /** The heading, paragraph or table. */
  node: string;
  memo: string;
  /** The start of its words; empty where it has none. */
  words: string;
  /** Whether it is a table's. */
  table: boolean;
}
