import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { invariants } from './plugins/invariants';
import { schema, type HeadingAttrs } from './schema';
import { tableNode } from './tables/content';
import { isTable } from './tables/nodes';
import { leadLength } from './toBlocks';

/*
 * The notation of the editor's tests. A line is a block; its marker says kind and depth, `‸` is the caret, `«…»` a
 * selection:
 *
 *   = 标题            the title of a part (begins a new part)
 *   # 总体要求         standing heading of depth 1 (## of depth 2 …)
 *   ##: 加强领导。|抓好 run-in heading of depth 2: heading and body
 *   ##: |抓好落实      item of depth 2
 *   -- 正文           paragraph of depth 2
 *   + 表              table of depth 1, with that caption
 */

const LINE = /^(=|#+:?|-+|\++) ?(.*)$/;

/** The state that a text in the notation shows. Ids are `n1`, `n2` … in order, parts `p1` …. */
export function stateOf(text: string, plugins: Plugin[] = []): EditorState {
  const places: { caret?: number; from?: number; to?: number } = {};
  const parts: Node[] = [];
  let children: Node[] = [];
  let pos = 0;
  let id = 0;
  const close = () => {
    if (children.length > 0) parts.push(schema.node('part', { id: `p${parts.length + 1}` }, children));
    children = [];
  };
  for (const line of linesOf(text)) {
    const [, marker = '', words = ''] = LINE.exec(line) ?? [];
    if (marker === '') throw new Error(`not in the notation: ${line}`);
    if (marker === '=' || (children.length === 0 && parts.length === 0)) {
      if (children.length > 0) pos += 1;
      close();
      pos += 1;
    }
    if (marker !== '=' && children.length === 0) {
      children.push(schema.node('title'));
      pos += 2;
    }
    let plain = '';
    for (const char of words) {
      const at = pos + 1 + plain.replace('|', '').length;
      if (char === '‸') places.caret = at;
      else if (char === '«') places.from = at;
      else if (char === '»') places.to = at;
      else plain += char === '⏎' ? '\n' : char;
    }
    if (marker !== '=') id += 1;
    const node = nodeOf(marker, plain, `n${id}`);
    children.push(node);
    pos += node.nodeSize;
  }
  close();
  const state = EditorState.create({
    doc: schema.node('doc', null, parts),
    plugins: [invariants(), ...plugins],
  });
  const { caret, from, to } = places;
  const selection = caret ?? (from !== undefined && to !== undefined ? from : null);
  if (selection === null) return state;
  return state.apply(
    state.tr.setSelection(TextSelection.create(state.doc, selection, caret ?? to ?? selection)),
  );
}

/** A state in the notation. */
export function textOf(state: EditorState): string {
  const { from, to, empty } = state.selection;
  const lines: string[] = [];
  state.doc.forEach((part, partPos, index) => {
    part.forEach((node, offset, at) => {
      const pos = partPos + 1 + offset + 1;
      const title = at === 0;
      if (title && index === 0 && state.doc.childCount === 1 && node.content.size === 0 && from !== pos)
        return;
      let words = isTable(node) ? node.child(0).textContent : node.textContent;
      const marks: [number, string][] = [];
      const here = (at: number) => !isTable(node) && at >= pos && at <= pos + node.content.size;
      if (empty && here(from)) marks.push([from - pos, '‸']);
      if (!empty && here(from)) marks.push([from - pos, '«']);
      if (!empty && here(to)) marks.push([to - pos, '»']);
      if (!title && (node.attrs as HeadingAttrs).form === 'run-in') marks.push([leadLength(node), '|']);
      for (const [at, mark] of marks.sort(([a], [b]) => b - a))
        words = words.slice(0, at) + mark + words.slice(at);
      lines.push(`${markerOf(node)} ${words.replaceAll('\n', '⏎')}`.trimEnd());
    });
  });
  return lines.join('\n');
}

/** The state after a command; the same where it does not apply. */
export function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

/** What becomes of a text in the notation by commands, one after another. */
export function run(text: string, ...commands: Command[]): string {
  return textOf(commands.reduce(after, stateOf(text)));
}

/** A text in the notation without the indentation of the test around it. */
export function outline(text: string): string {
  return linesOf(text).join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function nodeOf(marker: string, words: string, id: string): Node {
  const depth = marker.replace(':', '').length;
  const text = (part: string) => (part === '' ? [] : [schema.text(part)]);
  if (marker === '=') return schema.node('title', null, text(words));
  if (marker.startsWith('-')) return schema.node('paragraph', { id, depth }, text(words));
  if (marker.startsWith('+'))
    return tableNode({ id, depth, duties: [], memo: '' }, { header_rows: 0, rows: [['']], caption: words });
  if (!marker.endsWith(':')) return schema.node('heading', { id, depth }, text(words));
  const [lead = '', body = ''] = words.includes('|') ? words.split('|') : ['', words];
  const marked = lead === '' ? [] : [schema.text(lead, [schema.mark('lead')])];
  return schema.node('heading', { id, depth, form: 'run-in' }, [...marked, ...text(body)]);
}

function markerOf(node: Node): string {
  const { depth, form } = node.attrs as HeadingAttrs;
  switch (node.type.name) {
    case 'title':
      return '=';
    case 'heading':
      return '#'.repeat(depth) + (form === 'run-in' ? ':' : '');
    case 'table':
      return '+'.repeat(depth);
    default:
      return '-'.repeat(depth);
  }
}
