import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { PlanView } from '../../../ipc/generated/PlanView';
import { redHead, signature, underTitle } from '../furniture';

const key = new PluginKey<DecorationSet>('furniture');

/** Shows what stands around the text of a part and is filled in elsewhere: red head, addressees, signature. */
export function furniture(initial: PlanView): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => place(doc, initial),
      apply(tr, set) {
        const view = tr.getMeta(key) as PlanView | undefined;
        return view ? place(tr.doc, view) : set.map(tr.mapping, tr.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Shows the elements of another view. */
export function setFurniture(tr: Transaction, view: PlanView): Transaction {
  return tr.setMeta(key, view);
}

function place(doc: Node, view: PlanView): DecorationSet {
  const pieces: Decoration[] = [];
  const put = (pos: number, side: number, name: string, element: HTMLElement | null) => {
    if (element)
      pieces.push(
        Decoration.widget(pos, element, { side, key: `${name} ${element.outerHTML}`, ignoreSelection: true }),
      );
  };
  doc.forEach((node, pos, index) => {
    const part = view.parts.find(({ id }) => id === node.attrs.id);
    if (!part) return;
    if (index === 0) put(pos + 1, -1, 'head', redHead(view.elements));
    put(pos + 1 + node.child(0).nodeSize, -1, 'title', underTitle(part));
    const signs = index === view.parts.findIndex(({ role }) => role === 'notice') || view.parts.length === 1;
    put(pos + node.nodeSize - 1, 1, 'tail', signature(part, signs ? view.elements : null));
  });
  return DecorationSet.create(doc, pieces);
}
