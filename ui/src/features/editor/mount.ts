import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { languageStore, messages } from '../../i18n/language';
import { call } from '../../ipc/call';
import type { Duty } from '../../ipc/generated/Duty';
import type { FoundText } from '../../ipc/generated/FoundText';
import type { PlanView } from '../../ipc/generated/PlanView';
import type { Reference } from '../../ipc/generated/Reference';
import type { ReferenceView } from '../../ipc/generated/ReferenceView';
import { attempt } from '../../state/attempt';
import type { Copied, DocumentStore, EditorPort, Place } from '../../state/document';
import { fold } from '../../state/folding';
import { openDialog } from '../../state/window';
import { ADOPTED, adoptTitle, adoptView, lastChange } from './adopt';
import { AfterComposition } from './afterComposition';
import { BlockViews } from './blockViews';
import { copyBranches, pasteBranches } from './branchClipboard';
import { focusOn, revealSelection } from './caret';
import { editorCommands, isEditorCommand } from './commands/all';
import { runsOf, selectRun } from './commands/branch';
import { moveBranch } from './commands/move';
import { dutiesOf, unitsIn, withDuties } from './duties';
import { found, showFound, toFound } from './found/found';
import { docFromView, nodeFromBlock } from './fromView';
import { Hiding } from './hiding';
import { withMemo } from './memos';
import { Supply } from './offers/supply';
import { branchDrop } from './plugins/branchDrop';
import { branchHandle } from './plugins/branchHandle';
import { clipboard, ownBlocks } from './plugins/clipboard';
import { duties } from './plugins/duties';
import { dutyChips, endOfWords } from './plugins/dutyChips';
import { furniture, setFurniture } from './plugins/furniture';
import { CHECK_ALL, invariants } from './plugins/invariants';
import { keys } from './plugins/keys';
import { markPlace, memoNote } from './plugins/memoNote';
import { offering } from './plugins/offering';
import { ordinals } from './plugins/ordinals';
import { placeholders } from './plugins/placeholders';
import { pastedFrom, recognised } from './plugins/recognised';
import { sheets } from './plugins/sheets';
import { typedDuties } from './plugins/typedDuties';
import { typedLabels } from './plugins/typedLabels';
import { Publishing } from './publishing';
import { attrsOfReference } from './references/node';
import { putReference, renewed } from './references/places';
import { references, selectedReference } from './references/plugin';
import { setAttachments, stands } from './references/targets';
import { ReferenceViews } from './references/views';
import { changedParts, changesStructure } from './structure';
import { Sync } from './sync';
import { insertTable } from './tables/insert';
import { tables } from './tables/lazy';

/** The mounted editor. */
export interface EditorHandle extends EditorPort {
  destroy(): void;
}

/** Puts the text of the open plan into an element: ProseMirror alone, so that it can stand before everything else. */
export function mountEditor(element: HTMLElement, store: DocumentStore): EditorHandle {
  const mounted = new MountedEditor(element, store);
  store.setState({ editor: mounted });
  const { view } = store.getState();
  if (view) mounted.load(view);
  return mounted;
}

class MountedEditor implements EditorHandle {
  private view: EditorView | null = null;
  private blocks: BlockViews | null = null;
  /** Until the view stands nothing is known of what they speak of; it is looked at when it does. */
  private readonly references = new ReferenceViews(
    (reference) => this.view === null || stands(reference, this.view.state),
    () => messages().references,
  );
  private readonly hiding: Hiding;
  private sync: Sync | null = null;
  private readonly afterComposition = new AfterComposition(() => this.composing());
  /** What may be offered for a word; follows typing like the outline. */
  private readonly supply = new Supply(() => this.settled(() => this.dispatch((tr) => tr)));
  private readonly publishing: Publishing;
  private readonly letGo: (() => void)[];

  constructor(
    private readonly element: HTMLElement,
    private readonly store: DocumentStore,
  ) {
    this.hiding = new Hiding(element, store);
    this.publishing = new Publishing(() => this.view, store, this.supply);
    const save = () => void store.flush().catch(() => undefined);
    const hidden = () => {
      if (document.visibilityState === 'hidden') save();
    };
    window.addEventListener('beforeunload', save);
    document.addEventListener('visibilitychange', hidden);
    this.letGo = [
      () => window.removeEventListener('beforeunload', save),
      () => document.removeEventListener('visibilitychange', hidden),
      languageStore.subscribe(() => {
        this.dispatch((tr) => tr);
        this.references.draw();
      }),
      store.subscribe((state, before) => {
        if (state.saving !== before.saving) element.dataset.saving = state.saving;
        if (state.view === null) this.unload();
        if (state.labels !== before.labels) this.settled(() => this.showLabels());
        if (state.folded !== before.folded || state.alone !== before.alone)
          this.putAside(state.alone !== before.alone);
        if (state.view !== before.view) this.settled(() => this.showFields(state.view));
      }),
    ];
  }

