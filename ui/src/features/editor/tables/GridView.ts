import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { columnsOf } from './columns';

/**
 * The element of a grid. Its columns have fixed widths: with others the browser measures every cell with every key. They
 * follow the words when the next cell is written in, so that nothing moves under the caret.
 */
export class GridView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('tbody');
  private readonly table = document.createElement('table');
  private readonly columns = document.createElement('colgroup');
  /** Row and cell that were written in last. */
  private written = '';

  constructor(private node: Node) {
    this.dom.className = 'grid';
    this.table.append(this.columns, this.contentDOM);
    this.dom.append(this.table);
    this.measure();
  }

  update(node: Node) {
    if (node.type !== this.node.type) return false;
    const written = firstChange(this.node, node);
    const widened = this.node.attrs.widths !== node.attrs.widths;
    this.node = node;
    if (widened || (written !== '' && written !== this.written)) this.measure();
    if (written !== '') this.written = written;
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord) {
    return mutation.type === 'attributes' || !this.contentDOM.contains(mutation.target);
  }

  private measure() {
    const { shares, width } = columnsOf(this.node);
    this.table.style.width = percent(width);
    const columns = shares.map((share) => {
      const column = document.createElement('col');
      column.style.width = percent(share);
      return column;
    });
    this.columns.replaceChildren(...columns);
  }
}

/** Where two grids differ first: row and cell, or only the count of rows; empty where they are the same. */
function firstChange(before: Node, now: Node): string {
  if (before === now) return '';
  if (before.childCount !== now.childCount) return `rows ${now.childCount}`;
  const row = now.children.findIndex((child, at) => child !== before.child(at));
  if (row < 0) return '';
  const [old, fresh] = [before.child(row), now.child(row)];
  if (old.childCount !== fresh.childCount) return `cells ${row} ${fresh.childCount}`;
  return `${row} ${fresh.children.findIndex((child, at) => child !== old.child(at))}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
