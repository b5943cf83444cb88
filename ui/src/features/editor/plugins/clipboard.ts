import {
  DOMParser,
  DOMSerializer,
  Fragment,
  Slice,
  type DOMOutputSpec,
  type Node,
  type Schema,
} from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { BLOCK_DEPTH, schema, withAttrs, type BlockAttrs, type HeadingAttrs } from '../schema';
import { copiedFromTable, drawTable, pastedTables, tablesAsText } from '../tables/clipboard';
import { placeTable } from '../tables/insert';
import type { TableAttrs } from '../tables/nodes';
import { readTable } from '../tables/read';
import { fromTsv } from '../tables/tsv';

/** The attribute in which copied blocks keep what plain HTML cannot say. */
const KEPT = 'data-gangmu';

/** Copies blocks as plain HTML that Word understands; pastes what the schema knows and nothing else. */
export function clipboard(): Plugin {
  return new Plugin({
    props: {
      clipboardSerializer: copier(),
      clipboardParser: paster(),
      transformPasted: ({ content, openStart, openEnd }) => {
        const whole = pastedTables(new Slice(settle(content), openStart, openEnd));
        // A heading that leads other blocks stays a heading; alone it is words to be put in.
        const leads = content.childCount > 1 && content.firstChild?.type === schema.nodes.heading;
        return leads ? new Slice(whole.content, 0, whole.openEnd) : whole;
      },
      transformCopied: copiedFromTable,
      clipboardTextSerializer: ({ content }) => tablesAsText(content),
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        const table = data?.getData('text/html') === '' ? fromTsv(data.getData('text/plain')) : null;
        if (!table || !mayHoldTables(view.state)) return false;
        return placeTable(table)(view.state, view.dispatch);
      },
    },
  });
}

/** Pasted text stands where it is pasted: its paragraphs take the depth of their place, headings keep theirs. */
function settle(content: Fragment): Fragment {
  return Fragment.from(
    content.content.map((node): Node => {
      if (node.type === schema.nodes.part) return node.copy(settle(node.content));
      if (node.type === schema.nodes.paragraph || node.type === schema.nodes.table)
        return withAttrs(node, { depth: 0 });
      return node;
    }),
  );
}

function copier(): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema) as unknown as {
    nodes: Record<string, (node: Node) => DOMOutputSpec>;
    marks: ConstructorParameters<typeof DOMSerializer>[1];
  };
  const keep = (node: Node) => ({ [KEPT]: JSON.stringify(node.attrs) });
  const serializer: DOMSerializer = new DOMSerializer(
    {
      ...nodes,
      part: () => ['div', 0],
      title: () => ['p', 0],
      paragraph: (node) => ['p', keep(node), 0],
      table: (node) => drawTable(node, keep(node), serializer),
      heading: (node) => [`h${Math.min((node.attrs as BlockAttrs).depth, 6)}`, keep(node), 0],
    },
    marks,
  );
  return serializer;
}

/** Titles, captions and cells take words alone. */
function mayHoldTables({ selection }: EditorState): boolean {
  return selection.$from.depth === BLOCK_DEPTH && selection.$from.parent.type !== schema.nodes.title;
}

function paster(): DOMParser {
  const kept = (tag: string) => ({
    tag: `${tag}[${KEPT}]`,
    priority: 60,
    getAttrs: (dom: HTMLElement) => readKept(dom.getAttribute(KEPT) ?? ''),
  });
  return new DOMParser(schema, [
    { ...kept('p'), node: 'paragraph' },
    ...[1, 2, 3, 4, 5, 6].map((depth) => ({ ...kept(`h${depth}`), node: 'heading' })),
    {
      ...kept('table'),
      node: 'table',
      getContent: (dom: unknown, into: Schema) => readTable(dom as HTMLElement, into),
    },
    { tag: 'span.lead', mark: 'lead' },
    { tag: 'style, script, title, head, meta, link', ignore: true },
    ...DOMParser.fromSchema(schema).rules,
  ]);
}

/** Only what a block of ours has, of the right shape: the clipboard is foreign. */
function readKept(json: string): Partial<HeadingAttrs & TableAttrs> | false {
  try {
    const { id, depth, form, duties, numbering, header_rows } = JSON.parse(json) as Partial<
      HeadingAttrs & TableAttrs
    >;
    return {
      ...(typeof id === 'string' && { id }),
      ...(typeof depth === 'number' && { depth: Math.min(Math.max(Math.trunc(depth), 0), 9) }),
      ...((form === 'standing' || form === 'run-in') && { form }),
      ...(Array.isArray(duties) && { duties }),
      ...(typeof numbering === 'object' && { numbering }),
      ...(typeof header_rows === 'number' && {
        header_rows: Math.min(Math.max(Math.trunc(header_rows), 0), 3),
      }),
    };
  } catch {
    return false;
  }
}
