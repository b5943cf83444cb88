//! Plans as documents: which paragraphs there are, in which roles.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod contents;
mod first_page;
mod imprint;
mod signature;
mod special_forms;

use compose::{Block, Composed, Paragraph, Profile, Role, Voice, compose};
use plan::{Date, Elements, Ids, NodeId, Part, PartRole, Plan, Scheme, Sealing, notation};

fn profile() -> Profile {
    let text = include_str!("../../../../templates/profiles/gbt-9704.toml");
    Profile::from_toml("gbt-9704", text, &|_| None).unwrap()
}

fn scheme() -> Scheme {
    Scheme::from_toml(
        "official",
        include_str!("../../../../templates/schemes/official.toml"),
    )
    .unwrap()
}

fn part(role: PartRole, title: &str, outline: &str, ids: &mut Ids) -> Part {
    let mut part = Part::new(ids.node(), role, "", title);
    part.outline = notation::parse(outline, ids).unwrap();
    part
}

fn plan(title: &str, outline: &str) -> Plan {
    let mut ids = Ids::new(0, 1);
    let part = part(PartRole::Plan, title, outline, &mut ids);
    Plan::new(ids.plan(), part)
}

/// A profile over the official one.
fn over(id: &str) -> Profile {
    let official = || include_str!("../../../../templates/profiles/gbt-9704.toml").to_owned();
    let text = match id {
        "letter" => include_str!("../../../../templates/profiles/letter.toml"),
        "order" => include_str!("../../../../templates/profiles/order.toml"),
        "minutes" => include_str!("../../../../templates/profiles/minutes.toml"),
        _ => include_str!("../../../../templates/profiles/preprinted.toml"),
    };
    Profile::from_toml(id, text, &|_| Some(official())).unwrap()
}

fn composed(plan: &Plan) -> Composed {
    compose(plan, &scheme(), &profile())
}

/// A line for each paragraph: its role's key, what departs from the role's format, its runs.
fn shown(plan: &Plan) -> String {
    shown_of(&composed(plan))
}

fn shown_of(composed: &Composed) -> String {
    let mut out = String::new();
    for block in &composed.sections[0].blocks {
        match block {
            Block::Paragraph(one) => line("", one, &mut out),
            Block::Table(table) => {
                for cell in table.rows.iter().flatten() {
                    line("  ", cell, &mut out);
                }
            }
            Block::Grid(grid) => {
                for one in grid.rows.iter().flatten().flatten() {
                    line("  ", one, &mut out);
                }
            }
            Block::Placed(one) => one.lines.iter().for_each(|row| line("  ", row, &mut out)),
            Block::Imprint(rows) => rows.iter().for_each(|row| line("  ", row, &mut out)),
            Block::Contents(list) => list.paragraphs().for_each(|row| line("  ", row, &mut out)),
        }
    }
    out
}

fn line(indent: &str, one: &Paragraph, out: &mut String) {
    let place = &one.place;
    let mut words = vec![format!("{indent}{}", one.role.key())];
    if place.new_page {
        words.push("[new page]".into());
    }
    if let Some(left) = place.left.and_then(|left| left.chars) {
        words.push(format!("[left {}]", left.count()));
    }
    if let Some(before) = place.before {
        words.push(format!("[before {:.1} mm]", before.to_mm()));
    }
    if let Some(size) = place.size {
        words.push(format!("[size {}]", size.to_half_points()));
    }
    for run in &one.runs {
        let text = run.text.replace('\n', "⏎").replace('\t', "⇥");
        words.push(match run.voice {
            Voice::Plain => text,
            Voice::Heading(level) => format!("«{level}:{text}»"),
            Voice::SignerName | Voice::AttendanceLabel => format!("«{text}»"),
        });
    }
    out.push_str(words.join(" ").trim_end());
    out.push('\n');
}

#[test]
fn variables_are_filled_in_the_elements_too() {
    let mut plan = plan("关于开展检查的通知", "· 现通知如下。");
    plan.variables.insert("机关".into(), "某某县教育局".into());
    plan.elements.red_head = true;
    plan.elements.issuers = vec!["{{机关}}".into()];
    plan.elements.printed_by = Some("{{机关}}办公室".into());
    let shown = shown(&plan);
    assert!(shown.contains("某某县教育局文件"), "{shown}");
    assert!(shown.contains("某某县教育局办公室"), "{shown}");
    assert!(!shown.contains("{{"), "{shown}");
}

