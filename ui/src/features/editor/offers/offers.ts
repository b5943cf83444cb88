/** Something that the words before the caret may become. */
export interface Offer {
  /** What typing its beginning offers it by. */
  name: string;
  /** Letters that offer it too; or empty. */
  shortcut: string;
  text: string;
}

/** What is offered for the word that ends at the caret. */
export interface Offered {
  /** Where the word begins. */
  from: number;
  offers: readonly Offer[];
}

/** Knows offers by the first two characters of what offers them. */
export type Source = (beginning: string) => readonly Offer[];

/** How many are offered at a time. */
const MOST = 6;
/** A word is looked at from so many characters on, and no further back than so many. */
const [LEAST, LONGEST] = [2, 12];

/** The characters by which a source finds offers. */
export function beginningOf(words: string): string {
  return words.slice(0, LEAST);
}

/** A name that stands for itself. */
export function asOffer(name: string, text = name): Offer {
  return { name, shortcut: '', text };
}

/** A name in marks, such as 《》: offered from its first character on, and from the mark on. */
export function inMarks(name: string, [open, close]: readonly [string, string]): Offer[] {
  const text = open + name + close;
  return [asOffer(name, text), asOffer(text)];
}

/** A source of offers that do not change. */
export function sourceOf(offers: readonly Offer[]): Source {
  const known = new Map<string, Offer[]>();
  const put = (words: string, offer: Offer) => {
    const beginning = beginningOf(words);
    const there = known.get(beginning);
    if (there) there.push(offer);
    else known.set(beginning, [offer]);
  };
  for (const offer of offers) {
    put(offer.name, offer);
    if (offer.shortcut !== '') put(offer.shortcut.toLowerCase(), offer);
  }
  return (beginning) => known.get(beginning) ?? [];
}

/**
 * What the end of these words may become: what begins with it, or has it as its shortcut. The longest end that anything
 * begins with counts. Null where nothing does.
 */
export function offersFor(words: string, sources: readonly Source[]): Offered | null {
  for (let long = Math.min(LONGEST, words.length); long >= LEAST; long -= 1) {
    const from = words.length - long;
    const typed = words.slice(from);
    const letters = /^[a-z0-9]+$/i.test(typed) && !/[a-z0-9]$/i.test(words.slice(0, from));
    const begins = ({ name, shortcut, text }: Offer) =>
      text !== typed &&
      (name.startsWith(typed) || (letters && shortcut !== '' && shortcut.startsWith(typed.toLowerCase())));
    const beginnings = new Set([beginningOf(typed), beginningOf(typed).toLowerCase()]);
    const known = sources.flatMap((source) => [...beginnings].flatMap(source));
    const offers = unique(known.filter(begins)).slice(0, MOST);
    if (offers.length > 0) return { from, offers };
  }
  return null;
}

function unique(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.map((offer) => [offer.text, offer])).values()];
}
