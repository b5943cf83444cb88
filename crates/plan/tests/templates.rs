//! Every file of `templates/` that this crate reads.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use plan::{Content, Date, Ids, Kind, PartRole, Plan, Scheme, labels, notation};
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../templates")
        .join(name)
}

/// Id and text of every file of a folder with that ending, in order.
fn files(name: &str, ending: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> = std::fs::read_dir(folder(name))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .map(|path| {
            let id = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (id, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn schemes() -> Vec<Scheme> {
    files("schemes", "toml")
        .iter()
        .map(|(id, text)| Scheme::from_toml(id, text).unwrap())
        .collect()
}

fn kinds() -> Vec<Kind> {
    files("kinds", "toml")
        .iter()
        .map(|(id, text)| Kind::from_toml(id, text).unwrap())
        .collect()
}

fn today() -> Date {
    Date::new(2026, 3, 5).unwrap()
}

#[test]
fn every_scheme_is_read() {
    let ids: Vec<_> = schemes().into_iter().map(|scheme| scheme.id).collect();
    assert_eq!(
        ids,
        [
            "actions",
            "bracket-first",
            "chapters",
            "decimal",
            "official",
            "run-on",
            "run-on-2",
            "run-on-3",
            "two-level"
        ]
    );
}

#[test]
fn every_kind_makes_a_plan_in_a_scheme_that_is_there() {
    let (kinds, schemes) = (kinds(), schemes());
    assert_eq!(kinds.len(), 6);
    let carrier = kinds.iter().find(|kind| kind.carrier).unwrap();
    for kind in &kinds {
        let scheme = schemes
            .iter()
            .find(|scheme| scheme.id == kind.scheme)
            .unwrap();
        let carrier = (!kind.carrier).then_some(carrier);
        let plan = kind.new_plan(carrier, &mut Ids::new(0, 1), today());
        assert_eq!(plan.elements.date.unwrap().to_string(), "2026年　月　日");
        assert!(plan.variables.values().all(String::is_empty));
        assert!(!plan.variables.contains_key("年份"), "{}", kind.id);
        if let Some(part) = plan.part(PartRole::Plan) {
            assert!(!labels(&part.outline, scheme).is_empty());
            assert_eq!(Kind::of_title(&kinds, &part.title).unwrap().id, kind.id);
        }
    }
}

#[test]
fn titles_name_their_kind() {
    let kinds = kinds();
    for (title, kind) in [
        ("某某市2026年政务公开工作要点", "work-points"),
        (
            "某某市推进公共数据授权运营实施方案（试行）",
            "implementation-plan",
        ),
        ("关于加快发展现代物流业的实施意见", "implementation-plan"),
        ("某某市智慧养老服务行动计划\n（2026—2028年）", "action-plan"),
        ("空气质量改善三年行动方案", "action-plan"),
        ("某某局防汛工作方案(征求意见稿)", "work-plan"),
        ("某某市“十五五”水安全保障规划", "annual-plan"),
        ("某某局2026年工作计划", "annual-plan"),
        ("关于印发《某某市2026年工作要点》的通知", "notice"),
    ] {
        assert_eq!(
            Kind::of_title(&kinds, title).map(|k| k.id.as_str()),
            Some(kind),
            "{title}"
        );
    }
    assert!(Kind::of_title(&kinds, "某某市人民政府").is_none());
}

#[test]
fn a_new_plan_with_its_notice() {
    let kinds = kinds();
    let by_id = |id: &str| kinds.iter().find(|kind| kind.id == id).unwrap();
    let plan = by_id("work-points").new_plan(Some(by_id("notice")), &mut Ids::new(0, 1), today());
    let notice = plan.part(PartRole::Notice).unwrap();
    assert_eq!(
        notice.title,
        "{{发文机关}}关于印发《{{单位}}2026年{{事项}}工作要点》的通知"
    );
    assert_eq!(
        notation::print(&notice.outline),
        "· 《{{单位}}2026年{{事项}}工作要点》已经{{同意机关}}同意，现印发给你们，请结合实际认真贯彻落实。\n"
    );
    assert!(plan.elements.red_head);
    assert!(plan.variables.contains_key("发文机关"));
}

#[test]
fn a_notice_put_before_a_plan_takes_nothing_of_what_it_says() {
    let kinds = kinds();
    let by_id = |id: &str| kinds.iter().find(|kind| kind.id == id).unwrap();
    let mut ids = Ids::new(0, 1);
    let mut plan = by_id("work-points").new_plan(None, &mut ids, today());
    plan.elements.issuers = vec!["青禾县人民政府".to_owned()];
    plan.elements.note = Some("此件不公开".to_owned());
    plan.variables
        .insert("单位".to_owned(), "青禾县".to_owned());

    by_id("notice").carry(&mut plan, &mut ids, today());

    assert_eq!(plan.parts[0].role, PartRole::Notice);
    assert!(plan.elements.red_head);
    assert_eq!(plan.elements.issuers, ["青禾县人民政府"]);
    assert_eq!(plan.elements.note.as_deref(), Some("此件不公开"));
    assert!(!plan.elements.copies_to.is_empty());
    assert_eq!(plan.variables["单位"], "青禾县");
    assert_eq!(plan.variables["发文机关"], "青禾县人民政府");
    assert_eq!(plan.variables["同意机关"], "");
}

#[test]
fn every_sample_is_a_sound_plan() {
    for (id, text) in files("samples", "json") {
        let plan: Plan = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{id}: {e}"));
        let mut seen = std::collections::HashSet::new();
        for part in &plan.parts {
            assert!(seen.insert(part.id), "{id}");
            for visit in part.outline.walk() {
                assert!(seen.insert(visit.node.id), "{id}: {}", visit.node.id);
                assert_eq!(visit.node.id.0.get_version_num(), 7, "{id}");
                assert!(
                    visit.node.is_heading() || visit.node.children.is_empty(),
                    "{id}"
                );
            }
        }
        assert!(
            schemes().iter().any(|scheme| scheme.id == plan.scheme),
            "{id}"
        );
        for part in &plan.parts {
            let known = kinds().iter().any(|kind| kind.id == part.kind);
            assert!(known || part.role == PartRole::Attachment, "{id}");
        }
    }
}

#[test]
fn the_sample_shows_everything() {
    let text = std::fs::read_to_string(folder("samples").join("plan.json")).unwrap();
    let plan: Plan = serde_json::from_str(&text).unwrap();
    let roles: Vec<_> = plan.parts.iter().map(|part| part.role).collect();
    let attachment = PartRole::Attachment;
    assert_eq!(
        roles,
        [PartRole::Notice, PartRole::Plan, attachment, attachment]
    );
    let main = plan.main_part();
    let attached: Vec<_> = plan.parts[2..].iter().map(|part| &part.title).collect();
    assert_eq!(main.attachments.iter().collect::<Vec<_>>(), attached);

    let mut seen = std::collections::BTreeSet::new();
    for visit in plan.parts.iter().flat_map(|part| part.outline.walk()) {
        match &visit.node.content {
            Content::Heading(heading) if heading.text.is_empty() => seen.insert("item".to_owned()),
            Content::Heading(heading) => seen.insert(format!("{:?} {}", heading.form, visit.depth)),
            Content::Paragraph(paragraph) if paragraph.text.spans().len() > 1 => {
                seen.insert("marks".into())
            }
            Content::Paragraph(_) => seen.insert("paragraph".into()),
            Content::Table(_) => seen.insert("table".into()),
        };
        for duty in &visit.node.duties {
            assert!(!duty.leads.is_empty() && duty.deadline.is_some());
            seen.extend((!duty.supports.is_empty()).then(|| "supports".into()));
            seen.extend((!duty.indicators.is_empty()).then(|| "indicators".into()));
        }
    }
    let seen: Vec<_> = seen.iter().map(String::as_str).collect();
    let expected = [
        "RunIn 2",
        "RunIn 3",
        "RunIn 4",
        "Standing 1",
        "Standing 2",
        "Standing 3",
        "Standing 5",
        "indicators",
        "item",
        "marks",
        "paragraph",
        "supports",
        "table",
    ];
    assert_eq!(seen, expected);
    let words = notation::print(&main.outline);
    for name in plan.variables.keys() {
        assert!(words.contains(&format!("{{{{{name}}}}}")), "{name}");
    }
}
