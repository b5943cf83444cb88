import type { Mark, Node } from 'prosemirror-model';
import type { Block } from '../../ipc/generated/Block';
import type { PartView } from '../../ipc/generated/PartView';
import type { PlanView } from '../../ipc/generated/PlanView';
import type { Text } from '../../ipc/generated/Text';
import { uuid7 } from '../../lib/uuid';
import { schema, type HeadingAttrs } from './schema';

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
export function nodeFromBlock({ id, depth, content, duties }: Block): Node {
  const attrs = { id, depth, duties };
  switch (content.type) {
    case 'heading': {
      const { text, form, body = '', numbering = {} } = content;
      const heading: HeadingAttrs = { ...attrs, form, numbering };
      const lead = form === 'run-in' ? [schema.mark('lead')] : [];
      return schema.node('heading', { ...heading }, [...inline(text, lead), ...inline(body, [])]);
    }
    case 'paragraph':
      return schema.node('paragraph', attrs, inline(content.text, []));
    case 'table': {
      const { header_rows, rows, caption } = content;
      return schema.node('table', { ...attrs, table: { header_rows, rows, ...(caption && { caption }) } });
    }
  }
}

function inline(text: Text, also: readonly Mark[]): Node[] {
  if (typeof text === 'string') return text === '' ? [] : [schema.text(text, also)];
  return text.map((span) =>
    schema.text(span.text, [...also, ...(span.marks ?? []).map((name) => schema.mark(name))]),
  );
}
