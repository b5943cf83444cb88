//! One invented document in the many forms in which it comes: the outline stays the same.

use crate::outline;
use import::{Reading, read_text};
use plan::{Content, HeadingForm, Ids, PartRole};
use proptest::prelude::*;

const SOURCE: &str = "\
某某市人民政府办公室关于印发《某某市2026年托育服务提升行动方案》的通知
某政办发〔2026〕6号
各县（市、区）人民政府，市政府有关部门：
《某某市2026年托育服务提升行动方案》已经市政府同意，现印发给你们，请认真抓好落实。
某某市人民政府办公室
2026年3月5日
（此件公开发布）
某某市2026年托育服务提升行动方案
为增加普惠托位，减轻家庭养育负担，制定本方案。
一、总体要求
坚持政府引导、多方参与，到2026年底每千人口托位数达到4.8个。
二、重点任务
（一）增加托位供给
1.新建公办托育园。在人口密集的街道布局公办托育园，全年新增托位一千二百个。（牵头单位：市卫生健康委；配合单位：市发展改革委、市财政局；完成时限：2026年10月底前）
2.支持用人单位办托。鼓励产业园区和规模以上企业利用闲置用房办托，按新增托位给予补助。（市总工会牵头，市财政局配合）
（二）提高照护质量
3.加强人员培训。分批轮训保育人员，健全持证上岗制度。（责任单位：市人力资源社会保障局、市卫生健康委）
4.严格日常监管。每季度开展一次安全检查，结果向社会公布。（市卫生健康委负责）
三、保障措施
（一）加强组织领导
各地要把托育服务摆上重要日程，明确任务和时限。
（二）加强宣传引导
通过多种渠道宣传科学养育知识。
";

const OUTLINE: &str = "\
# 某某市人民政府办公室关于印发《某某市2026年托育服务提升行动方案》的通知
# 某某市2026年托育服务提升行动方案
一、 总体要求
二、 重点任务
 （一） 增加托位供给
  1. 新建公办托育园 @ 市卫生健康委 市发展改革委 市财政局
  2. 支持用人单位办托 @ 市总工会 市财政局
 （二） 提高照护质量
  3. 加强人员培训 @ 市人力资源社会保障局 市卫生健康委
  4. 严格日常监管 @ 市卫生健康委
三、 保障措施
 （一） 加强组织领导
 （二） 加强宣传引导
";

fn read(source: &str) -> Reading {
    read_text(source, "方案.txt", &mut Ids::new(0, 1), &outline::options())
}

/// Titles, labels, headings and units.
fn shown(reading: &Reading) -> String {
    let plan = &reading.plans[0];
    let mut lines = Vec::new();
    for part in &plan.parts {
        lines.push(format!("# {}", part.title_line()));
        let labels = outline::labels(plan, part);
        for visit in part.outline.walk() {
            let Content::Heading(heading) = &visit.node.content else {
                continue;
            };
            let label = labels.get(visit.node.id).map_or("", |l| &l.text);
            let text = heading.text.plain().replace(' ', "");
            let indent = " ".repeat(visit.depth - 1);
            let units: Vec<&str> = visit
                .node
                .duties
                .iter()
                .flat_map(plan::Duty::units)
                .collect();
            let units = if units.is_empty() {
                String::new()
            } else {
                format!(" @ {}", units.join(" "))
            };
            lines.push(format!(
                "{indent}{label} {}{units}",
                text.trim_end_matches(['。', '.'])
            ));
        }
    }
    lines.join("\n") + "\n"
}

fn check(source: &str) {
    let reading = read(source);
    assert_eq!(reading.plans.len(), 1, "{source}");
    assert_eq!(shown(&reading), OUTLINE, "{source}");
}

fn each_line(change: impl FnMut(&str) -> String) -> String {
    let lines: Vec<String> = SOURCE.lines().map(change).collect();
    lines.join("\n")
}

