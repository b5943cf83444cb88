import type { Node } from 'prosemirror-model';
import { attrsOf, schema, type HeadingAttrs } from '../schema';
import { changedParts } from '../structure';
import { leadLength } from '../toBlocks';
import { asOffer, beginningOf, inMarks, type Offer } from './offers';

/** What stands in these is a name. */
const TITLE = ['《', '》'] as const;
const QUOTED = ['“', '”'] as const;
const NAMED = /《([^《》\n]{2,40})》|“([^“”，。；\n]{2,20})”/g;
/** Words stand between these: marks, and characters that hold words together. */
const BETWEEN = /[^\p{L}\p{N}]+|[的和与及等在对为以将把了是有到由从向按]/u;
/** What is so long, and stands there so often, is a term. */
const [SHORTEST, LONGEST, OFTEN] = [5, 16, 3];
/** A heading with more characters than this is a sentence. */
const LONGEST_HEADING = 24;

/** How many blocks are looked through at a time, when a text is looked through for the first time. */
const AT_A_TIME = 50;
/** Of a beginning that more terms than this have in common nothing is offered. */
const MOST_ALIKE = 100;

/** A term that stands in a block. */
interface Found {
  words: string;
  /** Between which marks it stands. */
  marks: readonly [string, string] | null;
  /** How often it must stand in the text to be offered. */
  least: number;
}

/** A term of the text, with how often it stands there. */
interface Term {
  offers: readonly Offer[];
  count: number;
  least: number;
}

/**
 * The terms of a text: titles in 《》, names in “”, headings, units, and long words that stand there again and again. It is
 * kept up to date by the blocks that changed; the whole text is looked through once.
 */
export class Terms {
  private readonly terms = new Map<string, Term>();
  private readonly beginnings = new Map<string, Set<string>>();
  private doc: Node | null = null;

  /** Those of a text, looked through piece by piece, so that whoever types is not kept waiting. */
  static async of(doc: Node): Promise<Terms> {
    const terms = new Terms();
    const blocks = doc.children.flatMap((part) => part.children);
    for (let at = 0; at < blocks.length; at += AT_A_TIME) {
      for (const block of blocks.slice(at, at + AT_A_TIME)) terms.count(block, 1);
      await new Promise((go) => setTimeout(go));
    }
    terms.doc = doc;
    return terms;
  }

  /** Takes up what has changed since the last time. */
  take(doc: Node) {
    for (const { part, before, window } of changedParts(this.doc, doc)) {
      const { from, remove, insert } = window;
      for (const block of before.slice(from, from + remove)) this.count(block, -1);
      for (const block of part.children.slice(from, from + insert)) this.count(block, 1);
    }
    // Parts that are gone; others are told apart by their places alone.
    for (const part of this.doc?.children.slice(doc.childCount) ?? [])
      for (const block of part.children) this.count(block, -1);
    this.doc = doc;
  }

  /** The terms that begin so, those that stand there most often first. */
  readonly beginning = (words: string): readonly Offer[] => {
    const keys = this.beginnings.get(words);
    if (!keys || keys.size > MOST_ALIKE) return [];
    const known = [...keys].flatMap((key) => this.terms.get(key) ?? []);
    return known
      .filter(({ count, least }) => count >= least)
      .sort((a, b) => b.count - a.count)
      .flatMap(({ offers }) => offers.filter(({ name }) => name.startsWith(words)));
  };

  private count(block: Node, by: 1 | -1) {
    for (const found of termsOf(block)) {
      const key = `${found.least}${found.marks?.[0] ?? ''}${found.words}`;
      const term = this.terms.get(key) ?? this.enter(key, found);
      term.count += by;
      if (term.count === 0) this.leave(key, term);
    }
  }

  private enter(key: string, { words, marks, least }: Found): Term {
    const term: Term = { offers: marks ? inMarks(words, marks) : [asOffer(words)], count: 0, least };
    this.terms.set(key, term);
    for (const { name } of term.offers) {
      const beginning = beginningOf(name);
      const keys = this.beginnings.get(beginning) ?? new Set();
      this.beginnings.set(beginning, keys.add(key));
    }
    return term;
  }

  private leave(key: string, { offers }: Term) {
    this.terms.delete(key);
    for (const { name } of offers) this.beginnings.get(beginningOf(name))?.delete(key);
  }
}

/** The terms of a block, each as often as it stands there. */
function termsOf(block: Node): Found[] {
  return [...named(block), ...headed(block), ...recurring(block)];
}

function named(block: Node): Found[] {
  const words = block.textBetween(0, block.content.size, '\n');
  const marked = Array.from(words.matchAll(NAMED), ({ 1: title, 2: name = '' }) =>
    title === undefined ? found(name, QUOTED) : found(title, TITLE),
  );
  const { duties = [] } = attrsOf(block) as Partial<HeadingAttrs>;
  const units = duties.flatMap(({ leads = [], supports = [] }) => [...leads, ...supports]);
  return [...marked, ...units.map((unit) => found(unit))];
}

/** What the words of a heading, or of a part's title, are offered as. */
function headed(block: Node): Found[] {
  if (block.type === schema.nodes.title) {
    const title = block.textContent.replaceAll('\n', '');
    return title.length > 1 ? [found(title, TITLE)] : [];
  }
  if (block.type !== schema.nodes.heading) return [];
  const end = attrsOf(block).form === 'run-in' ? leadLength(block) : block.content.size;
  const words = block.textBetween(0, end).replace(/[。：；，]$/, '');
  return words.length > 2 && words.length <= LONGEST_HEADING ? [found(words)] : [];
}

function recurring(block: Node): Found[] {
  const words = block.textBetween(0, block.content.size, '\n').split(BETWEEN);
  const long = words.filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  return long.filter((word) => !/^\d/.test(word)).map((word) => found(word, null, OFTEN));
}

function found(words: string, marks: Found['marks'] = null, least = 1): Found {
  return { words, marks, least };
}
