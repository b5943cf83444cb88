import { createStore, type StoreApi } from 'zustand/vanilla';
import { call } from '../ipc/call';
import type { CallError } from '../ipc/errors';
import type { Change } from '../ipc/generated/Change';
import type { Changed } from '../ipc/generated/Changed';
import type { Commands } from '../ipc/generated/commands';
import type { Duty } from '../ipc/generated/Duty';
import type { Elements } from '../ipc/generated/Elements';
import type { FoundText } from '../ipc/generated/FoundText';
import type { LabelView } from '../ipc/generated/LabelView';
import type { PartField } from '../ipc/generated/PartField';
import type { PlanField } from '../ipc/generated/PlanField';
import type { PlanView } from '../ipc/generated/PlanView';
import type { Reference } from '../ipc/generated/Reference';
import type { ReplaceInPlan } from '../ipc/generated/ReplaceInPlan';
import type { Restored } from '../ipc/generated/Restored';
import type { MemoEntry } from './memoEntry';
import { createOutbox, type TextSource } from './outbox';
import type { OutlineEntry } from './outlineEntry';
import { withLabels, withPartField, withPlanField } from './planView';

/** Where the caret stands. */
export interface Caret {
  part: string;
  /** The heading whose branch this is, itself or the one above; the part's id above the first. */
  branch: string;
  /** The block's id; null in the part's title. */
  node: string | null;
  type: 'title' | 'heading' | 'paragraph' | 'table';
  /** Depth in the tree from 1; 0 for a title. */
  depth: number;
  /** Whether a heading shares its paragraph with its body. */
  runIn: boolean;
  /** Tells the cells of a table apart in which the caret stands, or how many are selected; empty elsewhere. */
  cell: string;
  /** Marks that typing would carry: `bold`, `italic` … */
  marks: readonly string[];
}

/** Where a text was left. Positions are ProseMirror's; they may lie beyond a text that has changed since. */
export interface Place {
  anchor: number;
  head: number;
  /** In pixels. */
  scrollTop: number;
}

/** What a clipboard holds. */
export interface Copied {
  html: string;
  text: string;
}

/** What the mounted editor offers to the rest of the window. */
export interface EditorPort extends TextSource {
  focus(): void;
  /** Places the caret in a block (or a part's title) and scrolls it into view. */
  focusNode(id: string): void;
  /** Runs a command by id; false where it does not apply. See `features/editor/commands/all.ts`. */
  run(command: string): boolean;
  /** The same on the branches of other blocks, without taking the focus. */
  runAt(ids: readonly string[], command: string): boolean;
  /** The branches as the clipboard has them, in the order of the text; null where there are none. */
  copyOf(ids: readonly string[]): Copied | null;
  /** Puts what the clipboard holds behind the branch of a block; behind all of the text of a part. */
  pasteBehind(id: string, copied: Copied): Promise<void>;
  /** Whether the command would do something now. */
  can(command: string): boolean;
  /** Where the caret and the desk stand, to be returned to. */
  place(): Place;
  returnTo(place: Place): void;
  /** 责任分工 of a heading or paragraph. */
  dutiesOf(id: string): readonly Duty[];
  setDuties(id: string, duties: readonly Duty[]): void;
  /** Where on the screen they stand, or would. */
  dutyPlace(id: string): DOMRect | null;
  /** Gives a heading, paragraph or table another 备忘; empty for none. */
  setMemo(id: string, memo: string): void;
  /** Where on the screen its mark stands, or would. */
  memoPlace(id: string): DOMRect | null;
  /** The units that the duties of the text name, those named most first. */
  unitsInText(): string[];
  /** Puts a table where the caret is. */
  insertTable(rows: number, columns: number): void;
  /** The element of the table of that id. */
  tableElement(id: string): HTMLElement | null;
  /** Shows where the core has found something in the text; without any, nothing. */
  showFound(texts: readonly FoundText[]): void;
  /** Selects the next place that was found, the one before, or (0) the first from the caret on; round the ends. */
  toFound(by: -1 | 0 | 1): void;
  /** Puts a reference where the caret is, in place of what is selected. */
  insertReference(reference: Reference, words: string): void;
  /** The reference that is selected by itself. */
  selectedReference(): Reference | null;
  /** Puts words where the caret is, in place of what is selected. */
  insertWords(words: string): void;
  /** What is selected within one block; empty where nothing is. */
  selectedWords(): string;
  /** Moves the branch of a block: before or after another branch of its level, or inside it as last child. */
  moveBranch(id: string, where: 'before' | 'after' | 'inside', target: string): boolean;
}