#[test]
fn the_document_as_it_should_be() {
    check(SOURCE);
    let reading = read(SOURCE);
    let plan = &reading.plans[0];
    let elements = &plan.elements;
    assert_eq!(
        plan.parts.iter().map(|p| p.role).collect::<Vec<_>>(),
        [PartRole::Notice, PartRole::Plan]
    );
    assert_eq!(
        plan.parts
            .iter()
            .map(|p| p.kind.as_str())
            .collect::<Vec<_>>()[0],
        "notice"
    );
    assert_eq!(
        plan.parts[0].addressees,
        ["各县（市、区）人民政府", "市政府有关部门"]
    );
    assert_eq!(
        elements.document_number.as_deref(),
        Some("某政办发〔2026〕6号")
    );
    assert_eq!(elements.issuers, ["某某市人民政府办公室"]);
    assert_eq!(
        elements.date.map(|d| d.to_string()).as_deref(),
        Some("2026年3月5日")
    );
    assert_eq!(elements.note.as_deref(), Some("此件公开发布"));
    assert_eq!(reading.report.dropped().count(), 0);
    assert_eq!(reading.report.doubts, []);
    let run_in = plan.parts[1]
        .outline
        .walk()
        .filter_map(|v| v.node.content.as_heading());
    assert_eq!(run_in.filter(|h| h.form == HeadingForm::RunIn).count(), 4);
}

#[test]
fn labels_in_other_forms() {
    check(&SOURCE.replace("（一）", "(一)").replace("（二）", "(二) "));
    check(&each_line(|line| {
        line.replacen("1.", "1、", 1)
            .replacen("2.", "2．", 1)
            .replacen("3.", "３． ", 1)
    }));
    check(&SOURCE.replace("（一）", "㈠").replace("（二）", "（ 二 ）"));
    check(
        &each_line(|line| line.replacen("、", "、 ", 1))
            .replace("4.严", "4 .严")
            .replace("4 .严", "4. 严"),
    );
}

#[test]
fn widths_swapped() {
    let half = SOURCE
        .replace('，', ",")
        .replace('；', ";")
        .replace('：', ":")
        .replace('（', "(")
        .replace('）', ")");
    let title = SOURCE.lines().next().expect("a title");
    let swapped = read(&half);
    assert_eq!(swapped.plans[0].parts[0].title, title);
    check(&half);
}

#[test]
fn numbers_lost() {
    check(&SOURCE.replace("二、重点任务", "、重点任务"));
    check(&SOURCE.replace("（二）提高", "）提高"));
    check(&SOURCE.replace("（二）提高", "（）提高"));
    check(&SOURCE.replace("2.支持", "支持"));
    check(&SOURCE.replace("3.加强", ".加强"));
    check(&SOURCE.replace("二、重点任务", "重点任务"));
}

#[test]
fn the_page_around_it() {
    let page = format!(
        "欢迎访问某某市人民政府网站\n首页 > 政务公开 > 文件\n\
         某某市人民政府办公室关于印发《某某市2026年托育服务提升行动方案》通知\n\
         来源：市政府办 发布时间：2026-03-06 字体：【大 中 小】\n{SOURCE}\n\
         【打印】【关闭】\n相关链接：图解《行动方案》\n上一篇：无\n主办：某某市人民政府\n备案号：某ICP备01000001号\n"
    );
    check(&page);
    let dropped: Vec<String> = read(&page)
        .report
        .dropped()
        .map(|(e, _)| e.text.clone())
        .collect();
    assert_eq!(dropped.len(), 9, "{dropped:#?}");
}

#[test]
fn broken_by_pages() {
    let broken = SOURCE
        .replace("全年新增托位", "全年\n— 2 —\n新增托位")
        .replace("按新增托位给予", "按新增\n托位给予");
    check(&broken);
}

