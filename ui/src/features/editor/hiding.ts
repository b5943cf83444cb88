import type { Node, ResolvedPos } from 'prosemirror-model';
import { Selection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { itemAt } from '../../lib/itemAt';
import type { DocumentState, DocumentStore } from '../../state/document';
import { branchEnd, findRow, rowsOf } from './rows';

/** What a person has put aside: folded branches, and all but one branch. */
export type Aside = Pick<DocumentState, 'folded' | 'alone'>;

/**
 * The ids of the blocks that are not shown, and of the parts of which nothing is. A part that is folded keeps its
 * title; beside a branch that is shown alone no title is.
 */
export function hiddenIn(doc: Node, { folded, alone }: Aside): ReadonlySet<string> {
  const hidden = new Set<string>();
  doc.forEach((part, partPos) => {
    const rows = rowsOf(part, partPos);
    const partId = String(part.attrs.id);
    const hide = (from: number, end: number) => {
      for (const { node } of rows.slice(from, end)) hidden.add(String(node.attrs.id));
    };
    if (folded.has(partId)) hide(0, rows.length);
    rows.forEach(({ node, heading }, index) => {
      if (heading && folded.has(String(node.attrs.id))) hide(index + 1, branchEnd(rows, index));
    });
    if (alone === null) return;
    const top = rows.findIndex(({ node }) => node.attrs.id === alone);
    if (top < 0) {
      hidden.add(partId);
      hide(0, rows.length);
    } else {
      hide(0, top);
      hide(branchEnd(rows, top), rows.length);
    }
  });
  return hidden;
}

/** What must be unfolded so that a block is shown; `alone` is given up where the block stands outside of it. */
export function revealing(doc: Node, id: string, { folded, alone }: Aside): Aside {
  const found = findRow(doc, id);
  if (!found) return { folded, alone };
  const { rows, index, part } = found;
  const above = new Set([String(part.attrs.id)]);
  for (let at = 0; at < index; at++) {
    if (branchEnd(rows, at) > index) above.add(String(itemAt(rows, at).node.attrs.id));
  }
  const inside = alone === null || alone === id || above.has(alone);
  return {
    folded: new Set([...folded].filter((one) => !above.has(one))),
    alone: inside ? alone : null,
  };
}

/** Keeps the text on the screen to what is to be shown of it. */
export class Hiding {
  private hidden: ReadonlySet<string> = new Set();

  constructor(
    private readonly element: HTMLElement,
    private readonly store: DocumentStore,
  ) {}

  /** Draws what is put aside now. Costs nothing as long as nothing is. */
  draw({ dom, state: { doc } }: EditorView) {
    const { folded, alone } = this.store.getState();
    if (alone !== null && !findRow(doc, alone)) {
      this.store.setState({ alone: null }); // draws again
      return;
    }
    const none = folded.size === 0 && alone === null;
    if (none && this.hidden.size === 0 && this.element.dataset.aside === undefined) return;
    this.hidden = none ? new Set() : hiddenIn(doc, { folded, alone });
    toggle(this.element, 'data-aside', !none);
    toggle(this.element, 'data-alone', alone !== null);
    const sheets = dom.querySelectorAll(':scope > .sheet');
    doc.forEach((part, _, index) => {
      const sheet = sheets[index];
      if (!sheet) return;
      toggle(sheet, 'data-hidden', this.hidden.has(String(part.attrs.id)));
      for (const block of sheet.children) {
        const id = block.getAttribute('data-id');
        if (id === null) continue;
        toggle(block, 'data-hidden', this.hidden.has(id));
        toggle(block, 'data-folded', folded.has(id));
      }
    });
  }

  /** Shows the block with the caret or the selected words, wherever they came from. */
  reveal({ doc, selection: { $from, $to } }: EditorState) {
    const id = this.hiddenAt($from);
    if (id !== null && $from.sameParent($to)) this.store.setState(revealing(doc, id, this.store.getState()));
  }

  /** Takes the caret out of what is not shown any more, to the end of the words above it. */
  leave({ doc, selection: { $head }, tr }: EditorState): Transaction | null {
    if (this.hiddenAt($head) === null) return null;
    const rows = rowsOf($head.node(1), $head.before(1));
    const { alone } = this.store.getState();
    const shown =
      rows.find(({ node }) => node.attrs.id === alone) ??
      rows.slice(0, $head.index(1) - 1).findLast(({ node }) => !this.hidden.has(String(node.attrs.id)));
    const end = shown ? shown.pos + shown.node.nodeSize - 1 : $head.start(1) + 1;
    return tr.setSelection(Selection.near(doc.resolve(end), -1));
  }

  /** The hidden block at a place, if it is one. */
  private hiddenAt($pos: ResolvedPos): string | null {
    if (this.hidden.size === 0 || $pos.depth < 2) return null;
    const id = String($pos.node(2).attrs.id);
    return this.hidden.has(id) ? id : null;
  }
}

function toggle(element: Element, name: string, on: boolean) {
  if (on !== element.hasAttribute(name)) element.toggleAttribute(name, on);
}
