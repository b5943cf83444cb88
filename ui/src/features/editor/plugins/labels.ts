import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { LabelView } from '../../../ipc/generated/LabelView';
import { dutyBracket } from '../../../lib/duty';
import { rowOf, rowsOf, type Row } from '../rows';
import type { BlockAttrs } from '../schema';
import { changedParts, forEachChanged } from '../structure';

type LabelMap = ReadonlyMap<string, LabelView>;

interface Drawn {
  labels: LabelMap;
  set: DecorationSet;
}

const key = new PluginKey<Drawn>('labels');

/**
 * Draws labels (序号) and duties (责任分工) as attributes of their blocks, from which the style sheet makes
 * `::before` and `::after`: nothing of them is text of the document. Only blocks that changed are drawn again.
 */
export function labels(initial: LabelMap): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: (_, { doc }) => ({
        labels: initial,
        set: redraw(DecorationSet.empty, doc, allRows(doc), initial),
      }),
      apply(tr, { labels: old, set: drawn }, before) {
        const now = (tr.getMeta(key) as LabelMap | undefined) ?? old;
        let set = drawn;
        if (tr.docChanged)
          set = redraw(set.map(tr.mapping, tr.doc), tr.doc, changedRows(before.doc, tr.doc), now);
        if (now !== old) {
          const rows = allRows(tr.doc).filter(({ node }) => differ(old.get(idOf(node)), now.get(idOf(node))));
          set = redraw(set, tr.doc, rows, now);
        }
        return { labels: now, set };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** Draws other labels; the document stays as it is. */
export function setLabels(tr: Transaction, labels: LabelMap): Transaction {
  return tr.setMeta(key, labels).setMeta('addToHistory', false);
}

/** The labels that are drawn. */
export function drawnLabels(state: EditorState): LabelMap {
  return key.getState(state)?.labels ?? new Map();
}

function allRows(doc: Node): Row[] {
  const rows: Row[] = [];
  doc.forEach((part, pos) => rows.push(...rowsOf(part, pos)));
  return rows;
}

/** The blocks that are not the same as before. */
function changedRows(before: Node, doc: Node): Row[] {
  const rows: Row[] = [];
  for (const part of changedParts(before, doc))
    forEachChanged(part, (node, pos) => rows.push(rowOf(node, pos)));
  return rows;
}

/** Makes the decorations of some rows what they should be. */
function redraw(set: DecorationSet, doc: Node, rows: readonly Row[], labels: LabelMap): DecorationSet {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return set;
  const drawn = new Map(set.find(first.pos, last.pos + last.node.nodeSize).map((one) => [one.from, one]));
  const gone: Decoration[] = [];
  const added: Decoration[] = [];
  for (const { node, pos } of rows) {
    const attrs = drawing(node, labels.get(idOf(node)));
    const look = JSON.stringify(attrs);
    const old = drawn.get(pos);
    if (old && (old.spec as { look: string }).look === look) continue;
    if (old) gone.push(old);
    if (attrs) added.push(Decoration.node(pos, pos + node.nodeSize, attrs, { look }));
  }
  return (gone.length > 0 ? set.remove(gone) : set).add(doc, added);
}

function drawing(node: Node, label: LabelView | undefined): Record<string, string> | null {
  const duty = (node.attrs as BlockAttrs).duties.map(dutyBracket).join('');
  if (!label && duty === '') return null;
  return {
    ...(label && { 'data-label': label.text, 'data-rank': String(label.rank) }),
    ...(duty !== '' && { 'data-duty': duty }),
  };
}

function differ(a: LabelView | undefined, b: LabelView | undefined): boolean {
  return a?.text !== b?.text || a?.rank !== b?.rank;
}

function idOf(node: Node): string {
  return (node.attrs as BlockAttrs).id;
}
