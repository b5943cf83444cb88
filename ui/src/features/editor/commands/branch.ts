import { Fragment, Slice, type Node } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { itemAt } from '../../../lib/itemAt';
import { branchEnd, findRow, locate, posOfRow, rowsOf, runEnd, type Row } from '../rows';
import { schema, withAttrs } from '../schema';

/** 选中整支: the selected blocks with all that stands under them; once more: the branch around. */
export const selectBranch: Command = (state, dispatch) => {
  const at = locate(state);
  if (at.first < 0) return false;
  const end = runEnd(at.rows, at.first, at.last);
  const { from, to } = rangeOf(at.rows, at.first, end);
  const taken = state.selection.from <= from && state.selection.to >= to;
  const above = taken ? parentOf(at.rows, at.first) : at.first;
  if (above < 0) return false;
  if (dispatch) dispatch(select(state, at.rows, above, taken ? branchEnd(at.rows, above) : end));
  return true;
};

/** Selects the branch of a heading. */
export function selectBranchOf(id: string): Command {
  return (state, dispatch) => {
    const found = findRow(state.doc, id);
    if (!found) return false;
    dispatch?.(select(state, found.rows, found.index, branchEnd(found.rows, found.index)));
    return true;
  };
}

/** 复制一份: the selected branches once more, behind themselves. */
export const duplicateBranch: Command = (state, dispatch) => {
  const at = locate(state);
  if (at.first < 0) return false;
  if (dispatch) {
    const end = runEnd(at.rows, at.first, at.last);
    const copies = at.rows.slice(at.first, end).map(({ node }) => copyOf(node));
    const pos = posOfRow(at, end);
    const tr = state.tr.replace(pos, pos, new Slice(Fragment.from(copies), 0, 0));
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 1))).scrollIntoView());
  }
  return true;
};

/** 删除整支: the selected branches, whole. */
export const deleteBranch: Command = (state, dispatch) => {
  const at = locate(state);
  if (at.first < 0) return false;
  if (dispatch) {
    const end = runEnd(at.rows, at.first, at.last);
    const [from, to] = [posOfRow(at, at.first), posOfRow(at, end)];
    const all = at.first === 0 && end === at.rows.length;
    const tr = all ? state.tr.replaceWith(from, to, schema.node('paragraph')) : state.tr.delete(from, to);
    const caret = all
      ? TextSelection.near(tr.doc.resolve(from + 1))
      : TextSelection.near(tr.doc.resolve(from), -1);
    dispatch(tr.setSelection(caret).scrollIntoView());
  }
  return true;
};

/** Branches that stand one behind the other are one run; each by the ids of its first and its last branch. */
export interface Run {
  first: string;
  last: string;
}

/** The branches with these ids as runs, in the order of the text. What stands inside another of them goes with it. */
export function runsOf(doc: Node, ids: readonly string[]): Run[] {
  const wanted = new Set(ids);
  const runs: Run[] = [];
  doc.forEach((part, partPos) => {
    const rows = rowsOf(part, partPos);
    let open: { run: Run; end: number; depth: number } | null = null;
    for (let index = 0; index < rows.length; index++) {
      const { node, depth } = itemAt(rows, index);
      const id = String(node.attrs.id);
      if (!wanted.has(id)) continue;
      const end = branchEnd(rows, index);
      if (open?.end === index && open.depth === depth) {
        open.run.last = id;
        open.end = end;
      } else {
        open = { run: { first: id, last: id }, end, depth };
        runs.push(open.run);
      }
      index = end - 1;
    }
  });
  return runs;
}

/** Selects a run; null where it is gone. */
export function selectRun(state: EditorState, { first, last }: Run): Transaction | null {
  const found = findRow(state.doc, first);
  const end = findRow(state.doc, last);
  if (!found || !end) return null;
  return select(state, found.rows, found.index, end.index + 1);
}

function select({ doc, tr }: EditorState, rows: readonly Row[], first: number, end: number): Transaction {
  const { from, to } = rangeOf(rows, first, end);
  return tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))).scrollIntoView();
}

/** From the start of the first row's words to the end of those of the last. */
function rangeOf(rows: readonly Row[], first: number, end: number): { from: number; to: number } {
  const [top, last] = [itemAt(rows, first), itemAt(rows, end - 1)];
  return { from: top.pos + 1, to: last.pos + last.node.nodeSize - 1 };
}

/** The heading under which a row stands, or -1. */
function parentOf(rows: readonly Row[], index: number): number {
  const { depth } = itemAt(rows, index);
  return rows.slice(0, index).findLastIndex((row) => row.heading && row.depth < depth);
}

/** The same words with the same duties, numbered by their place; an id of its own the copy is given where it stands. */
function copyOf(node: Node): Node {
  return withAttrs(node, node.type === schema.nodes.heading ? { numbering: {} } : {});
}
