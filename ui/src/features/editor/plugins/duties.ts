import { Plugin, TextSelection } from 'prosemirror-state';
import { ADOPTED } from '../adopt';
import { attrsOf, type BlockAttrs } from '../schema';

/**
 * Duties stay with their words. When a selection over several blocks is deleted or written over, the rest of its last
 * block joins what stands before it: the duties of that block come along, and those of the first block stay where
 * words of it do.
 */
export function duties(): Plugin {
  return new Plugin({
    appendTransaction(transactions, { selection }, { doc, tr }) {
      if (
        !transactions.some((one) => one.docChanged) ||
        transactions.some((one) => one.getMeta(ADOPTED) === true)
      )
        return null;
      if (!(selection instanceof TextSelection) || selection.$from.sameParent(selection.$to)) return null;
      const { $from, $to } = selection;
      const [first, last] = [attrsOf($from.parent), attrsOf($to.parent)];
      const hasRest = $to.parentOffset < $to.parent.content.size;
      if (!hasRest || doc.children.some((part) => part.children.some(({ attrs }) => attrs.id === last.id)))
        return null;

      const $rest = doc.resolve(transactions.reduce((pos, { mapping }) => mapping.map(pos), $to.pos));
      const { id, duties: here }: Partial<BlockAttrs> = $rest.parent.attrs;
      if (!here) return null;
      const own = id === first.id && $from.parentOffset === 0 ? [] : here;
      return tr.setNodeAttribute($rest.before(), 'duties', [...new Set([...own, ...last.duties])]);
    },
  });
}