#[test]
fn as_markdown() {
    let markdown = each_line(|line| match line {
        l if l.starts_with("一、") || l.starts_with("二、") || l.starts_with("三、") => {
            format!("\n## {l}\n")
        }
        l if l.starts_with("（一）") || l.starts_with("（二）") => format!("### **{l}**"),
        l => l.replacen('。', "。**", 1).replacen("1.", "**1\\.", 1),
    });
    let lines: Vec<String> = markdown
        .lines()
        .map(|l| {
            if l.matches("**").count() == 1 {
                l.replace("**", "")
            } else {
                l.into()
            }
        })
        .collect();
    let reading = read_text(
        &lines.join("\n"),
        "方案.md",
        &mut Ids::new(0, 1),
        &outline::options(),
    );
    assert_eq!(shown(&reading), OUTLINE);
}

#[test]
fn markdown_without_labels_numbers_itself() {
    let source = "# 某某市2026年托育工作要点\n\n开头。\n\n## 总体要求\n正文。\n## 重点任务\n### 增加托位\n正文。\n### 提高质量\n正文。\n";
    let reading = read_text(source, "要点.md", &mut Ids::new(0, 1), &outline::options());
    let expected = "# 某某市2026年托育工作要点\n一、 总体要求\n二、 重点任务\n （一） 增加托位\n （二） 提高质量\n";
    assert_eq!(shown(&reading), expected);
}

#[test]
fn the_red_head() {
    let head = "000001\n机密★1年\n特急\n某某市人民政府办公室文件\n签发人：某某\n";
    check(&format!("{head}{SOURCE}"));
    let elements = read(&format!("{head}{SOURCE}")).plans.remove(0).elements;
    assert_eq!(elements.copy_number.as_deref(), Some("000001"));
    assert_eq!(elements.secrecy.as_deref(), Some("机密★1年"));
    assert_eq!(elements.urgency.as_deref(), Some("特急"));
    assert_eq!(elements.signers, ["某某"]);
    assert!(elements.red_head);
    assert_eq!(
        elements.issuer_mark.as_deref(),
        Some("某某市人民政府办公室文件")
    );
}

#[test]
fn two_documents_in_one_file() {
    let second = SOURCE
        .lines()
        .skip(7)
        .collect::<Vec<_>>()
        .join("\n")
        .replace("托育服务", "养老服务");
    let reading = read(&format!("{SOURCE}{second}"));
    let titles: Vec<String> = reading.plans.iter().map(plan::Plan::title).collect();
    assert_eq!(
        titles,
        [
            "某某市2026年托育服务提升行动方案",
            "某某市2026年养老服务提升行动方案"
        ]
    );
}

#[test]
fn attachments_annexes_and_tables() {
    let source = format!(
        "{SOURCE}附件：1.任务分解表\n2.指标表\n附件1\n任务分解表\n序号\t任务\t牵头单位\n1\t新建托育园\t市卫生健康委\n2\t支持办托\t市总工会\n"
    );
    let reading = read(&source);
    let plan = &reading.plans[0];
    assert_eq!(plan.parts.len(), 3);
    assert_eq!(plan.parts[1].attachments, ["任务分解表", "指标表"]);
    assert_eq!(
        (plan.parts[2].role, plan.parts[2].title.as_str()),
        (PartRole::Attachment, "任务分解表")
    );
    let Content::Table(table) = &plan.parts[2].outline.nodes[0].content else {
        panic!("a table");
    };
    assert_eq!(table.rows.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any one label of the middle may be missing or mutilated; spaces and blank lines may stand anywhere.
    #[test]
    fn one_label_lost(which in 0_usize..5, mutilated in any::<bool>(), blank in 0_usize..20) {
        let label = ["二、", "（二）提", "2.", "3.", "（二）加"][which];
        let left = match (mutilated, which) {
            (true, 0) => "、",
            (true, 1) => "）提",
            (true, 4) => "）加",
            (true, _) => ".",
            (false, 1) => "提",
            (false, 4) => "加",
            (false, _) => "",
        };
        prop_assume!(mutilated || !matches!(which, 1 | 3 | 4));
        let mut lines: Vec<String> = SOURCE.lines().map(|line| {
            let lost = line.strip_prefix(label).map(|rest| format!("　　{left}{rest}"));
            lost.unwrap_or_else(|| line.to_owned())
        }).collect();
        lines.insert(blank, " 　".to_owned());
        check(&lines.join("\r\n"));
    }
}