/** The open plan, as the window knows it. */
export interface DocumentState {
  /** As the core last told it whole, with the field changes since; `blocks` in it are not the living text. */
  view: PlanView | null;
  /** The last revision that the core has acknowledged. */
  revision: number;
  /** On one line. */
  title: string;
  /** By node id. */
  labels: ReadonlyMap<string, LabelView>;
  /** The living text as rows for the tree; follows typing at a short distance. */
  outline: readonly OutlineEntry[];
  /** The names of the `{{variables}}` in the living text; follows typing like the outline. */
  variables: readonly string[];
  /** The memos of the living text, in order; follow typing like the outline. */
  memos: readonly MemoEntry[];
  selection: Caret | null;
  /** The number of the found place that the editor shows as the present one. */
  foundAt: number | null;
  /** The headings (or parts) whose branches are folded, in tree and text alike. */
  folded: ReadonlySet<string>;
  /** The heading whose branch alone is shown; null for the whole text. */
  alone: string | null;
  /** `waiting`: something is not sent yet; `error`: the text is on screen but not saved, see `error`. */
  saving: 'saved' | 'waiting' | 'saving' | 'error';
  error: CallError | null;
  canUndo: boolean;
  canRedo: boolean;
  editor: EditorPort | null;
}

/** The open plan: its state, and everything that can be done to it as a whole. */
export interface DocumentStore extends StoreApi<DocumentState> {
  /** Opens a plan of the library. Rejects with an `CallError`, also where the plan open before cannot be saved. */
  open(plan: string): Promise<void>;
  /** Shows a plan that the core has just opened. */
  show(view: PlanView): Promise<void>;
  newPlan(kind: string, withNotice: boolean): Promise<void>;
  openSample(sample: string): Promise<void>;
  close(): Promise<void>;
  changeElements(elements: Elements): Promise<void>;
  changePart(part: string, field: PartField): Promise<void>;
  changePlanField(field: PlanField): Promise<void>;
  addNotice(): Promise<void>;
  removeNotice(): Promise<void>;
  /** Another window has brought a plan to that revision: if it is the one shown here, this window follows. */
  changedElsewhere(plan: string, revision: number): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Replaces what was found in the plan as it stood at a revision. */
  replaceFound(what: Replacing): Promise<void>;
  /** Has back an earlier state of the plan, or something of it. */
  restoreVersion(revision: number, what: Restored): Promise<void>;
  /** Sends what is not sent yet; resolves when the core has it, rejects with an `CallError`. */
  flush(): Promise<void>;
  /** The editor says that its text has changed; `urgent` for anything but typing. */
  touched(urgent: boolean): void;
}

/** What is to be replaced in the open plan. */
export type Replacing = Omit<ReplaceInPlan, 'plan'>;

/** How the store reaches the core. */
export type Call = <Name extends keyof Commands>(
  name: Name,
  args: Commands[Name]['args'],
) => Promise<Commands[Name]['result']>;

const CLOSED: Omit<DocumentState, 'editor'> = {
  view: null,
  revision: 0,
  title: '',
  labels: new Map(),
  outline: [],
  variables: [],
  memos: [],
  selection: null,
  foundAt: null,
  folded: new Set(),
  alone: null,
  saving: 'saved',
  error: null,
  canUndo: false,
  canRedo: false,
};

