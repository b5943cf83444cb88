import type { Block } from '../ipc/generated/Block';
import type { Content } from '../ipc/generated/Content';
import type { Duty } from '../ipc/generated/Duty';
import type { PlanView } from '../ipc/generated/PlanView';
import { fakeLabels } from './fakeLabels';

let next = 0;

/** An id in the form of the core's. */
export function fakeId(): string {
  next += 1;
  return `01900000-0000-7000-8000-${next.toString(16).padStart(12, '0')}`;
}

const block = (depth: number, content: Content, duties: Duty[] = []): Block => ({
  id: fakeId(),
  depth,
  content,
  duties,
});
const heading = (depth: number, text: string) => block(depth, { type: 'heading', text, form: 'standing' });
const runIn = (depth: number, text: string, body: string, duties: Duty[] = []) =>
  block(depth, { type: 'heading', text, form: 'run-in', body }, duties);
const paragraph = (depth: number, text: string, duties: Duty[] = []) =>
  block(depth, { type: 'paragraph', text }, duties);

/** A notice and its plan, invented. */
export function samplePlan(): PlanView {
  const notice = [
    paragraph(1, '现将《青禾县2026年县域公共服务提升工作方案》印发给你们，请结合实际认真组织实施。'),
  ];
  const plan = [
    paragraph(1, '为进一步提升县域公共服务水平，结合我县实际，制定本方案。'),
    heading(1, '总体要求'),
    paragraph(
      2,
      '坚持以人民为中心，聚焦群众急难愁盼问题，补短板、强弱项、提质量，推动公共服务均衡可及、便捷高效。',
    ),
    heading(1, '重点任务'),
    heading(2, '提升基础教育质量'),
    runIn(
      3,
      '扩大普惠性学前教育资源。',
      '新建改扩建公办幼儿园3所，新增学位810个，公办园在园幼儿占比达到60%以上。',
      [
        {
          leads: ['县教育局'],
          supports: ['县发展改革局', '县财政局'],
          deadline: { text: '2026年8月底前' },
          as_written: '（牵头单位：县教育局；配合单位：县发展改革局、县财政局；完成时限：2026年8月底前）',
        },
      ],
    ),
    runIn(3, '改善乡村学校办学条件。', '完成12所乡村小规模学校校舍维修，实现城乡学校网络教研全覆盖。'),
    heading(2, '加强医疗卫生服务'),
    runIn(3, '推进紧密型县域医共体建设。', '统一药品目录、检查检验结果互认，基层诊疗量占比提高到65%。'),
    heading(1, '保障措施'),
    runIn(2, '加强组织领导。', '建立县级统筹协调机制，每季度调度一次工作进展。'),
    runIn(2, '强化督促检查。', '将重点任务落实情况纳入年度考核。'),
  ];
  return {
    id: fakeId(),
    revision: 1,
    title: '青禾县2026年县域公共服务提升工作方案',
    scheme: 'official',
    profile: 'gbt-9704',
    elements: {
      red_head: true,
      issuers: ['青禾县人民政府办公室'],
      document_number: '青政办发〔2026〕12号',
      date: { year: 2026, month: 3, day: 5 },
      sealing: 'sealed',
      printed_by: '青禾县人民政府办公室',
      printed_on: { year: 2026, month: 3, day: 5 },
    },
    variables: {},
    parts: [
      {
        id: fakeId(),
        role: 'notice',
        kind: 'notice',
        title: '青禾县人民政府办公室\n关于印发《青禾县2026年县域公共服务提升工作方案》的通知',
        title_note: null,
        addressees: ['各乡镇人民政府', '县政府各部门、各直属机构'],
        attachments: [],
        blocks: notice,
      },
      {
        id: fakeId(),
        role: 'plan',
        kind: 'work-scheme',
        title: '青禾县2026年县域公共服务提升工作方案',
        title_note: null,
        addressees: [],
        attachments: [],
        blocks: plan,
      },
    ],
    labels: [...fakeLabels(notice), ...fakeLabels(plan)],
    can_undo: false,
    can_redo: false,
  };
}