#[test]
fn a_plan_without_red_head() {
    let mut plan = plan(
        "某某市2026年{{主题}}工作要点",
        "· 为做好全年工作，制定本要点。
- 总体要求
  - 坚持稳中求进。|把稳增长摆在突出位置。 @市发展改革委 +市财政局 <2026年底前
  - |全年新增学位2000个。
    - 夯实基础
      - 分步推进
        - 再细一层
- 重点任务
▦ 主要指标
| 指标 | 目标 |
|---|
| 学位 | 2000个 |
",
    );
    plan.variables.insert("主题".into(), "教育".into());
    plan.parts[0].attachments = vec!["任务分解表。".into(), "名单".into()];
    plan.elements.issuers = vec!["某某市教育局".into()];
    plan.elements.date = Date::new(2026, 3, 15);
    plan.elements.draft_mark = Some("征求意见稿".into());
    insta::assert_snapshot!(shown(&plan), @r"
    title 某某市2026年教育工作要点
    title-note （征求意见稿）
    blank
    body 为做好全年工作，制定本要点。
    heading-1 一、总体要求
    run-in «2:（一）坚持稳中求进。» 把稳增长摆在突出位置。（牵头单位：市发展改革委；配合单位：市财政局；完成时限：2026年底前）
    body （二）全年新增学位2000个。
    heading-3 1.夯实基础
    heading-4 （1）分步推进
    heading-5 ①再细一层
    heading-1 二、重点任务
    caption 主要指标
      table-head 指标
      table-head 目标
      table-cell 学位
      table-cell 2000个
    blank
    first-attachment 附件：1.任务分解表
    next-attachment 2.名单
    blank
    signature [left 17.5] 某某市教育局
    date [left 19.5] 2026年3月15日
    ");
}

#[test]
fn a_carrier_notice_with_red_head_and_its_plan() {
    let mut ids = Ids::new(0, 1);
    let title = "某某市人民政府办公室关于印发某某市2026年政务公开工作要点的通知";
    let mut notice = part(
        PartRole::Notice,
        title,
        "· 现印发给你们，请认真贯彻落实。",
        &mut ids,
    );
    notice.addressees = vec!["各县（市、区）人民政府".into(), "市政府各部门".into()];
    let mut plan = Plan::new(ids.plan(), notice);
    plan.parts.push(part(
        PartRole::Plan,
        "某某市2026年政务公开工作要点",
        "- 总体要求",
        &mut ids,
    ));
    plan.parts
        .push(part(PartRole::Attachment, "任务分解表", "· 略。", &mut ids));
    plan.elements = Elements {
        red_head: true,
        copy_number: Some("000001".into()),
        urgency: Some("特急".into()),
        issuers: vec!["某某市人民政府办公室".into()],
        document_number: Some("某政办发〔2026〕12号".into()),
        date: Date::new(2026, 3, 5),
        sealing: Sealing::Sealed,
        note: Some("此件公开发布".into()),
        copies_to: vec!["市委办公室".into(), "市人大常委会办公室".into()],
        printed_by: Some("某某市人民政府办公室".into()),
        printed_on: Date::new(2026, 3, 6),
        ..Elements::default()
    };
    insta::assert_snapshot!(shown(&plan), @r"
    copy-number 000001
    urgency 特急
    issuer-mark [before 14.8 mm] [size 70] 某某市人民政府办公室文件
    blank
    blank
    document-number 某政办发〔2026〕12号
    blank
    blank
    title 某某市人民政府办公室关于印发⏎某某市2026年政务公开工作要点的通知
    blank
    addressees 各县（市、区）人民政府，市政府各部门：
    body 现印发给你们，请认真贯彻落实。
    blank
    blank
    signature [left 16] 某某市人民政府办公室
    sealed-date 2026年3月5日
    note （此件公开发布）
    title [new page] 某某市2026年政务公开工作要点
    blank
    heading-1 一、总体要求
    attachment-label [new page] 附件
    blank
    title 任务分解表
    blank
    body 略。
      copies-to 抄送：市委办公室，市人大常委会办公室。
      printed 某某市人民政府办公室 ⇥2026年3月6日印发
    ");
}

#[test]
fn a_joint_document_to_a_superior() {
    let mut plan = plan("关于某某工作的请示", "· 现请示如下。");
    plan.elements = Elements {
        red_head: true,
        issuers: vec!["某某市人民政府".into(), "某某市发展和改革委员会".into()],
        signers: vec!["张三".into(), "李四光".into(), "王五".into()],
        document_number: Some("某政〔2026〕3号".into()),
        ..Elements::default()
    };
    insta::assert_snapshot!(shown(&plan), @r"
    filler [before 34.9 mm]
      joint-mark [size 59] 某某市人民政府
      joint-mark [size 59] 某某市发展和改革委员会
      issuer-mark [size 59] 文件
    blank
    blank
    signers ⇥ 签发人： «张　三　李四光»
    number-and-signer 某政〔2026〕3号 ⇥ 　　　　 «王　五»
    blank
    blank
    title 关于某某工作的请示
    blank
    body 现请示如下。
    blank
    signature [left 19] 某某市人民政府
    signature [left 15] 某某市发展和改革委员会
    ");
}

/// §7.3.5.1: a column for each seal, so many in a row as the names leave room for, the date under the last name.
#[test]
fn seals_of_several_organs_stand_in_rows() {
    let mut plan = plan("工作要点", "· 略。");
    let names = [
        "某某市教育局",
        "某某市财政局",
        "某某市民政局",
        "某某市司法局",
    ];
    plan.elements.issuers = names.map(Into::into).into();
    plan.elements.date = Date::new(2026, 3, 5);
    plan.elements.sealing = Sealing::Sealed;
    let rows = |plan: &Plan| -> Vec<(usize, f64)> {
        let blocks = composed(plan).sections.remove(0).blocks;
        let grids = blocks.iter().filter_map(|block| match block {
            Block::Grid(grid) => Some((grid.columns.len(), grid.left.to_mm().round())),
            _ => None,
        });
        grids.collect()
    };
    assert_eq!(rows(&plan), [(3, 0.0), (1, 52.0)]);
    assert!(
        shown(&plan).ends_with("  joint-signature 某某市司法局\n  joint-signature 2026年3月5日\n")
    );
    plan.elements.issuers[0] = "某某市互联网信息办公室".into();
    assert_eq!(rows(&plan), [(2, 0.0), (2, 0.0)]);
}

/// §8: an attachment with a table of many columns is turned as a whole; in the text the table and its caption are.
#[test]
fn wide_tables_stand_on_landscape_pages() {
    let row = format!("|{}\n", " 项目名称和投资额 |".repeat(16));
    let table = format!("▦ 项目表\n{row}|---|\n{row}");
    let mut plan = plan("工作要点", &format!("· 略。\n{table}· 再略。"));
    let mut ids = Ids::new(0, 2);
    plan.parts
        .push(part(PartRole::Attachment, "项目清单", &table, &mut ids));
    plan.elements.copies_to = vec!["市委办公室".into()];
    let sections = composed(&plan).sections;
    let pages: Vec<(bool, usize)> = sections
        .iter()
        .map(|section| (section.landscape, section.blocks.len()))
        .collect();
    assert_eq!(
        pages,
        [(false, 3), (true, 2), (false, 1), (true, 6), (false, 1)]
    );
}

/// §7.3.5.5: a notice a little too long for its page is drawn together, so that the note does not stand alone.
#[test]
fn a_notice_a_little_too_long_is_drawn_together() {
    let outline =
        "· 《某某市2026年政务公开工作要点》已经市政府同意，现印发给你们，请认真贯彻落实。";
    let mut plan = plan(
        "某某市人民政府办公室关于印发《某某市2026年政务公开工作要点》的通知",
        outline,
    );
    plan.parts[0].addressees = vec!["各县（市、区）人民政府".into()];
    plan.elements = Elements {
        red_head: true,
        issuers: vec!["某某市人民政府办公室".into()],
        date: Date::new(2026, 3, 5),
        sealing: Sealing::Sealed,
        ..Elements::default()
    };
    let drawn = |plan: &Plan| {
        let blocks = composed(plan).sections.remove(0).blocks;
        let lines = blocks.iter().filter_map(|block| match block {
            Block::Paragraph(line) => line.place.line,
            _ => None,
        });
        lines.count()
    };
    assert_eq!(drawn(&plan), 0);
    plan.elements.note = Some("此件公开发布".into());
    plan.parts[0].attachments = vec!["任务分解表".into()];
    assert!(drawn(&plan) > 5);
    let long = "\n· 略。".repeat(8);
    plan.parts[0].outline =
        notation::parse(&format!("{outline}{long}"), &mut Ids::new(0, 3)).unwrap();
    assert_eq!(
        drawn(&plan),
        0,
        "what is much too long runs on to the next page"
    );
}

#[test]
fn the_last_words_of_a_single_paragraph_go_with_the_signature() {
    let sentence = "各地区各部门要结合实际认真贯彻执行并及时报告进展情况。";
    let mut plan = plan(
        "某某市人民政府办公室关于印发《某某市推进城市更新和老旧小区改造三年行动计划（2026—2028年）》等三个文件的通知",
        &format!("· {}", sentence.repeat(4)),
    );
    plan.parts[0].addressees = vec!["各县（市、区）人民政府".into()];
    plan.elements = Elements {
        red_head: true,
        issuers: vec!["某某市人民政府办公室".into()],
        date: Date::new(2026, 3, 5),
        sealing: Sealing::Sealed,
        note: Some("此件公开发布".into()),
        ..Elements::default()
    };
    let document = composed(&plan);
    let words = |wanted: Role| {
        let mut blocks = document.sections[0].blocks.iter();
        blocks.find_map(|block| match block {
            Block::Paragraph(one) if one.role == wanted => Some((one.plain(), one.place.keep_next)),
            _ => None,
        })
    };
    assert_eq!(words(Role::Body), Some((sentence.repeat(2), false)));
    assert_eq!(words(Role::Continued), Some((sentence.repeat(2), true)));
}

#[test]
fn too_many_addressees_go_into_the_imprint() {
    let mut plan = plan("关于报送年度工作情况的通知", "· 略。");
    plan.elements.red_head = true;
    plan.elements.issuers = vec!["某某市人民政府办公室".into()];
    plan.elements.copies_to = vec!["市委办公室".into()];
    let with = |plan: &mut Plan, count: usize| {
        let name = |at: usize| format!("某某市第{at}中学");
        plan.parts[0].addressees = (1..=count).map(name).collect();
        shown(plan)
    };
    assert!(with(&mut plan, 5).contains("\naddressees 某某市第1中学"));
    assert!(
        with(&mut plan, 300).contains("\naddressees"),
        "no imprint is higher than a page"
    );
    let many = with(&mut plan, 60);
    assert!(!many.contains("\naddressees"), "{many}");
    assert!(many.contains("copies-to 主送：某某市第1中学，"));
    assert!(many.contains("第60中学。\n  copies-to 抄送：市委办公室。"));
}

/// Elements that no document has, one by one and together: each page still comes out, with every word on it.
#[test]
fn odd_elements_lose_no_word() {
    let names = |count: usize, name: &str| -> Vec<String> {
        (1..=count).map(|at| format!("{name}{at}")).collect()
    };
    let title = "关于印发工作方案和实施细则的".repeat(22);
    let rows = "\n| 甲 | 乙🙂𠮷 |".repeat(200);
    let mut plan = plan(
        &format!("{title}通知"),
        &format!("· 略。\n▦ 任务表\n| 事项 | 单位 |\n|---|---|{rows}\n· 完。"),
    );
    plan.parts[0].addressees = names(60, "收文单位");
    plan.parts[0].attachments = names(40, "附件名称");
    plan.elements = Elements {
        red_head: true,
        issuers: names(12, "联合发文单位"),
        signers: names(12, "签发人"),
        date: Date::new(2026, 3, 5),
        sealing: Sealing::Sealed,
        copies_to: names(60, "抄送单位"),
        ..Elements::default()
    };
    for sealing in [Sealing::Sealed, Sealing::Unsealed, Sealing::SignatureStamp] {
        plan.elements.sealing = sealing;
        for id in ["letter", "order", "minutes", "preprinted"] {
            let document = compose(&plan, &scheme(), &over(id));
            let shown = shown_of(&document);
            for word in [
                "收文单位60",
                "40.附件名称40",
                "抄送单位60",
                "联合发文单位12",
                "2026年3月5日",
                "乙🙂𠮷",
            ] {
                assert!(shown.contains(word), "{id}: {word}");
            }
            assert!(id == "order" || shown.replace('⏎', "").contains(&title));
            assert_eq!(shown.matches("乙🙂𠮷").count(), 200);
        }
    }
}

#[test]
fn every_node_is_the_origin_of_its_paragraph() {
    let plan = plan("工作要点", "- 总体要求\n  · 略。");
    let ids: Vec<NodeId> = plan.parts[0]
        .outline
        .walk()
        .map(|visit| visit.node.id)
        .collect();
    let document = composed(&plan);
    let origins: Vec<u128> = document.sections[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(line) if line.role != Role::Title => Some(line.origin?.0),
            _ => None,
        })
        .collect();
    assert_eq!(
        origins,
        ids.iter().map(|id| id.0.as_u128()).collect::<Vec<_>>()
    );
}
