import type { Node } from 'prosemirror-model';
import type { Block } from '../../ipc/generated/Block';
import type { Content } from '../../ipc/generated/Content';
import { attrsOf, type HeadingAttrs } from './schema';
import { tableFrom } from './tables/content';
import { textFrom } from './text';

/** The blocks of a part as nodes: all but the title, and none where there is nothing but one empty paragraph. */
export function blocksOf(part: Node): readonly Node[] {
  const [, ...blocks] = part.children;
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type.name !== 'paragraph' || only.content.size > 0) return blocks;
  const { duties, memo } = attrsOf(only);
  return duties.length === 0 && memo === '' ? [] : blocks;
}

/** One block as the core knows it. */
export function blockFromNode(node: Node): Block {
  const { id, depth, duties, memo } = attrsOf(node);
  return { id, depth, content: content(node), duties: [...duties], ...(memo !== '' && { memo }) };
}

/** How many characters (UTF-16) at the start of a run-in heading are its heading; 0 for an item. */
export function leadLength(node: Node): number {
  let at = 0;
  let end = 0;
  for (const child of node.children) {
    at += child.nodeSize;
    if (child.marks.some((mark) => mark.type.name === 'lead')) end = at;
    else if (end > 0) break;
  }
  return end;
}

function content(node: Node): Content {
  switch (node.type.name) {
    case 'heading': {
      const { form, numbering } = node.attrs as HeadingAttrs;
      const cut = form === 'run-in' ? leadLength(node) : node.content.size;
      const body = textFrom(node.content.cut(cut));
      return {
        type: 'heading',
        text: textFrom(node.content.cut(0, cut)),
        form,
        ...(body !== '' && { body }),
        ...(Object.keys(numbering).length > 0 && { numbering }),
      };
    }
    case 'table':
      return { type: 'table', ...tableFrom(node) };
    default:
      return { type: 'paragraph', text: textFrom(node.content) };
  }
}
