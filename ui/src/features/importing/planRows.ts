import type { Block } from '../../ipc/generated/Block';
import type { DocumentReview } from '../../ipc/generated/DocumentReview';
import type { Elements } from '../../ipc/generated/Elements';
import { showDate } from '../../lib/date';
import { dutyBracket } from '../../lib/duty';
import { plainText } from '../../lib/text';

/** What an element of the document is called; the keys are those of the messages. */
export type ElementName =
  | 'notice'
  | 'attachment'
  | 'issuerMark'
  | 'documentNumber'
  | 'signers'
  | 'titleNote'
  | 'draftMark'
  | 'addressees'
  | 'attachments'
  | 'issuers'
  | 'date'
  | 'note'
  | 'copiesTo'
  | 'printedBy'
  | 'security';

/** A row of the document as it will be. */
export interface PlanRow {
  key: string;
  /** The node or part in which it stands. */
  node: string;
  type: 'part' | 'element' | 'title' | 'heading' | 'paragraph' | 'table';
  name?: ElementName;
  label?: string;
  text: string;
  /** The body of a run-in heading. */
  body?: string;
  duties?: string;
  depth: number;
}

/** The documents of a source as rows from top to bottom. */
export function planRows(documents: readonly DocumentReview[]): PlanRow[] {
  return documents.flatMap(documentRows);
}

function documentRows({ plan, elements, parts, labels }: DocumentReview): PlanRow[] {
  const byNode = new Map(labels.map(({ node, text }) => [node, text]));
  const first = parts[0]?.id ?? plan;
  const rows = elementRows(first, headElements(elements));
  for (const { id, role, title, title_note, addressees, attachments, blocks } of parts) {
    if (role !== 'plan')
      rows.push({ key: `${id}-part`, node: id, type: 'part', name: role, text: '', depth: 0 });
    if (title !== '') rows.push({ key: `${id}-title`, node: id, type: 'title', text: title, depth: 0 });
    rows.push(...elementRows(id, { titleNote: title_note, addressees: addressees.join('，') }));
    rows.push(...blocks.map((block) => blockRow(block, byNode.get(block.id))));
    rows.push(...elementRows(id, { attachments: attachments.join('；') }));
  }
  return [...rows, ...elementRows(parts.at(-1)?.id ?? plan, tailElements(elements))];
}

type Named = Partial<Record<ElementName, string | null | undefined>>;

function headElements(elements: Elements): Named {
  return {
    security: [elements.copy_number, elements.secrecy, elements.urgency].filter(Boolean).join('　'),
    issuerMark: elements.issuer_mark,
    documentNumber: elements.document_number,
    signers: elements.signers?.join('、'),
    draftMark: elements.draft_mark,
  };
}

function tailElements(elements: Elements): Named {
  return {
    issuers: elements.issuers?.join('、'),
    date: elements.date && showDate(elements.date),
    note: elements.note,
    copiesTo: elements.copies_to?.join('，'),
    printedBy: [elements.printed_by, elements.printed_on && showDate(elements.printed_on)]
      .filter(Boolean)
      .join('　'),
  };
}

function elementRows(node: string, named: Named): PlanRow[] {
  return (Object.entries(named) as [ElementName, string | null | undefined][])
    .filter(([, text]) => text)
    .map(([name, text]) => ({
      key: `${node}-${name}`,
      node,
      type: 'element' as const,
      name,
      text: text ?? '',
      depth: 0,
    }));
}

function blockRow({ id, depth, content, duties }: Block, label: string | undefined): PlanRow {
  const row = { key: id, node: id, depth, duties: duties.map(dutyBracket).join('') };
  switch (content.type) {
    case 'heading':
      return {
        ...row,
        type: 'heading',
        label: label ?? '',
        text: plainText(content.text),
        body: plainText(content.body ?? ''),
      };
    case 'paragraph':
      return { ...row, type: 'paragraph', text: plainText(content.text) };
    case 'table':
      return {
        ...row,
        type: 'table',
        text: content.rows.map((cells) => cells.map(plainText).join('　')).join('\n'),
      };
  }
}
