import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { depthUnder, locate, type Located, type Row } from '../rows';
import { attrsOf, schema } from '../schema';
import { isTable } from '../tables/nodes';

/** Enter, as a Word user expects it: a new block of the kind that comes next in an official text. */
export const enter: Command = (state, dispatch) => {
  const tr = state.tr;
  if (!state.selection.empty) tr.deleteSelection();
  const done = breakBlock(tr);
  if (done && dispatch) dispatch(tr.scrollIntoView());
  return done;
};

/** 换行: in a title a break chosen by the drafter; elsewhere as Enter, for official text knows no other break. */
export const lineBreak: Command = (state, dispatch) => {
  if (!inTitle(state)) return enter(state, dispatch);
  dispatch?.(state.tr.insertText('\n').scrollIntoView());
  return true;
};

/** 插入正文: an empty paragraph under the block with the caret. */
export const insertParagraph: Command = (state, dispatch) => {
  const at = locate(state);
  if (dispatch) dispatch(insertBelow(state.tr, at, at.last).scrollIntoView());
  return true;
};

/** 插入标题: an empty heading of the level of the block with the caret, behind it. */
export const insertHeading: Command = (state, dispatch) => {
  const at = locate(state);
  const row = at.rows[at.last];
  const above = at.rows.slice(0, at.last + 1).findLast((other) => other.heading);
  const attrs = above ? { depth: above.depth, form: attrsOf(above.node).form } : { depth: 1 };
  const pos = row ? row.pos + row.node.nodeSize : at.partPos + 1 + at.part.child(0).nodeSize;
  const tr = state.tr.insert(pos, schema.node('heading', attrs));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  return true;
};

function inTitle(state: EditorState): boolean {
  return state.selection.$from.parent.type === schema.nodes.title;
}

function inCaption({ selection }: Transaction): boolean {
  return selection.$from.parent.type === schema.nodes.caption;
}

function inCell({ selection }: Transaction): boolean {
  return selection.$from.parent.type === schema.nodes.cell;
}

function breakBlock(tr: Transaction): boolean {
  const at = locate(tr);
  const { $from } = tr.selection;
  const row = at.rows[at.first];
  const atEnd = $from.parentOffset === $from.parent.content.size;
  if (!row) {
    if (!atEnd) tr.insertText('\n');
    else belowTitle(tr, at);
    return true;
  }
  if (isTable(row.node)) {
    if (inCell(tr)) tr.insertText('\n');
    else if (inCaption(tr)) tr.setSelection(TextSelection.near(tr.doc.resolve($from.after())));
    else insertBelow(tr, at, at.first);
    return true;
  }
  if (row.heading && row.node.content.size === 0) {
    const { id, duties, memo } = attrsOf(row.node);
    tr.setNodeMarkup(row.pos, schema.nodes.paragraph, { id, duties, memo, depth: 0 });
    return true;
  }
  const standing = attrsOf(row.node).form === 'standing';
  const hasChildren = (at.rows[at.first + 1]?.depth ?? 0) > row.depth;
  if (row.heading && atEnd && (standing || hasChildren)) insertBelow(tr, at, at.first);
  else if (row.heading && $from.parentOffset === 0) {
    const fresh = { ...row.node.attrs, id: '', duties: [], memo: '', numbering: {} };
    tr.insert(row.pos, row.node.type.create(fresh));
  } else splitRow(tr, row);
  return true;
}

/**
 * Splits a block at the caret. The first half keeps the id, and the memo if any words stay in it; the half with the end
 * keeps the duties.
 */
function splitRow(tr: Transaction, { node, pos }: Row) {
  const { $from } = tr.selection;
  const goes = $from.parentOffset === 0 && node.content.size > 0;
  const { memo } = attrsOf(node);
  const rest = {
    ...node.attrs,
    id: '',
    memo: goes ? memo : '',
    ...(node.type === schema.nodes.heading && { numbering: {} }),
  };
  if ($from.parentOffset === node.content.size) {
    tr.split($from.pos, 1, [{ type: node.type, attrs: { ...rest, duties: [] } }]);
  } else {
    tr.split($from.pos, 1, [{ type: node.type, attrs: rest }]);
    tr.setNodeAttribute(pos, 'duties', []);
    if (goes) tr.setNodeAttribute(pos, 'memo', '');
  }
}

function insertBelow(tr: Transaction, at: Located, index: number): Transaction {
  const row = at.rows[index];
  const pos = row ? row.pos + row.node.nodeSize : at.partPos + 1 + at.part.child(0).nodeSize;
  tr.insert(pos, schema.node('paragraph', { depth: depthUnder(row) }));
  return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
}

/** From the end of a title into the text: into its first paragraph if that is still empty, else into a new one. */
function belowTitle(tr: Transaction, at: Located) {
  const first = at.rows[0];
  if (first?.node.type === schema.nodes.paragraph && first.node.content.size === 0) {
    tr.setSelection(TextSelection.create(tr.doc, first.pos + 1));
  } else insertBelow(tr, at, -1);
}