  load(view: PlanView) {
    this.unload();
    const blocks = (this.blocks = new BlockViews(this.store.getState().labels));
    const { undo, redo } = this.store;
    const doc = docFromView(view);
    this.sync = new Sync();
    this.sync.reset(doc);
    const state = EditorState.create({
      doc,
      plugins: [
        invariants(),
        duties(),
        tables(() => messages().editor.caption),
        furniture(view),
        placeholders(() => messages().editor),
        ordinals(),
        offering(this.supply.sources, () => messages().phrases.offered),
        typedLabels(() => blocks.labels),
        typedDuties((text, title) => call('duties_read', { text, title })),
        dutyChips((node) => openDialog({ kind: 'duties', node })),
        references(view, () => openDialog({ kind: 'reference' })),
        keys(
          () => attempt(undo),
          () => attempt(redo),
          () => this.store.getState().alone,
          () => this.store.setState({ alone: null }),
        ),
        clipboard(() => blocks.labels),
        recognised(
          (source, title, whole) => call('pasted_read', { source, title, whole }),
          () => blocks.labels,
        ),
        branchHandle({
          fold: (id) => fold([id], !this.store.getState().folded.has(id)),
          words: () => ({ fold: messages().outline.fold, drag: messages().editor.handle }),
        }),
        branchDrop(),
        memoNote((node) => openDialog({ kind: 'memo', node })),
        sheets(),
        found(),
      ],
    });
    this.view = new EditorView(this.element, {
      state,
      nodeViews: { ...blocks.nodeViews, ...this.references.nodeViews },
      dispatchTransaction: (tr) => this.apply(tr),
      attributes: {
        'aria-label': messages().editor.label,
        'aria-multiline': 'true',
        // Whatever the window speaks, the plan is Chinese: letters, voice and line breaks follow.
        lang: 'zh-CN',
        role: 'textbox',
        spellcheck: 'false',
        tabindex: '0',
      },
      handleDOMEvents: { compositionend: () => this.composed() },
    });
    this.supply.begin(() => this.view?.state.doc ?? null);
    this.draw();
    this.publishing.whenPainted();
    this.view.focus();
  }

  next() {
    // Half a composition is not text yet.
    return this.view && this.sync && !this.composing() ? this.sync.next(this.view.state.doc) : null;
  }

  composing() {
    return this.view?.composing ?? false;
  }

  adopt(view: PlanView, follow = false) {
    this.settled(() => {
      const { sync } = this;
      if (!this.view || !sync) return;
      const tr = adoptView(this.view.state, view, (part) => sync.blocksKnown(part));
      if (follow && tr.docChanged) tr.setSelection(lastChange(tr)).scrollIntoView();
      sync.reset(docFromView(view));
      this.view.dispatch(tr.setMeta(ADOPTED, true));
      this.draw();
      this.publishing.now();
    });
  }

  renew(said: readonly ReferenceView[]) {
    this.settled(() => {
      const before = this.view?.state;
      const tr = before && renewed(before, said);
      if (!tr) return;
      this.view?.dispatch(tr.setMeta(ADOPTED, true));
      this.sync?.follow(before.doc, tr.doc);
    });
  }

  adoptTitle(part: string, title: string) {
    this.settled(() => {
      if (!this.view) return;
      this.view.dispatch(adoptTitle(this.view.state, part, title).setMeta(ADOPTED, true));
      this.sync?.titleIs(part, title);
    });
  }

  focus() {
    this.view?.focus();
  }

  focusNode(id: string) {
    if (this.view) focusOn(this.view, id);
  }

  place(): Place {
    const { anchor, head } = this.view?.state.selection ?? { anchor: 0, head: 0 };
    return { anchor, head, scrollTop: this.desk.scrollTop };
  }

  returnTo({ anchor, head, scrollTop }: Place) {
    this.dispatch((tr) => {
      const within = (at: number) => tr.doc.resolve(Math.min(at, tr.doc.content.size));
      return tr.setSelection(TextSelection.between(within(anchor), within(head)));
    });
    this.desk.scrollTop = scrollTop;
  }

  run(command: string) {
    if (!this.view || !isEditorCommand(command)) return false;
    this.view.focus();
    return editorCommands[command].run(this.view.state, this.view.dispatch, this.view);
  }

  runAt(ids: readonly string[], command: string) {
    const { view } = this;
    if (!view || !isEditorCommand(command)) return false;
    const { run } = editorCommands[command];
    return runsOf(view.state.doc, ids)
      .map((branches) => {
        const tr = selectRun(view.state, branches);
        if (tr) view.dispatch(tr);
        return tr !== null && run(view.state, view.dispatch, view);
      })
      .some(Boolean);
  }

  copyOf(ids: readonly string[]) {
    return this.view && copyBranches(this.view, ids);
  }

  async pasteBehind(id: string, copied: Copied) {
    const nodes = ownBlocks(copied.html) ?? (await this.recognise(copied));
    const tr = this.view && pasteBranches(this.view.state, id, nodes);
    if (tr) this.view?.dispatch(tr);
  }

  can(command: string) {
    return this.view !== null && isEditorCommand(command) && editorCommands[command].run(this.view.state);
  }

  dutiesOf(id: string) {
    return this.view ? dutiesOf(this.view.state.doc, id) : [];
  }

