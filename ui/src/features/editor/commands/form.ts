import type { Command } from 'prosemirror-state';
import type { HeadingForm } from '../../../ipc/generated/HeadingForm';
import { keepBoth } from '../joined';
import { locate, type Row } from '../rows';
import { schema, type HeadingAttrs } from '../schema';
import { wordsByPosition } from '../text';
import { leadLength } from '../toBlocks';

/** Words longer than this are a text, not a heading. */
const LONGEST_HEADING = 40;
const SENTENCE_END = /[。；！？：;!?]$/;
/** What a heading of its own does not end in. */
const CLOSING_MARK = /[。；：;]$/;
/** The first sentence, its closing mark included. */
const FIRST_SENTENCE = /^[^。；！？：;!?]{1,40}[。；！？：;!?]/;

/** The form that a paragraph takes as a heading: its neighbour's of that level, or what its words look like. */
export function formOf(rows: readonly Row[], index: number, depth: number): HeadingForm {
  const text = rows[index]?.node.textContent ?? '';
  if (text === '') {
    const before = rows.slice(0, index).findLast((row) => row.heading && row.depth <= depth);
    return before?.depth === depth ? (before.node.attrs as HeadingAttrs).form : 'standing';
  }
  return text.length > LONGEST_HEADING || SENTENCE_END.test(text) ? 'run-in' : 'standing';
}

/** 段首标题: a standing heading takes the paragraph under it in, and its words become the lead. */
export const toRunIn: Command = (state, dispatch) => {
  const { rows, first } = locate(state);
  const row = rows[first];
  if (!row?.heading || (row.node.attrs as HeadingAttrs).form === 'run-in') return false;
  if (!dispatch) return true;
  const { pos, node, depth } = row;
  const end = pos + node.nodeSize;
  const next = rows[first + 1];
  const tr = state.tr.setNodeAttribute(pos, 'form', 'run-in');
  if (next?.node.type === schema.nodes.paragraph && next.depth === depth + 1) {
    tr.join(end);
    keepBoth(tr, pos, node, next.node);
  }
  if (node.content.size > 0) {
    const mark = SENTENCE_END.test(node.textContent) ? '' : '。';
    if (mark) tr.insert(end - 1, schema.text(mark));
    tr.addMark(pos + 1, end - 1 + mark.length, schema.mark('lead'));
  }
  dispatch(tr.scrollIntoView());
  return true;
};

/** 独立成段的标题: a run-in heading lets its body go, as a paragraph of its own, and gives up its closing mark. */
export const toStanding: Command = (state, dispatch) => {
  const { rows, first } = locate(state);
  const row = rows[first];
  if (!row?.heading || (row.node.attrs as HeadingAttrs).form === 'standing') return false;
  if (!dispatch) return true;
  const { pos, node, depth } = row;
  const start = pos + 1;
  const cut = start + leadLength(node);
  const tr = state.tr.removeMark(pos, pos + node.nodeSize, schema.marks.lead);
  if (cut > start && cut < start + node.content.size) {
    const { duties } = node.attrs as HeadingAttrs;
    tr.split(cut, 1, [{ type: schema.nodes.paragraph, attrs: { depth: depth + 1, duties } }]);
    tr.setNodeAttribute(pos, 'duties', []);
  }
  if (cut > start && CLOSING_MARK.test(tr.doc.textBetween(start, cut))) tr.delete(cut - 1, cut);
  dispatch(tr.setNodeAttribute(pos, 'form', 'standing').scrollIntoView());
  return true;
};

/** 段首标题的起止: makes the lead of a run-in heading reach to the selection's end, or over its first sentence. */
export const markLead: Command = (state, dispatch) => {
  const { rows, first } = locate(state);
  const row = rows[first];
  if (!row?.heading || (row.node.attrs as HeadingAttrs).form !== 'run-in') return false;
  const start = row.pos + 1;
  const end = start + row.node.content.size;
  const { empty, to } = state.selection;
  const sentence = FIRST_SENTENCE.exec(wordsByPosition(row.node.content))?.[0].length ?? 0;
  const cut = empty ? (leadLength(row.node) > 0 ? start : start + sentence) : Math.min(to, end);
  if (cut === start && leadLength(row.node) === 0) return false;
  if (dispatch) {
    const { tr } = state;
    tr.removeMark(start, end, schema.marks.lead);
    if (cut > start) tr.addMark(start, cut, schema.mark('lead'));
    dispatch(tr.scrollIntoView());
  }
  return true;
};
