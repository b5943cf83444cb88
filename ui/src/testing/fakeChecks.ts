import type { ElementsCheck } from '../ipc/generated/ElementsCheck';
import type { ExportCheck } from '../ipc/generated/ExportCheck';
import type { PlanView } from '../ipc/generated/PlanView';
import type { Vocabulary } from '../ipc/generated/Vocabulary';
import { namesOf } from '../lib/elements';

/** Names that earlier plans used. */
export const VOCABULARY: Vocabulary = {
  issuers: ['青禾县人民政府', '青禾县教育局'],
  addressees: ['各乡镇人民政府', '县政府各部门、各直属机构', '青禾市人民政府'],
  copies_to: ['县委办公室', '县人大常委会办公室'],
  signers: ['沈知远', '罗青'],
  printed_by: ['青禾县人民政府办公室', '青禾县教育局办公室'],
  units: ['县教育局', '县财政局'],
  titles: ['青禾县2025年教育工作要点'],
};

/** What the fake core asks for: titles, and a signer in a report. */
export function fakeElementsCheck({ parts, elements }: PlanView): ElementsCheck {
  const up = parts[0]?.title.endsWith('报告') ?? false;
  const titles = parts.map(({ id, title }) => ({
    element: 'title' as const,
    part: id,
    filled: title.trim() !== '',
    why: '标题还没有填写（§7.3.1）。',
  }));
  const signed = namesOf(elements, 'signers').length > 0;
  const why = '上行文应当标注签发人（§7.2.6）。';
  const signers = { element: 'signers' as const, part: null, filled: signed, why };
  return { direction: up ? 'up' : 'down', demands: up ? [signers, ...titles] : titles };
}

/** What the fake core finds before an export; the house profile departs from the standard. */
export function fakeExportCheck(view: PlanView, profile: string): ExportCheck {
  const spacing = { subject: '行距', asked: '22行撑满版心', found: '28pt' };
  return {
    missing: fakeElementsCheck(view).demands.filter(({ filled }) => !filled),
    conflicts: view.elements.red_head ? [] : ['没有红色版头，份号不会印出（§7.2）。'],
    variables: Object.keys(view.variables).filter((name) => view.variables[name] === ''),
    blanks: 0,
    references: [],
    fonts: [{ name: '仿宋_GB2312', stand_in: '仿宋' }],
    rare: ['镕'],
    deviations: profile === 'house' ? [{ clause: '§5.2.3', strength: 'general', ...spacing }] : [],
  };
}
