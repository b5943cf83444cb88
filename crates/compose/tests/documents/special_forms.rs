//! Letters, orders, minutes and preprinted paper (GB/T 9704-2012 §10).

use super::*;

/// A plan with all that a special form leaves out or places anew.
fn special() -> Plan {
    let outline = "· 经研究，现函复如下。\n· 出席：沈知远、罗青\n· 列席：市财政局";
    let mut plan = plan("关于有关事项的函", outline);
    plan.parts[0].addressees = vec!["市财政局".into()];
    plan.elements = Elements {
        red_head: true,
        secrecy: Some("秘密★1年".into()),
        urgency: Some("加急".into()),
        issuers: vec!["某某市人民政府".into()],
        document_number: Some("某政函〔2026〕3号".into()),
        copies_to: vec!["市委办公室".into()],
        printed_by: Some("某某市人民政府办公室".into()),
        printed_on: Date::new(2026, 3, 6),
        ..Elements::default()
    };
    plan
}

#[test]
fn a_letter() {
    let letter = compose(&special(), &scheme(), &over("letter"));
    assert!(letter.sections[0].first_unnumbered);
    let placed: Vec<_> = letter.sections[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Placed(one) => Some((one.left, one.width, one.top, one.top + one.height)),
            _ => None,
        })
        .map(|(left, width, top, foot)| [left, width, top, foot].map(|one| one.to_mm().round()))
        .collect();
    assert_eq!(
        placed,
        [[20.0, 170.0, 30.0, 49.0], [20.0, 170.0, 275.0, 277.0]]
    );
    insta::assert_snapshot!(shown_of(&letter), @r"
      issuer-mark 某某市人民政府
      thick-rule [before 2.5 mm]
      thin-rule
      thin-rule
      thick-rule
    filler [before 12.9 mm]
      secrecy 秘密★1年
      urgency 加急
      letter-number 某政函〔2026〕3号
      blank
    blank
    blank
    title 关于有关事项的函
    blank
    addressees 市财政局：
    body 经研究，现函复如下。
    body 出席：沈知远、罗青
    body 列席：市财政局
    blank
    signature [left 19] 某某市人民政府
      copies-to 抄送：市委办公室。
    ");
}

#[test]
fn an_order_has_no_title_and_no_line() {
    let profile = over("order");
    assert_eq!(profile.format(Role::DocumentNumber).rule, None);
    let order = shown_of(&compose(&special(), &scheme(), &profile));
    assert!(order.contains("某某市人民政府令"), "{order}");
    assert!(!order.contains("title"), "{order}");
}

#[test]
fn minutes_name_those_present() {
    let minutes = shown_of(&compose(&special(), &scheme(), &over("minutes")));
    let text = minutes.split_once("body").unwrap().1;
    insta::assert_snapshot!(text.trim_start(), @r"
    经研究，现函复如下。
    blank
    attendance «出席» ：沈知远、罗青
    attendance «列席» ：市财政局
    blank
    signature [left 19] 某某市人民政府
      copies-to 抄送：市委办公室。
      printed 某某市人民政府办公室 ⇥2026年3月6日印发
    ");
}

#[test]
fn the_special_forms_keep_the_standard() {
    for id in ["letter", "order", "minutes"] {
        assert_eq!(over(id).deviations(), [], "{id}");
    }
    let found = over("preprinted").deviations();
    let subjects: Vec<&str> = found.iter().map(|one| one.subject.as_str()).collect();
    assert_eq!(
        subjects,
        ["发文机关标志颜色", "版头中的分隔线", "版头中的分隔线"]
    );
}

#[test]
fn on_preprinted_paper_the_head_keeps_its_place_without_colour() {
    let (own, official) = (over("preprinted"), profile());
    for role in [Role::IssuerMark, Role::JointMark] {
        assert_eq!(own.format(role).color, [255; 3]);
    }
    for role in [Role::DocumentNumber, Role::NumberAndSigner] {
        let [own, official] = [&own, &official].map(|profile| profile.format(role).rule.unwrap());
        assert_eq!((own.color, own.gap), ([255; 3], official.gap));
    }
    let [own, official] = [own, official].map(|profile| {
        let document = compose(&special(), &scheme(), &profile);
        shown_of(&document)
    });
    assert_eq!(own, official);
}
