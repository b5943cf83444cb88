import type { Node } from 'prosemirror-model';
import { call } from '../../../ipc/call';
import type { Settings } from '../../../ipc/generated/Settings';
import { settingsStore } from '../../../state/settings';
import { asOffer, inMarks, sourceOf, type Source } from './offers';
import { Terms } from './terms';

const NOTHING: Source = () => [];

/** All that may be offered: phrases and units of the settings, terms of the text, names that the library knows. */
export class Supply {
  private own: { settings: Settings; source: Source } | null = null;
  private terms: Terms | null = null;
  private library = NOTHING;
  /** The text that is open, until it is looked through. */
  private asleep: (() => Node | null) | null = null;
  /** Tells the texts that are opened one after the other. */
  private turn = 0;

  /** `grown` is called when more can be offered than a moment before. */
  constructor(private readonly grown: () => void) {}

  /** Another text is open. */
  begin(doc: () => Node | null) {
    this.end();
    this.asleep = doc;
  }

  /** The drafter writes: only now is the text looked through and the library asked. A text that is only read needs no names. */
  wake() {
    const { asleep: doc } = this;
    if (!doc) return;
    this.asleep = null;
    void this.learn(doc, this.turn);
    // Without the library's names there are others.
    void askLibrary().then(
      (source) => {
        this.library = source;
        this.grown();
      },
      () => undefined,
    );
  }

  private async learn(doc: () => Node | null, turn: number) {
    const before = doc();
    const terms = before && (await Terms.of(before));
    const now = doc();
    // Meanwhile another text may have been opened.
    if (!terms || !now || turn !== this.turn) return;
    terms.take(now);
    this.terms = terms;
    this.grown();
  }

  /** The text has changed. */
  follow(doc: Node) {
    this.terms?.take(doc);
  }

  end() {
    this.turn += 1;
    this.asleep = null;
    this.terms = null;
  }

  /** Those that a drafter chose come first. */
  readonly sources = (): readonly Source[] => [
    this.chosen(),
    ...(this.terms ? [this.terms.beginning] : []),
    this.library,
  ];

  private chosen(): Source {
    const settings = settingsStore.getState();
    if (this.own?.settings !== settings) {
      const { phrases, house } = settings;
      this.own = { settings, source: sourceOf([...phrases, ...house.units.map((unit) => asOffer(unit))]) };
    }
    return this.own.source;
  }
}

/** The units and the titles that the plans of the library name. */
async function askLibrary(): Promise<Source> {
  const { units, issuers, titles } = await call('vocabulary', {});
  const names = [...units, ...issuers].map((name) => asOffer(name));
  return sourceOf([...names, ...titles.flatMap((title) => inMarks(title, ['《', '》']))]);
}