/** A document store over a core; the window has one, [`documentStore`], tests make their own. */
export function createDocumentStore(call: Call): DocumentStore {
  const store = createStore<DocumentState>(() => ({ ...CLOSED, editor: null }));
  const { getState, setState } = store;

  const outbox = createOutbox({
    source: () => (getState().view ? getState().editor : null),
    send: async (change, joinsTyping) => {
      const changed = await sendChange(change, joinsTyping);
      const { view } = getState();
      // A title typed on the paper: the form shows it as well.
      if (view && !changed.view && change.type === 'part')
        setState({ view: withPartField(view, change.part, change.field) });
      return changed;
    },
    reload,
    state: (saving, error) => {
      const now = getState();
      if (now.saving !== saving || now.error !== error) setState({ saving, error });
    },
  });

  /** Takes over the plan as the core has it now; what was typed since stays. */
  async function reload(): Promise<void> {
    const { view, editor } = getState();
    if (!view) return;
    const fresh = await call('plan_open', { plan: view.id });
    show(fresh);
    editor?.adopt(fresh);
  }

  async function sendChange(change: Change, joinsTyping: boolean): Promise<Changed> {
    const { view, revision } = getState();
    if (!view) throw new Error('invariant: changes are sent only while a plan is open');
    const changed = await call('plan_change', { plan: view.id, revision, change, joins_typing: joinsTyping });
    acknowledge(changed);
    return changed;
  }

  /** Takes over what an answer says of the plan as a whole; the blocks are the editor's. */
  function acknowledge(changed: Changed) {
    if (changed.view) {
      show(changed.view);
      return;
    }
    setState((state) => ({
      revision: changed.revision,
      title: changed.title,
      labels: withLabels(state.labels, changed.labels),
      canUndo: changed.can_undo,
      canRedo: changed.can_redo,
    }));
  }

  const show = (view: PlanView) => setState(shown(view));

  /** Saves the plan that is open, then shows the one that is asked for. */
  async function replaceBy(ask: () => Promise<PlanView>) {
    await outbox.flush();
    const view = await ask();
    setState({ ...CLOSED, ...shown(view) });
    getState().editor?.load(view);
  }

  /** Sends a change that does not come from the text, after all text that was typed before it. */
  function changeFields(change: Change, then: (view: PlanView) => PlanView) {
    return outbox.alone(async () => {
      const changed = await sendChange(change, false);
      const { view, editor } = getState();
      if (changed.view) editor?.adopt(changed.view);
      else if (view) {
        editor?.renew(changed.references);
        const next = then(view);
        setState({ view: next });
        if (change.type === 'part' && change.field.field === 'title')
          editor?.adoptTitle(change.part, change.field.value);
      }
    });
  }

  /** For changes after which only the core knows what the parts are. */
  function changeParts(change: Change) {
    return outbox.alone(async () => {
      const { view } = await sendChange(change, false);
      const open = getState().view;
      if (!open) return;
      const fresh = view ?? (await call('plan_open', { plan: open.id }));
      show(fresh);
      getState().editor?.adopt(fresh);
    });
  }

  /** For steps that the core makes of what it has. */
  function step(take: (plan: string) => Promise<Changed>) {
    return outbox.alone(async () => {
      const { view } = getState();
      if (!view) return;
      const changed = await take(view.id);
      acknowledge(changed);
      if (changed.view) getState().editor?.adopt(changed.view, true);
    });
  }

  return Object.assign(store, {
    open: (plan: string) => replaceBy(() => call('plan_open', { plan })),
    show: (view: PlanView) => replaceBy(() => Promise.resolve(view)),
    newPlan: (kind: string, withNotice: boolean) =>
      replaceBy(() => call('plan_new', { kind, with_notice: withNotice })),
    openSample: (sample: string) => replaceBy(() => call('plan_sample', { sample })),
    close: async () => {
      await outbox.flush();
      setState({ ...CLOSED });
    },
    changeElements: (elements: Elements) => {
      const field: PlanField = { field: 'elements', value: elements };
      return changeFields({ type: 'plan', field }, (view) => withPlanField(view, field));
    },
    changePart: (part: string, field: PartField) =>
      changeFields({ type: 'part', part, field }, (view) => withPartField(view, part, field)),
    changePlanField: (field: PlanField) =>
      changeFields({ type: 'plan', field }, (view) => withPlanField(view, field)),
    addNotice: () => changeParts({ type: 'add-notice' }),
    removeNotice: () => changeParts({ type: 'remove-notice' }),
    changedElsewhere: async (plan: string, revision: number) => {
      const isBehind = () => getState().view?.id === plan && getState().revision < revision;
      // What fails here is told by the outbox.
      if (isBehind())
        await outbox.settled(async () => (isBehind() ? reload() : undefined)).catch(() => undefined);
    },
    undo: () => step((plan) => call('plan_undo', { plan })),
    redo: () => step((plan) => call('plan_redo', { plan })),
    replaceFound: (what: Replacing) => step((plan) => call('replace_in_plan', { plan, ...what })),
    restoreVersion: (revision: number, what: Restored) =>
      step((plan) => call('version_restore', { plan, revision, what })),
    flush: () => outbox.flush(),
    touched: (urgent: boolean) => outbox.touched(urgent),
  });
}

/** What a whole view says of the plan. */
function shown(view: PlanView): Partial<DocumentState> {
  return {
    view,
    revision: view.revision,
    title: view.title,
    labels: withLabels(new Map(), view.labels),
    canUndo: view.can_undo,
    canRedo: view.can_redo,
  };
}

/** The plan that the window has open. */
export const documentStore = createDocumentStore(call);
