import { Schema, type Attrs, type Node } from 'prosemirror-model';
import type { Duty } from '../../ipc/generated/Duty';
import type { HeadingForm } from '../../ipc/generated/HeadingForm';
import type { Numbering } from '../../ipc/generated/Numbering';
import type { PartRole } from '../../ipc/generated/PartRole';
import { referenceNode } from './references/node';
import { tableNodes } from './tables/nodes';

/** Attributes of a part. */
export interface PartAttrs {
  id: string;
  role: PartRole;
}

/** Attributes that every block has. Depth 0 means: as deep as its place asks for; it never stays. */
export interface BlockAttrs {
  id: string;
  depth: number;
  duties: readonly Duty[];
  /** 备忘; empty for none. */
  memo: string;
}

/** Attributes of a heading. */
export interface HeadingAttrs extends BlockAttrs {
  form: HeadingForm;
  numbering: Numbering;
}

/** The depth of a caret in a heading or paragraph; in a caption or cell it stands deeper. */
export const BLOCK_DEPTH = 2;

const block = {
  id: { default: '' },
  depth: { default: 0 },
  duties: { default: [] as readonly Duty[] },
  memo: { default: '' },
};
const noNumbering: Numbering = {};

/**
 * The plan as ProseMirror sees it: parts, each with a title and a flat list of blocks. The tree is in the depths,
 * as in the core's `Block`. Labels are no part of it: they are drawn as decorations.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'part+' },
    part: {
      content: 'title block+',
      attrs: { id: { default: '' }, role: { default: 'plan' as PartRole } },
      isolating: true,
      toDOM: (node) => ['section', { class: `sheet sheet-${String(node.attrs.role)}` }, 0],
    },
    /** 标题: a line break (`\n`) is a break chosen by the drafter. */
    title: {
      content: 'text*',
      marks: '',
      whitespace: 'pre',
      isolating: true,
      toDOM: () => ['h1', { class: 'title' }, 0],
    },
    paragraph: {
      content: 'inline*',
      group: 'block',
      marks: 'bold italic underline superscript subscript renew',
      attrs: block,
      parseDOM: [{ tag: 'p' }, { tag: 'li' }, { tag: 'blockquote' }],
      toDOM: (node) => [...blockTag(node), 0],
    },
    /**
     * 标题层级. A run-in heading (段首标题) is one textblock: the part that carries the mark `lead`, then the body.
     * Without any lead it is an item (条目).
     */
    heading: {
      content: 'inline*',
      group: 'block',
      defining: true,
      attrs: { ...block, form: { default: 'standing' as HeadingForm }, numbering: { default: noNumbering } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((depth) => ({ tag: `h${depth}`, attrs: { depth } })),
      toDOM: (node) => [...blockTag(node), 0],
    },
    ...tableNodes(block),
    text: { group: 'inline' },
    /** 交叉引用: the words that stand for a heading, see `references/`. */
    reference: referenceNode,
  },
  marks: {
    /** The heading of a run-in heading. */
    lead: { inclusive: false, excludes: 'lead', toDOM: () => ['span', { class: 'lead' }, 0] },
    bold: {
      parseDOM: [
        { tag: 'strong' },
        { tag: 'b', getAttrs: (dom) => dom.style.fontWeight !== 'normal' && null },
        { style: 'font-weight', getAttrs: (value) => /^(bold|[6-9]\d\d)$/.test(value) && null },
      ],
      toDOM: () => ['strong', 0],
    },
    italic: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    underline: {
      parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }],
      toDOM: () => ['u', 0],
    },
    /** 待更新: not inclusive, so that what is typed in its place is new. */
    renew: {
      inclusive: false,
      parseDOM: [{ tag: 'span[data-renew]' }],
      toDOM: () => ['span', { 'data-renew': '', class: 'renew' }, 0],
    },
    superscript: { excludes: 'subscript superscript', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
    subscript: { excludes: 'subscript superscript', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  },
});

/** The element of a heading or paragraph: its tag and attributes. Headings begin at `h2`, the title is `h1`. */
export function blockTag(node: Node): [tag: string, attributes: Record<string, string>] {
  const { id, depth, form } = attrsOf(node);
  if (node.type.name === 'paragraph') return ['p', { 'data-id': id }];
  const tag = `h${Math.min(Math.max(depth, 1) + 1, 6)}`;
  return [tag, { class: form, 'data-id': id, 'data-depth': String(depth) }];
}

/** The attributes of a block; those of another kind of block are missing in fact. */
export function attrsOf(node: Node): HeadingAttrs {
  return node.attrs as HeadingAttrs;
}

/** The node with some attributes replaced; content and marks stay. */
export function withAttrs(node: Node, attrs: Attrs): Node {
  return node.type.create({ ...node.attrs, ...attrs }, node.content, node.marks);
}
