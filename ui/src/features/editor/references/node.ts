import type { Node, NodeSpec } from 'prosemirror-model';
import type { Reference } from '../../../ipc/generated/Reference';
import type { ReferenceForm } from '../../../ipc/generated/ReferenceForm';

/** Attributes of a reference (交叉引用) in the text. */
export interface ReferenceAttrs {
  reference: Reference;
  /** What the core last said that it says. */
  words: string;
}

const FORMS: readonly ReferenceForm[] = ['label', 'path', 'label-and-title', 'title'];
const NOTHING: Reference = { node: '', form: 'label' };

/** The attribute in which copied words keep what they refer to. */
const KEPT = 'data-reference';

/** A reference is one unit of the text, whatever it says. */
export const referenceNode: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { reference: { default: NOTHING }, words: { default: '' } },
  leafText: (node) => attrsOfReference(node).words,
  parseDOM: [
    {
      tag: `span[${KEPT}]`,
      getAttrs: (dom) => {
        const reference = readReference(dom.getAttribute(KEPT) ?? '');
        const words = dom.textContent;
        return reference !== null && words !== '' && { reference, words };
      },
    },
  ],
  toDOM: (node) => {
    const { reference, words } = attrsOfReference(node);
    return ['span', { [KEPT]: JSON.stringify(reference) }, words];
  },
};

/** The attributes of a reference. */
export function attrsOfReference(node: Node): ReferenceAttrs {
  return node.attrs as ReferenceAttrs;
}

/** Whether a node is a reference. */
export function isReference(node: Node): boolean {
  return node.type.name === 'reference';
}

/** Whether two references are the same. */
export function sameReference(a: Reference, b: Reference): boolean {
  return a.node === b.node && a.form === b.form && a.attachment === b.attachment;
}

/** Only what a reference has, of the right shape: the clipboard is foreign. */
function readReference(json: string): Reference | null {
  try {
    const { node, form, attachment } = JSON.parse(json) as Partial<Record<keyof Reference, unknown>>;
    const known = FORMS.find((one) => one === form);
    if (typeof node !== 'string' || !UUID.test(node) || !known) return null;
    return { node, form: known, ...(typeof attachment === 'string' && { attachment }) };
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
