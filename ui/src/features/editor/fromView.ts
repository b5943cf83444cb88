import type { Node } from 'prosemirror-model';
import type { Block } from '../../ipc/generated/Block';
import type { PartView } from '../../ipc/generated/PartView';
import type { PlanView } from '../../ipc/generated/PlanView';
import { uuid7 } from '../../lib/uuid';
import { schema, type HeadingAttrs } from './schema';
import { tableNode } from './tables/content';
import { inlineFrom } from './text';

/** The document of a plan. */
export function docFromView(view: PlanView): Node {
  return schema.node('doc', null, view.parts.map(partFromView));
}

/** A part; one without blocks gets an empty paragraph to write in, which `blocksOf` leaves out again. */
export function partFromView({ id, role, title, blocks }: PartView): Node {
  return schema.node('part', { id, role }, [
    titleNode(title),
    ...(blocks.length > 0
      ? blocks.map(nodeFromBlock)
      : [schema.node('paragraph', { id: uuid7(), depth: 1 })]),
  ]);
}

/** A part's title. */
export function titleNode(title: string): Node {
  return schema.node('title', null, title === '' ? [] : [schema.text(title)]);
}

/** One block. */
export function nodeFromBlock({ id, depth, content, duties, memo = '' }: Block): Node {
  const attrs = { id, depth, duties, memo };
  switch (content.type) {
    case 'heading': {
      const { text, form, body = '', numbering = {} } = content;
      const heading: HeadingAttrs = { ...attrs, form, numbering };
      const lead = form === 'run-in' ? [schema.mark('lead')] : [];
      return schema.node('heading', { ...heading }, [
        ...inlineFrom(schema, text, lead),
        ...inlineFrom(schema, body),
      ]);
    }
    case 'paragraph':
      return schema.node('paragraph', attrs, inlineFrom(schema, content.text));
    case 'table':
      return tableNode(attrs, content);
  }
}
