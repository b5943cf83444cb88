import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { FoundText } from '../../../ipc/generated/FoundText';
import { placesIn, type Place } from './places';

/** How far beyond what is seen places are drawn, in positions of the document: about three pages. */
const MARGIN = 2_000;
/** At these steps down the window it is asked what stands there, in pixels. */
const PROBE = 80;

interface State {
  places: readonly Place[];
  /** What was typed since the places were found; they are moved along when they are next needed. */
  since: Mapping;
  current: number | null;
  /** The stretch of the document in which places are drawn. */
  drawn: Place;
  decorations: DecorationSet;
}

type Message =
  | { type: 'found'; places: readonly Place[] }
  | { type: 'go'; current: number }
  | { type: 'seen'; seen: Place };

const NOTHING: State = {
  places: [],
  since: new Mapping(),
  current: null,
  drawn: { from: 0, to: 0 },
  decorations: DecorationSet.empty,
};

const key = new PluginKey<State>('found');

/**
 * Shows where something was found. Only what is in view or near it is drawn: a decoration for each of thousands of places
 * would be looked at with each key.
 */
export function found(): Plugin<State> {
  return new Plugin<State>({
    key,
    state: { init: () => NOTHING, apply },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: (view) => new Watch(view),
  });
}

/** Shows these places; without places nothing. */
export function showFound(state: EditorState, texts: readonly FoundText[]): Transaction {
  const message: Message = { type: 'found', places: placesIn(state.doc, texts) };
  return state.tr.setMeta(key, message);
}

/** The number of the place that is the present one, as long as the caret stays there. */
export function foundAt(state: EditorState): number | null {
  return key.getState(state)?.current ?? null;
}

/**
 * Selects the next place (1), the one before (-1), or the first from the caret on (0); round the ends. Null where there is
 * no place at all.
 */
export function toFound(state: EditorState, by: -1 | 0 | 1): Transaction | null {
  const { places, current } = settled(key.getState(state) ?? NOTHING);
  const number = current === null || by === 0 ? near(places, state, by) : current + by;
  const place = places.at(number % places.length);
  if (!place) return null;
  const { doc, tr } = state;
  const message: Message = { type: 'go', current: (number + places.length) % places.length };
  const within = (at: number) => doc.resolve(Math.min(at, doc.content.size));
  return tr.setSelection(TextSelection.between(within(place.from), within(place.to))).setMeta(key, message);
}

/** The number of the place that comes first as seen from the selection. */
function near(places: readonly Place[], { selection: { from, to } }: EditorState, by: -1 | 0 | 1): number {
  if (by < 0) return places.findLastIndex((place) => place.to <= from);
  return Math.max(
    0,
    places.findIndex((place) => place.from >= (by === 0 ? from : to)),
  );
}

function apply(tr: Transaction, before: State): State {
  const message = tr.getMeta(key) as Message | undefined;
  if (message?.type === 'found') {
    const { places } = message;
    if (places.length === 0) return NOTHING;
    const { from, to } = tr.selection;
    const held = places.findIndex((place) => place.from === from && place.to === to);
    return drawn(tr, { ...before, places, current: held < 0 ? null : held, since: new Mapping() });
  }
  if (before.places.length === 0) return before;
  if (message?.type === 'seen') return drawn(tr, { ...settled(before), drawn: message.seen });
  if (message?.type === 'go') return drawn(tr, { ...settled(before), current: message.current });
  if (!tr.docChanged) {
    return tr.selectionSet && before.current !== null
      ? drawn(tr, { ...settled(before), current: null })
      : before;
  }
  const since = new Mapping([...before.since.maps, ...tr.mapping.maps]);
  return { ...before, current: null, since, decorations: before.decorations.map(tr.mapping, tr.doc) };
}

/** With the places where they stand now. */
function settled(state: State): State {
  const { places, since } = state;
  if (since.maps.length === 0) return state;
  const moved = places.map(({ block, ...place }): Place => {
    const start = since.map(place.from, 1);
    const end = Math.max(start, since.map(place.to, -1));
    return { ...place, from: start, to: end, ...(block !== undefined && { block: since.map(block, 1) }) };
  });
  return { ...state, places: moved, since: new Mapping() };
}

function drawn(tr: Transaction, state: State): State {
  const { from, to } = state.drawn;
  const decorations: Decoration[] = [];
  const { places, current } = state;
  for (let at = firstFrom(places, from); at < places.length; at++) {
    const place = places[at];
    if (!place || place.from > to) break;
    if (place.from < place.to)
      decorations.push(
        Decoration.inline(place.from, place.to, { class: at === current ? 'found now' : 'found' }),
      );
  }
  const now = current === null ? undefined : places[current];
  const aside = now?.block;
  const block = aside === undefined ? null : tr.doc.nodeAt(aside);
  if (aside !== undefined && block?.isBlock)
    decorations.push(
      Decoration.node(aside, aside + block.nodeSize, { class: now?.memo ? 'found-memo' : 'found-aside' }),
    );
  return { ...state, decorations: DecorationSet.create(tr.doc, decorations) };
}

/** The first place that ends behind a position. */
function firstFrom(places: readonly Place[], position: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.to ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Follows what of the document is in view. */
class Watch {
  private frame = 0;
  private readonly desk: Element | null;

  constructor(private readonly view: EditorView) {
    this.desk = view.dom.closest('.desk');
    this.desk?.addEventListener('scroll', this.soon, { passive: true });
    window.addEventListener('resize', this.soon);
  }

  update(view: EditorView, before: EditorState) {
    const [was, is] = [key.getState(before), key.getState(view.state)];
    if (was?.places !== is?.places && is !== NOTHING) this.soon();
  }

  destroy() {
    cancelAnimationFrame(this.frame);
    this.desk?.removeEventListener('scroll', this.soon);
    window.removeEventListener('resize', this.soon);
  }

  private readonly soon = () => {
    const { places } = key.getState(this.view.state) ?? NOTHING;
    if (places.length > 0) this.frame ||= requestAnimationFrame(() => this.look());
  };

  private look() {
    this.frame = 0;
    if (this.view.isDestroyed || this.view.composing) return;
    const seen = this.seen();
    const { drawn: known } = key.getState(this.view.state) ?? NOTHING;
    if (!seen || (known.from <= seen.from && seen.to <= known.to)) return;
    const message: Message = {
      type: 'seen',
      seen: { from: Math.max(0, seen.from - MARGIN), to: seen.to + MARGIN },
    };
    this.view.dispatch(this.view.state.tr.setMeta(key, message).setMeta('addToHistory', false));
  }

  /** The first and the last position in the window. */
  private seen(): Place | null {
    const desk = this.desk?.getBoundingClientRect();
    const text = this.view.dom.getBoundingClientRect();
    if (!desk) return null;
    const found: number[] = [];
    for (let top = desk.top + 1; top < desk.bottom; top += PROBE) {
      const at = this.view.posAtCoords({ left: text.left + text.width / 2, top });
      if (at) found.push(at.pos);
    }
    return found.length > 0 ? { from: Math.min(...found), to: Math.max(...found) } : null;
  }
}
