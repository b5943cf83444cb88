import type { Date as PlanDate } from '../../ipc/generated/Date';
import type { Elements } from '../../ipc/generated/Elements';
import type { PartView } from '../../ipc/generated/PartView';

/** 版头 (GB/T 9704-2012 §7.2): issuer mark, document number and the red line; null for a plan without. */
export function redHead({
  red_head,
  issuers = [],
  issuer_mark,
  document_number,
  signers = [],
}: Elements): HTMLElement | null {
  if (!red_head) return null;
  const mark = issuer_mark ?? (issuers.length > 0 ? `${issuers.join('\n')}文件` : '');
  const signed = signers.length > 0 ? [line('signers', `签发人：${signers.join('　')}`)] : [];
  const issuer = line('issuer-mark', mark);
  const longest = Math.max(1, ...mark.split('\n').map((words) => words.length));
  issuer.style.setProperty('--characters', String(longest));
  return box('red-head', [issuer, box('number-line', [line('number', document_number ?? ''), ...signed])]);
}

/** What stands between a title and its text: the note under the title, and the addressees. */
export function underTitle({ title_note, addressees }: PartView): HTMLElement | null {
  const lines = [
    ...(title_note ? [line('title-note', `（${title_note}）`)] : []),
    ...(addressees.length > 0 ? [line('addressees', `${addressees.join('、')}：`)] : []),
  ];
  return lines.length > 0 ? box('under-title', lines) : null;
}

/** What stands behind the text: attachment note and, with `elements`, signature, date and note. */
export function signature({ attachments }: PartView, elements: Elements | null): HTMLElement | null {
  const { issuers = [], date, note } = elements ?? {};
  const many = attachments.length > 1;
  const lines = [
    ...attachments.map((name, at) =>
      line(
        at === 0 ? 'attachment first' : 'attachment',
        `${at === 0 ? '附件：' : ''}${many ? `${at + 1}.` : ''}${name}`,
      ),
    ),
    ...(elements && (date ?? note) ? issuers.map((issuer) => line('issuer', issuer)) : []),
    ...(date ? [line('date', chineseDate(date))] : []),
    ...(note ? [line('note', `（${note}）`)] : []),
  ];
  return lines.length > 0 ? box('tail', lines) : null;
}

function chineseDate({ year, month, day }: PlanDate): string {
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

function box(name: string, children: HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.contentEditable = 'false';
  element.append(...children);
  return element;
}

function line(name: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.textContent = text;
  return element;
}
