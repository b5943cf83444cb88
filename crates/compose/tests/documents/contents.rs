//! The contents list.

use super::*;

#[test]
fn a_contents_list_stands_before_what_it_lists() {
    let mut ids = Ids::new(0, 1);
    let outline =
        "- 总体要求\n  - 坚持稳中求进。|把稳增长摆在突出位置。\n    - 夯实基础\n- 重点任务";
    let long = format!("{}\n{outline}", "· 完善县乡村三级物流网络。".repeat(60));
    let notice = part(PartRole::Notice, "关于印发方案的通知", "· 略。", &mut ids);
    let mut plan = Plan::new(ids.plan(), notice);
    plan.parts
        .push(part(PartRole::Plan, "工作方案", &long, &mut ids));
    let shown = |levels| shown_of(&composed(&plan).with_contents(levels));
    let (before, after) = shown(2)
        .split_once("  contents-title")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert!(before.ends_with("body 略。\n"), "{before}");
    insta::assert_snapshot!(after.split_once("body").unwrap().0, @r"
     [new page] 目　录
      contents-1 一、总体要求 ⇥4
      contents-2 （一）坚持稳中求进。 ⇥4
      contents-1 二、重点任务 ⇥4
    title [new page] 工作方案
    blank
    ");
    assert!(shown(3).contains("contents-3 1.夯实基础 ⇥4"));
}

#[test]
fn attachments_are_listed_under_their_labels_and_titles() {
    let mut ids = Ids::new(7, 1);
    let mut plan = plan("工作要点", "- 总体要求\n- 重点任务");
    for (title, outline) in [("重点任务\n分解表", "- 县级任务"), ("联系人名单", "· 略。")]
    {
        let attached = part(PartRole::Attachment, title, outline, &mut ids);
        plan.parts.push(attached);
    }
    let shown = shown_of(&composed(&plan).with_contents(1));
    let list: Vec<&str> = shown.lines().filter(|line| line.contains('⇥')).collect();
    assert_eq!(
        list.iter().map(|line| line.trim()).collect::<Vec<_>>(),
        [
            "contents-1 一、总体要求 ⇥2",
            "contents-1 二、重点任务 ⇥2",
            "contents-1 附件1　重点任务分解表 ⇥3",
            "contents-1 一、县级任务 ⇥3",
            "contents-1 附件2　联系人名单 ⇥4",
        ]
    );
}

#[test]
fn without_headings_there_is_no_contents_list() {
    let plan = plan("工作要点", "· 略。");
    assert_eq!(composed(&plan).with_contents(2), composed(&plan));
}

/// Under a red head a title begins no page: the list stands before everything.
#[test]
fn a_contents_list_does_not_part_a_red_head_from_its_text() {
    let mut plan = plan("工作要点", "- 总体要求");
    plan.elements.red_head = true;
    plan.elements.issuers = vec!["某某市教育局".into()];
    let shown = shown_of(&composed(&plan).with_contents(2));
    let first: Vec<&str> = shown.lines().take(3).collect();
    assert_eq!(
        first,
        [
            "  contents-title 目　录",
            "  contents-1 一、总体要求 ⇥2",
            "issuer-mark [new page] [before 35.3 mm] 某某市教育局文件"
        ]
    );
}