  setDuties(id: string, duties: readonly Duty[]) {
    const tr = this.view && withDuties(this.view.state, id, duties);
    if (tr) this.view?.dispatch(tr);
  }

  dutyPlace(id: string) {
    const block = this.blockElement(id);
    return block ? endOfWords(block) : null;
  }

  setMemo(id: string, memo: string) {
    const tr = this.view && withMemo(this.view.state, id, memo);
    if (tr) this.view?.dispatch(tr);
  }

  memoPlace(id: string) {
    const block = this.blockElement(id);
    return block ? markPlace(block) : null;
  }

  unitsInText() {
    return this.view ? unitsIn(this.view.state.doc) : [];
  }

  insertTable(rows: number, columns: number) {
    this.view?.focus();
    if (this.view) insertTable(rows, columns)(this.view.state, this.view.dispatch);
  }

  tableElement(id: string) {
    const block = this.blockElement(id);
    return block?.classList.contains('table') ? block : null;
  }

  showFound(texts: readonly FoundText[]) {
    this.settled(() => this.view?.dispatch(showFound(this.view.state, texts)));
  }

  toFound(by: -1 | 0 | 1) {
    const tr = this.view && toFound(this.view.state, by);
    if (!tr || !this.view) return;
    this.view.dispatch(tr);
    revealSelection(this.view, this.desk);
  }

  insertReference(reference: Reference, words: string) {
    this.dispatch((tr) => putReference(tr, reference, words));
    this.view?.focus();
  }

  selectedReference() {
    const node = this.view && selectedReference(this.view.state);
    return node ? attrsOfReference(node).reference : null;
  }

  insertWords(words: string) {
    this.dispatch((tr) => tr.insertText(words).scrollIntoView());
    this.view?.focus();
  }

  selectedWords() {
    const { selection, doc } = this.view?.state ?? {};
    if (!selection || !doc || !selection.$from.sameParent(selection.$to)) return '';
    return doc.textBetween(selection.from, selection.to);
  }

  moveBranch(id: string, where: 'before' | 'after' | 'inside', target: string) {
    return this.view !== null && moveBranch(id, where, target)(this.view.state, this.view.dispatch);
  }

  destroy() {
    this.unload();
    for (const letGo of this.letGo) letGo();
    if (this.store.getState().editor === this) this.store.setState({ editor: null });
  }

  private async recognise(copied: Copied): Promise<readonly Node[]> {
    const { title } = this.store.getState();
    const { blocks } = await call('pasted_read', { source: pastedFrom(copied), title, whole: false });
    return blocks.map(nodeFromBlock);
  }

  private blockElement(id: string) {
    return this.view?.dom.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
  }

  /** What scrolls. */
  private get desk() {
    return this.element.parentElement ?? this.element;
  }

  private apply(tr: Transaction) {
    const { view } = this;
    if (!view) return;
    const before = view.state;
    view.updateState(before.apply(tr));
    const { doc } = view.state;
    if (doc !== before.doc) {
      const structural = changedParts(before.doc, doc).some(changesStructure);
      if (tr.getMeta(ADOPTED) !== true) {
        this.sync?.touch(before.doc, structural ? 'structure' : 'typing', Date.now());
        this.store.touched(structural);
        this.supply.wake();
      }
      if (structural && !view.composing) this.draw();
      this.publishing.soon();
    }
    if (view.state.selection !== before.selection && !view.composing) this.hiding.reveal(view.state);
    this.publishing.caret();
    this.afterComposition.soon();
  }

  private dispatch(change: (tr: Transaction) => Transaction) {
    if (this.view) this.view.dispatch(change(this.view.state.tr));
  }

  /** Does something to the view when no input method is composing: now, or after the composition. */
  private settled(job: () => void) {
    this.afterComposition.settled(job);
  }

  private composed() {
    this.afterComposition.ended(() => {
      this.dispatch((tr) => tr.setMeta(CHECK_ALL, true));
      this.draw();
      if (this.view) this.store.touched(false);
    });
  }

  /** Draws what hangs on elements that may be new. */
  private draw() {
    if (!this.view) return;
    this.hiding.draw(this.view);
    this.references.draw();
  }

  private showLabels() {
    this.blocks?.setLabels(this.store.getState().labels);
    this.publishing.labelled();
  }

  /** Shows what of the plan is filled in elsewhere. */
  private showFields(view: PlanView | null) {
    if (!view) return;
    this.dispatch((tr) => setAttachments(setFurniture(tr, view), view));
    this.references.draw();
  }

  /** Shows what is to be shown now, with the caret in it. */
  private putAside(scroll: boolean) {
    this.settled(() => {
      if (!this.view) return;
      this.hiding.draw(this.view);
      const out = this.hiding.leave(this.view.state);
      if (out) this.view.dispatch(out);
      if (!scroll) return;
      this.desk.scrollTop = 0;
      this.dispatch((tr) => tr.scrollIntoView());
    });
  }

  private unload() {
    this.publishing.forget();
    this.afterComposition.forget();
    this.supply.end();
    this.view?.destroy();
    this.view = null;
    this.blocks = null;
    this.sync = null;
  }
}
