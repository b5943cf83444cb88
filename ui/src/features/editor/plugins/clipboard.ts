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
import { dutyBracket } from '../../../lib/duty';
import type { LabelMap } from '../blockViews';
import { copiedMemo, noteMemos } from '../copiedMemos';
import { withoutReferences } from '../references/places';
import { takesBlocks } from '../rows';
import { attrsOf, schema, withAttrs, type BlockAttrs, type HeadingAttrs } from '../schema';
import { copiedFromTable, drawTable, pastedTables, tableLines } from '../tables/clipboard';
import { placeTable } from '../tables/insert';
import { isTable, MOST_HEADER_ROWS, type TableAttrs } from '../tables/nodes';
import { readTable } from '../tables/read';
import { fromTsv } from '../tables/tsv';

/** The attribute in which copied blocks keep what plain HTML cannot say. */
const KEPT = 'data-gangmu';
/** The attribute of words that are drawn here and written elsewhere: labels, duties. */
const DRAWN = 'data-gangmu-drawn';

/** What is drawn around the words of copied blocks. */
type Drawn = WeakMap<Node, { before: string; after: string }>;

/**
 * Copies blocks as plain HTML that Word understands, with their labels and duties as words; pastes what the schema knows
 * and nothing else.
 */
export function clipboard(labels: () => LabelMap): Plugin {
  const around: Drawn = new WeakMap();
  return new Plugin({
    props: {
      transformCopied: (slice, { state }) => {
        const copied = copiedFromTable(slice);
        note(copied, state, labels(), around);
        return copied;
      },
      clipboardSerializer: copier(around),
      clipboardTextSerializer: ({ content }) => plainLines(content, around).join('\n'),
      clipboardParser: paster(),
      transformPasted: ({ content: pasted, openStart, openEnd }, { state }) => {
        const inTitle = state.selection.$from.parent.type === schema.nodes.title;
        const content = inTitle ? withoutReferences(pasted) : pasted;
        const whole = pastedTables(new Slice(settle(content), openStart, openEnd));
        // A heading that leads other blocks stays a heading; alone it is words to be put in.
        const leads = content.childCount > 1 && content.firstChild?.type === schema.nodes.heading;
        return leads ? new Slice(whole.content, 0, whole.openEnd) : whole;
      },
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        const table = data?.getData('text/html') === '' ? fromTsv(data.getData('text/plain')) : null;
        if (!table || !takesBlocks(view.state)) return false;
        return placeTable(table)(view.state, view.dispatch);
      },
    },
  });
}

/** Notes what is drawn around copied blocks: nothing around a piece of one, no label where its beginning is missing. */
function note(
  { content, openStart, openEnd }: Slice,
  { selection: { $from, $to } }: EditorState,
  labels: LabelMap,
  around: Drawn,
) {
  const blocks = blocksIn(content);
  noteMemos(blocks);
  const begins = openStart === 0 || $from.parentOffset === 0;
  const ends = openEnd === 0 || $to.parentOffset === $to.parent.content.size;
  const piece = blocks.length === 1 && !(begins && ends);
  blocks.forEach((node, at) => {
    const { id, duties = [] } = attrsOf(node) as Partial<HeadingAttrs>;
    around.set(node, {
      before: piece || (at === 0 && !begins) ? '' : (labels.get(id ?? '')?.text ?? ''),
      after: piece || (at === blocks.length - 1 && !ends) ? '' : duties.map(dutyBracket).join(''),
    });
  });
}

/** The blocks of copied content, titles among them. */
function blocksIn(content: Fragment): Node[] {
  return content.content.flatMap((node) =>
    node.isInline ? [] : node.type === schema.nodes.part ? blocksIn(node.content) : [node],
  );
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

/** The nodes that copied HTML of ours holds, in order; null where it is not ours or holds no whole blocks. */
export function ownBlocks(html: string): readonly Node[] | null {
  if (!html.includes(KEPT)) return null;
  const page = new globalThis.DOMParser().parseFromString(html, 'text/html');
  const { content } = paster().parseSlice(page.body);
  const blocks = content.content.flatMap((node) =>
    node.type === schema.nodes.part ? node.children.slice(1) : [node],
  );
  return blocks.every((node) => node.type.isInGroup('block')) ? blocks : null;
}

function plainLines(content: Fragment, around: Drawn): string[] {
  return blocksIn(content).flatMap((node) => {
    if (isTable(node)) return tableLines(node);
    const { before = '', after = '' } = around.get(node) ?? {};
    return [before + node.textContent + after];
  });
}

function copier(around: Drawn): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema) as unknown as {
    nodes: Record<string, (node: Node) => DOMOutputSpec>;
    marks: ConstructorParameters<typeof DOMSerializer>[1];
  };
  const kept = (node: Node) => ({ [KEPT]: JSON.stringify({ ...node.attrs, memo: undefined }) });
  const keep = (tag: string, node: Node): DOMOutputSpec => [
    tag,
    kept(node),
    ...drawn(around.get(node)?.before),
    ['span', 0],
    ...drawn(around.get(node)?.after),
  ];
  const serializer: DOMSerializer = new DOMSerializer(
    {
      ...nodes,
      part: () => ['div', 0],
      title: () => ['p', 0],
      paragraph: (node) => keep('p', node),
      table: (node) => drawTable(node, kept(node), serializer),
      heading: (node) => keep(`h${Math.min((node.attrs as BlockAttrs).depth, 6)}`, node),
    },
    marks,
  );
  return serializer;
}

function drawn(words = ''): DOMOutputSpec[] {
  return words === '' ? [] : [['span', { [DRAWN]: '' }, words]];
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
    { tag: `span[${DRAWN}]`, ignore: true },
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
      ...(typeof id === 'string' && { id, memo: copiedMemo(id) }),
      ...(typeof depth === 'number' && { depth: Math.min(Math.max(Math.trunc(depth), 0), 9) }),
      ...((form === 'standing' || form === 'run-in') && { form }),
      ...(Array.isArray(duties) && { duties }),
      ...(typeof numbering === 'object' && { numbering }),
      ...(typeof header_rows === 'number' && {
        header_rows: Math.min(Math.max(Math.trunc(header_rows), 0), MOST_HEADER_ROWS),
      }),
    };
  } catch {
    return false;
  }
}
