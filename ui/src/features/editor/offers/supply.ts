import type { Node } from 'prosemirror-model';
import { call } from '../../../ipc/call';
import type { Settings } from '../../../ipc/generated/Settings';
import { settingsStore } from '../../../state/settings';
import { asOffer, inMarks, sourceOf, type Source } from './offers';
import { lookThrough, Terms } from './terms';

/** A text that was just opened is looked through, and the library asked, when the drafter has begun to read. */
const AFTER_MS = 1_500;

const NOTHING: Source = () => [];

/** All that may be offered: phrases and units of the settings, terms of the text, names that the library knows. */
export class Supply {
  private own: { settings: Settings; source: Source } | null = null;
  private terms: Terms | null = null;
  private library = NOTHING;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `grown` is called when more can be offered than a moment before. */
  constructor(private readonly grown: () => void) {}

  /** Another text is open. */
  begin(doc: () => Node | null) {
    this.end();
    this.timer = setTimeout(() => {
      void this.learn(doc);
      // Without the library's names there are others.
      void askLibrary().then(
        (source) => {
          this.library = source;
          this.grown();
        },
        () => undefined,
      );
    }, AFTER_MS);
  }

  private async learn(doc: () => Node | null) {
    const { timer } = this;
    const before = doc();
    if (before) await lookThrough(before);
    const now = doc();
    // Meanwhile another text may have been opened.
    if (!now || timer !== this.timer) return;
    this.terms = new Terms();
    this.terms.take(now);
    this.grown();
  }

  /** The text has changed. */
  follow(doc: Node) {
    this.terms?.take(doc);
  }

  end() {
    clearTimeout(this.timer);
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
