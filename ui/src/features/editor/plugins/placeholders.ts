import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { schema } from '../schema';

/** Words shown in empty places. */
export interface PlaceholderWords {
  title: string;
  heading: string;
  text: string;
}

/** Says in empty titles, headings and texts what belongs there. Looks at titles and the caret's block only. */
export function placeholders(words: () => PlaceholderWords): Plugin {
  const word = (node: Node, alone: boolean) => {
    if (node.type === schema.nodes.title) return words().title;
    if (node.type === schema.nodes.heading) return words().heading;
    return alone ? words().text : null;
  };
  return new Plugin({
    props: {
      decorations({ doc, selection: { $head } }) {
        const found: Decoration[] = [];
        const show = (node: Node | null, pos: number, alone: boolean) => {
          const text = node?.isTextblock && node.content.size === 0 ? word(node, alone) : null;
          if (node && text)
            found.push(Decoration.node(pos, pos + node.nodeSize, { 'data-placeholder': text }));
        };
        doc.forEach((part, pos) => {
          const title = part.child(0);
          show(title, pos + 1, false);
          if (part.childCount === 2) show(part.child(1), pos + 1 + title.nodeSize, true);
        });
        if ($head.depth > 1 && $head.parent.type === schema.nodes.heading)
          show($head.parent, $head.before(), false);
        return found.length > 0 ? DecorationSet.create(doc, found) : null;
      },
    },
  });
}
