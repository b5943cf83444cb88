// Plans that tests begin with, as a drafter would paste them.

export const SMALL = `青禾县2026年工作要点

为做好2026年各项工作，制定本要点。

一、总体要求
坚持稳中求进，推动高质量发展。
二、重点任务
（一）夯实农业基础
抓好春耕备耕，稳定粮食面积。
（二）壮大县域工业
推进园区建设，培育骨干企业。
三、保障措施
加强组织领导，严格督促检查。
`;

export const SMALL_LINES = [
  "为做好2026年各项工作，制定本要点。",
  "一、总体要求",
  "坚持稳中求进，推动高质量发展。",
  "二、重点任务",
  "（一）夯实农业基础",
  "抓好春耕备耕，稳定粮食面积。",
  "（二）壮大县域工业",
  "推进园区建设，培育骨干企业。",
  "三、保障措施",
  "加强组织领导，严格督促检查。",
];

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const BODY =
  "围绕年度目标任务，细化工作措施，压实工作责任，强化要素保障，加强调度督导，统筹推进项目建设、服务优化和能力提升，" +
  "切实解决群众关心的突出问题，确保各项任务按时间节点高质量完成。";

/** A plan of so many measures, so many to a section, each with some hundred characters. */
export function largePlan(measures, toSection = 10) {
  const lines = [
    "青禾县2026年重点任务清单",
    "",
    "为做好2026年各项工作，制定本清单。",
    "",
  ];
  for (let at = 0; at < measures; at++) {
    const section = Math.floor(at / toSection);
    if (at % toSection === 0)
      lines.push(`${chinese(section + 1)}、第${section + 1}类任务`);
    lines.push(
      `（${chinese((at % toSection) + 1)}）推进第${at + 1}项工作。${BODY}`,
    );
  }
  return lines.join("\n");
}

function chinese(number) {
  const [hundreds, tens, ones] = [
    Math.floor(number / 100),
    Math.floor(number / 10) % 10,
    number % 10,
  ];
  const digit = (n) => NUMERALS[n - 1] ?? "";
  const zero = hundreds && !tens && ones ? "零" : "";
  const ten = tens ? `${tens === 1 && !hundreds ? "" : digit(tens)}十` : zero;
  return `${hundreds ? `${digit(hundreds)}百` : ""}${ten}${digit(ones)}`;
}
