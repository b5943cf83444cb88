import { settingsStore } from '../../state/settings';

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

/** The phrases, and the names of units: those given and those of the office. */
export function allOffers(units: readonly string[]): Offer[] {
  const { phrases, house } = settingsStore.getState();
  const names = [...units, ...house.units];
  return [...phrases, ...names.map((name) => ({ name, shortcut: '', text: name }))];
}

/** How many are offered at a time. */
const MOST = 6;
/** A word is looked at from so many characters on, and no further back than so many. */
const [LEAST, LONGEST] = [2, 12];

/**
 * What the end of these words may become: what begins with it, or has it as its shortcut. The longest end that anything
 * begins with counts. Null where nothing does.
 */
export function offersFor(words: string, all: readonly Offer[]): Offered | null {
  for (let long = Math.min(LONGEST, words.length); long >= LEAST; long -= 1) {
    const from = words.length - long;
    const typed = words.slice(from);
    const letters = /^[a-z0-9]+$/i.test(typed) && !/[a-z0-9]$/i.test(words.slice(0, from));
    const begins = ({ name, shortcut, text }: Offer) =>
      text !== typed &&
      (name.startsWith(typed) || (letters && shortcut !== '' && shortcut.startsWith(typed.toLowerCase())));
    const offers = unique(all.filter(begins)).slice(0, MOST);
    if (offers.length > 0) return { from, offers };
  }
  return null;
}

function unique(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.map((offer) => [offer.text, offer])).values()];
}
