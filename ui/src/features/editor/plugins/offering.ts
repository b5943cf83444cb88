import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ADOPTED } from '../adopt';
import { offersFor, type Offer, type Source } from '../offers/offers';
import { schema } from '../schema';
import { wordsByPosition } from '../text';

interface State {
  /** Whether the last change of the words was typing. */
  typed: boolean;
  /** Where the list was sent away: it stays away for that word. */
  closed: number | null;
}

const key = new PluginKey<State>('offering');
/** What goes on a word. */
const WORD = /^[\p{L}\p{N}]/u;
/** Between the line and the list, in pixels. */
const GAP = 4;

/**
 * Offers phrases, units and terms for the word that is being typed, in a small list at the caret. Tab takes the first, or
 * the one that the arrows chose. Enter takes only a chosen one, for at a sentence's end it makes a paragraph; so does Tab in
 * a heading, where it changes the level. Escape sends the list away. Never while an input method is composing.
 */
export function offering(sources: () => readonly Source[], label: () => string): Plugin<State> {
  let list: List | null = null;
  return new Plugin<State>({
    key,
    state: {
      init: () => ({ typed: false, closed: null }),
      apply(tr, { typed, closed }) {
        const message = tr.getMeta(key) as number | undefined;
        const moved = closed === null ? null : tr.mapping.map(closed, -1);
        const goesOn = tr.docChanged
          ? inserts(tr) && tr.getMeta(ADOPTED) !== true
          : typed && !tr.selectionSet;
        return { typed: goesOn, closed: message ?? moved };
      },
    },
    view: (view) => {
      const shown = (list = new List(view, label));
      return {
        update: () =>
          shown.show(view.composing || !view.hasFocus() ? null : offeredIn(view.state, sources())),
        destroy: () => shown.destroy(),
      };
    },
    props: {
      handleKeyDown(view, event) {
        if (view.composing || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false;
        return list?.handleKey(event.key) ?? false;
      },
      handleDOMEvents: { blur: () => list?.show(null) },
    },
  });
}

/** Whether a transaction puts words in: after taking some out nothing is offered. */
function inserts(tr: Transaction): boolean {
  let inserted = false;
  for (const map of tr.mapping.maps)
    map.forEach((_from, _to, from, to) => {
      inserted ||= to > from;
    });
  return inserted;
}

/** What is offered at the caret, and the stretch of the document that it would take the place of. */
interface AtCaret {
  from: number;
  to: number;
  offers: readonly Offer[];
}

function offeredIn(state: EditorState, sources: readonly Source[]): AtCaret | null {
  const { typed, closed } = key.getState(state) ?? { typed: false, closed: null };
  const { selection } = state;
  if (!typed || !(selection instanceof TextSelection) || !selection.$cursor) return null;
  const { parent, parentOffset, pos } = selection.$cursor;
  if (parent.type === schema.nodes.title) return null;
  const words = wordsByPosition(parent.content);
  if (WORD.test(words.slice(parentOffset))) return null;
  const before = words.slice(0, parentOffset);
  const offered = offersFor(before, sources);
  if (!offered) return null;
  const from = pos - before.length + offered.from;
  return closed !== null && closed >= from && closed <= pos
    ? null
    : { from, to: pos, offers: offered.offers };
}

function isSame(one: AtCaret | null, other: AtCaret | null): boolean {
  if (!one || !other) return one === other;
  const texts = ({ offers }: AtCaret) => offers.map(({ text }) => text).join('\n');
  return one.from === other.from && one.to === other.to && texts(one) === texts(other);
}

/** 1 where the mark that closes these words stands there already, as input methods put it. */
function closedBehind({ doc }: EditorState, pos: number, words: string): 0 | 1 {
  const behind = doc.resolve(pos).nodeAfter?.text?.[0];
  return behind !== undefined && /[》”]$/.test(words) && words.endsWith(behind) ? 1 : 0;
}

/** The list on the screen. */
class List {
  private readonly element = document.createElement('ul');
  private at: AtCaret | null = null;
  /** The one that the arrows chose. */
  private chosen: number | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly label: () => string,
  ) {
    this.element.className = 'offers';
    this.element.role = 'listbox';
    this.element.hidden = true;
    document.body.append(this.element);
    document.addEventListener('scroll', this.away, { passive: true, capture: true });
  }

  show(at: AtCaret | null) {
    const same = isSame(at, this.at);
    if (!same || !at) this.chosen = null;
    this.at = at;
    this.element.hidden = at === null;
    if (at && !same) this.draw();
  }

  handleKey(name: string): boolean {
    const { at, chosen } = this;
    if (!at) return false;
    const { length } = at.offers;
    if (name === 'ArrowDown') this.choose(((chosen ?? -1) + 1) % length);
    else if (name === 'ArrowUp') this.choose(((chosen ?? length) - 1 + length) % length);
    else if (name === 'Enter' || name === 'Tab') {
      if (chosen === null && (name === 'Enter' || this.inHeading())) return false;
      this.take(chosen ?? 0);
    } else if (name === 'Escape') this.view.dispatch(this.view.state.tr.setMeta(key, at.to));
    else return false;
    return true;
  }

  destroy() {
    document.removeEventListener('scroll', this.away, { capture: true });
    this.element.remove();
  }

  private readonly away = () => this.show(null);

  private inHeading() {
    return this.view.state.selection.$head.parent.type === schema.nodes.heading;
  }

  private choose(chosen: number) {
    this.chosen = chosen;
    Array.from(this.element.children).forEach((item, at) => (item.ariaSelected = String(at === chosen)));
  }

  private take(number: number) {
    const { at, view } = this;
    const offer = at?.offers[number];
    if (!at || !offer) return;
    const tr = view.state.tr.insertText(
      offer.text,
      at.from,
      at.to + closedBehind(view.state, at.to, offer.text),
    );
    // What was taken is not offered more of.
    view.dispatch(tr.setMeta(key, at.from + offer.text.length).scrollIntoView());
    this.show(null);
    view.focus();
  }

  private draw() {
    const { at, view } = this;
    if (!at) return;
    this.element.ariaLabel = this.label();
    this.element.replaceChildren(
      ...at.offers.map(({ name, text }, number) => {
        const item = document.createElement('li');
        item.role = 'option';
        item.ariaSelected = 'false';
        item.textContent = name === text ? text : `${name}\u3000${text}`;
        // The text keeps the focus.
        item.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.take(number);
        });
        return item;
      }),
    );
    const { left, bottom, top } = view.coordsAtPos(at.from);
    const { offsetHeight, offsetWidth } = this.element;
    const below = bottom + GAP + offsetHeight < window.innerHeight;
    this.element.style.top = `${below ? bottom + GAP : top - GAP - offsetHeight}px`;
    this.element.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - offsetWidth - GAP))}px`;
  }
}
