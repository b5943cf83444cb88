import { Plugin, TextSelection } from 'prosemirror-state';
import { ADOPTED } from '../adopt';
import { joinedMemos } from '../joined';
import { attrsOf, type BlockAttrs } from '../schema';

/**
 * Duties and memos stay with their words. When a selection over several blocks is deleted or written over, the rest of its
 * last block joins what stands before it: what stands beside that block comes along, and what stands beside the first
 * block stays where words of it do.
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
      const here: Partial<BlockAttrs> = $rest.parent.attrs;
      if (!here.duties) return null;
      const own = here.id === first.id && $from.parentOffset === 0 ? [] : [attrsOf($rest.parent)];
      const duties = new Set([...own, last].flatMap((one) => one.duties));
      return tr
        .setNodeAttribute($rest.before(), 'duties', [...duties])
        .setNodeAttribute($rest.before(), 'memo', joinedMemos([...own, last]));
    },
  });
}
