const WORDS =
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—〔〕]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—〔〕]+/gu;

/** 字数 as Word counts it: each Chinese character or mark is one, each run of anything else is one. */
export function wordCount(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}
