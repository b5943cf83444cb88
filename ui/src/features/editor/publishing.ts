import type { EditorView } from 'prosemirror-view';
import { afterFrame } from '../../lib/afterFrame';
import type { DocumentStore } from '../../state/document';
import { caretOf, sameCaret } from './caret';
import { foundAt } from './found/found';
import { memosIn } from './memos';
import type { Supply } from './offers/supply';
import { outlineEntries } from './outlineEntries';
import { variablesIn } from './variablesIn';

/** The rest of the window follows the text at this distance; other labels end it. */
const PAUSE_MS = 150;

/** Tells the rest of the window what stands in the text, and where the caret is. Reading a long text takes its time. */
export class Publishing {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly view: () => EditorView | null,
    private readonly store: DocumentStore,
    private readonly supply: Supply,
  ) {}

  /** Tells it when the text rests. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE_MS);
  }

  /** The labels of what has changed are there: tells the rest when they are painted. */
  labelled() {
    if (this.timer !== undefined) this.whenPainted();
  }

  /** Tells it when the text is painted. */
  whenPainted() {
    this.soon();
    afterFrame(() => this.timer !== undefined && this.now());
  }

  now() {
    this.forget();
    const doc = this.view()?.state.doc;
    if (!doc) return;
    this.supply.follow(doc);
    this.store.setState({ outline: outlineEntries(doc), variables: variablesIn(doc), memos: memosIn(doc) });
    this.caret();
  }

  caret() {
    const state = this.view()?.state;
    if (!state) return;
    const caret = caretOf(state);
    const { selection, foundAt: known } = this.store.getState();
    if (!sameCaret(caret, selection)) this.store.setState({ selection: caret });
    const now = foundAt(state);
    if (now !== known) this.store.setState({ foundAt: now });
  }

  /** Nothing is to be told any more. */
  forget() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
