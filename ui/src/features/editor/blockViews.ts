import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import type { LabelView } from '../../ipc/generated/LabelView';
import { dutyBracket } from '../../lib/duty';
import { attrsOf, blockTag } from './schema';
import { isTable } from './tables/nodes';

/** The labels of a plan by node id. */
export type LabelMap = ReadonlyMap<string, LabelView>;

/**
 * The elements of headings and paragraphs. Labels (序号), duties (责任分工) and memos (备忘) are attributes of them, from
 * which the style sheet makes `::before`, `::after` and a mark in the margin: nothing of them is text of the document, and drawing another label is no
 * transaction. Node decorations would say the same, but ProseMirror looks at each of them for each block with each
 * key, which is the square of a long plan.
 */
export class BlockViews {
  private readonly views = new Map<string, Set<BlockView>>();

  constructor(public labels: LabelMap) {}

  /** For ProseMirror: what makes the element of a block. */
  readonly nodeViews = {
    heading: (node: Node) => new BlockView(node, this),
    paragraph: (node: Node) => new BlockView(node, this),
    table: (node: Node) => new TableFrame(node),
  };

  /** Draws other labels, at the blocks whose label is another one. */
  setLabels(labels: LabelMap) {
    const old = this.labels;
    this.labels = labels;
    for (const [id, views] of this.views) {
      const [before, now] = [old.get(id), labels.get(id)];
      if (before?.text !== now?.text || before?.rank !== now?.rank) for (const view of views) view.draw();
    }
  }

  enter(id: string, view: BlockView) {
    const views = this.views.get(id) ?? new Set();
    this.views.set(id, views.add(view));
  }

  leave(id: string, view: BlockView) {
    const views = this.views.get(id);
    views?.delete(view);
    if (views?.size === 0) this.views.delete(id);
  }
}

/** The element around a table: what the window writes on it is no change of the table. */
class TableFrame implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(node: Node) {
    this.dom = this.contentDOM = document.createElement('div');
    this.draw(node);
  }

  update(node: Node) {
    if (!isTable(node)) return false;
    this.draw(node);
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord) {
    return mutation.type === 'attributes' && mutation.target === this.dom;
  }

  private draw({ attrs }: Node) {
    this.dom.className = 'table';
    this.dom.dataset.id = String(attrs.id);
    this.dom.dataset.headerRows = String(attrs.header_rows);
    if (attrs.memo === '') delete this.dom.dataset.memo;
    else this.dom.dataset.memo = String(attrs.memo);
  }
}

class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(
    private node: Node,
    private readonly all: BlockViews,
  ) {
    this.dom = this.contentDOM = document.createElement(blockTag(node)[0]);
    all.enter(attrsOf(node).id, this);
    this.draw();
  }

  update(node: Node) {
    if (node.type !== this.node.type || blockTag(node)[0].toUpperCase() !== this.dom.tagName) return false;
    const old = this.node;
    this.node = node;
    if (node.attrs === old.attrs) return true; // other words only
    this.all.leave(attrsOf(old).id, this);
    this.all.enter(attrsOf(node).id, this);
    this.draw();
    return true;
  }

  /** The attributes are ours; ProseMirror reads what people do to the words. */
  ignoreMutation(mutation: ViewMutationRecord) {
    return mutation.type === 'attributes';
  }

  destroy() {
    this.all.leave(attrsOf(this.node).id, this);
  }

  draw() {
    const { id, duties, memo } = attrsOf(this.node);
    const label = this.all.labels.get(id);
    const duty = duties.map(dutyBracket).join('');
    const attributes: Record<string, string | undefined> = {
      ...blockTag(this.node)[1],
      'data-label': label?.text,
      'data-rank': label && String(label.rank),
      'data-duty': duty === '' ? undefined : duty,
      'data-memo': memo === '' ? undefined : memo,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) this.dom.removeAttribute(name);
      else if (this.dom.getAttribute(name) !== value) this.dom.setAttribute(name, value);
    }
  }
}
