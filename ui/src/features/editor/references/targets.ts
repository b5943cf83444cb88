import type { Node } from 'prosemirror-model';
import { PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { PlanView } from '../../../ipc/generated/PlanView';
import type { Reference } from '../../../ipc/generated/Reference';

/** Knows the attachments, which are no part of the text: by part, their names. */
export const attachments = new PluginKey<ReadonlyMap<string, readonly string[]>>('attachments');

/** The attachments of a plan. */
export function attachmentsOf({ parts }: PlanView): ReadonlyMap<string, readonly string[]> {
  return new Map(parts.map(({ id, attachments: names }) => [id, names]));
}

/** Tells what attachments there are now. */
export function setAttachments(tr: Transaction, view: PlanView): Transaction {
  return tr.setMeta(attachments, attachmentsOf(view));
}

/** Whether what a reference speaks of is in the plan. */
export function stands({ node, attachment }: Reference, state: EditorState): boolean {
  if (attachment === undefined) return headingsIn(state.doc).has(node);
  return attachments.getState(state)?.get(node)?.includes(attachment) ?? false;
}

const known = new WeakMap<Node, ReadonlySet<string>>();

/** The ids of the headings. Documents do not change, so each is looked through once. */
function headingsIn(doc: Node): ReadonlySet<string> {
  let headings = known.get(doc);
  if (!headings) {
    const blocks = doc.children.flatMap((part) => part.children);
    headings = new Set(
      blocks.filter(({ type }) => type.name === 'heading').map(({ attrs }) => String(attrs.id)),
    );
    known.set(doc, headings);
  }
  return headings;
}
