use super::*;
use crate::testing::{edit_of, outline, plan_with_references};
use crate::{Content, Ids, Part, PartRole, Span};
use proptest::prelude::*;

const OUTLINE: &str = "\
- 总体要求
- 重点任务
  - 稳就业
    - 扩岗位。|新增岗位。
  - 促增收
- 组织实施
";

fn scheme(patterns: &[&str]) -> Scheme {
    let levels = patterns.iter().zip(1..);
    let levels: Vec<String> = levels
        .map(|(pattern, rank)| format!("[[levels]]\npattern = '{pattern}'\nrank = {rank}\n"))
        .collect();
    let levels = levels.concat();
    Scheme::from_toml("test", &format!("name = '测试'\n{levels}")).unwrap()
}

fn official() -> Scheme {
    scheme(&["{一}、", "（{一}）", "{1}."])
}

fn plan() -> Plan {
    let mut ids = Ids::new(1, 2);
    let mut part = Part::new(ids.node(), PartRole::Plan, "", "青禾县工作要点");
    part.outline = outline(OUTLINE);
    Plan::new(ids.plan(), part)
}

fn node(plan: &Plan, at: usize) -> NodeId {
    plan.parts[0].outline.walk().nth(at).unwrap().node.id
}

fn refer(node: NodeId, form: ReferenceForm) -> Span {
    Span {
        text: "？".into(),
        reference: Some(Reference {
            node,
            form,
            attachment: None,
        }),
        ..Span::default()
    }
}

/// Adds a paragraph that says nothing but references.
fn say(plan: &mut Plan, spans: impl IntoIterator<Item = Span>) {
    let text: Text = spans.into_iter().collect();
    let node = Node::new(Ids::new(3, 4).node(), Content::paragraph(text));
    plan.parts[0].outline.nodes.push(node);
}

/// The words of the last paragraph's references, once they are resolved.
fn now(plan: &mut Plan, scheme: &Scheme) -> Vec<String> {
    resolve(plan, scheme);
    let last = plan.parts[0].outline.nodes.last().unwrap();
    let texts = last.content.texts();
    texts[0]
        .spans()
        .iter()
        .map(|span| span.text.clone())
        .collect()
}

#[test]
fn each_form_says_it_as_one_cites_it() {
    let mut plan = plan();
    for at in [1, 2, 3] {
        let node = node(&plan, at);
        say(&mut plan, ReferenceForm::ALL.map(|form| refer(node, form)));
        let said = now(&mut plan, &official());
        plan.parts[0].outline.nodes.pop();
        let expected = [
            ["二", "二", "二、重点任务", "重点任务"],
            ["（一）", "二（一）", "（一）稳就业", "稳就业"],
            ["1", "二（一）1", "1.扩岗位", "扩岗位"],
        ];
        assert_eq!(said, expected[at - 1]);
    }
}

#[test]
fn a_path_never_runs_its_labels_together() {
    for (patterns, expected) in [
        (["{一}、", "{1}.", "（{1}）"], "二、1（1）"),
        (["{1}.", "{1}.", "{①}"], "2.1.①"),
        (["{1}.", "{1.1}", "{1.1.1}"], "2.1.1"),
        (["第{一}章", "{1.1}", "{①}"], "2.1①"),
        (["第{一}章", "第{一}节", "{一}、"], "第二章第一节一"),
    ] {
        let mut plan = plan();
        let node = node(&plan, 3);
        say(&mut plan, [refer(node, ReferenceForm::Path)]);
        assert_eq!(now(&mut plan, &scheme(&patterns)), [expected]);
    }
}

#[test]
fn a_reference_follows_its_heading_and_keeps_its_last_words_without_it() {
    let mut plan = plan();
    let aim = node(&plan, 4);
    say(&mut plan, [refer(aim, ReferenceForm::LabelAndTitle)]);
    assert_eq!(now(&mut plan, &official()), ["（二）促增收"]);
    let tasks = &mut plan.parts[0].outline.nodes[1];
    tasks.children.reverse();
    assert_eq!(now(&mut plan, &official()), ["（一）促增收"]);
    assert!(broken(&plan).is_empty());
    plan.parts[0].outline.nodes[1].children.remove(0);
    assert_eq!(now(&mut plan, &official()), ["（一）促增收"]);
    assert_eq!(broken(&plan), ["（一）促增收"]);
}

#[test]
fn titles_that_speak_of_each_other_do_not_grow() {
    let mut plan = plan();
    let (one, other) = (node(&plan, 0), node(&plan, 5));
    let nodes = &mut plan.parts[0].outline.nodes;
    for (at, aim) in [(0, other), (2, one)] {
        let mut words = Text::from("见");
        words.push(refer(aim, ReferenceForm::LabelAndTitle));
        nodes[at].content = Content::heading(words);
    }
    resolve(&mut plan, &official());
    let resolved = plan.clone();
    resolve(&mut plan, &official());
    assert_eq!(plan, resolved);
    let words = plan.parts[0].outline.nodes[0].content.texts()[0].plain();
    assert_eq!(words, "见三、见");
}

#[test]
fn without_a_label_the_title_is_told_and_without_a_title_the_label() {
    let mut plan = plan();
    let (bare, item) = (node(&plan, 0), node(&plan, 3));
    let numbering = crate::Numbering {
        unnumbered: true,
        ..crate::Numbering::default()
    };
    let nodes = &mut plan.parts[0].outline.nodes;
    let Content::Heading(first) = &mut nodes[0].content else {
        panic!("a heading");
    };
    first.numbering = numbering;
    nodes[1].children[0].children[0].content = Content::run_in("", "新增岗位。");
    say(
        &mut plan,
        [
            refer(bare, ReferenceForm::Path),
            refer(item, ReferenceForm::Title),
        ],
    );
    assert_eq!(now(&mut plan, &official()), ["总体要求", "1"]);
}

#[test]
fn attachments_are_counted_and_followed_by_name() {
    let mut plan = plan();
    let part = plan.parts[0].id;
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|&name| name.to_owned())
            .collect::<Vec<_>>()
    };
    plan.parts[0].attachments = names(&["任务分解表"]);
    let refer = |form| Span {
        reference: Some(Reference {
            node: part,
            form,
            attachment: Some("任务分解表".into()),
        }),
        ..refer(part, form)
    };
    say(&mut plan, ReferenceForm::ALL.map(refer));
    assert_eq!(
        now(&mut plan, &official()),
        ["附件", "附件", "附件“任务分解表”", "任务分解表"]
    );
    plan.parts[0].attachments = names(&["指标表", "任务分解表"]);
    assert_eq!(now(&mut plan, &official())[0], "附件2");
    let renamed = names(&["指标表", "任务清单"]);
    let before = plan.parts[0].attachments.clone();
    follow_attachments(&mut plan, part, &before, &renamed);
    plan.parts[0].attachments = renamed;
    assert_eq!(now(&mut plan, &official())[2], "附件2“任务清单”");
    assert!(broken(&plan).is_empty());
    plan.parts[0].attachments.pop();
    assert_eq!(broken(&plan).len(), 4);
}

#[test]
fn texts_of_before_and_forms_of_later_are_read() {
    let text = r#"[{"text":"见"},{"text":"（二）","reference":{"node":"00000000-0000-0000-0000-000000000001","form":"page","more":1}}]"#;
    let text: Text = serde_json::from_str(text).unwrap();
    let reference = text.spans()[1].reference.as_ref().unwrap();
    assert_eq!(reference.form, ReferenceForm::Label);
    assert_eq!(
        serde_json::from_str::<Text>(r#""见""#)
            .unwrap()
            .spans()
            .len(),
        1
    );
}

proptest! {
    #[test]
    fn what_is_resolved_stays_and_says_what_is_said(mut plan in plan_with_references()) {
        let before = plan.clone();
        resolve(&mut plan, &official());
        let once = plan.clone();
        resolve(&mut plan, &official());
        prop_assert_eq!(&plan, &once);
        let said = said(&plan, &official());
        for span in spans(&plan) {
            if let Some(words) = span.reference.as_ref().and_then(|one| said.get(one)) {
                prop_assert_eq!(words, &span.text);
            }
        }
        prop_assert_eq!(broken(&plan).len(), broken(&before).len());
    }

    #[test]
    fn words_without_a_reference_are_left_alone(plan in plan_with_references()) {
        let plain = |plan: &Plan| -> String {
            let mine = spans(plan).filter(|span| span.reference.is_none());
            mine.map(|span| span.text.as_str()).collect()
        };
        let mut resolved = plan.clone();
        resolve(&mut resolved, &official());
        prop_assert_eq!(plain(&resolved), plain(&plan));
    }

    #[test]
    fn the_words_come_with_the_change_and_go_with_it(plan in plan_with_references(), mut dice in crate::testing::dice()) {
        let mut old = plan;
        resolve(&mut old, &official());
        let mut new = old.clone();
        edit_of(&old, &mut dice).apply(&mut new).unwrap();
        resolve(&mut new, &official());
        let mut there = old.clone();
        let edits = crate::diff(&old, &new);
        for edit in &edits {
            edit.apply(&mut there).unwrap();
        }
        prop_assert_eq!(&there, &new);
        for edit in edits.iter().rev() {
            edit.invert().apply(&mut there).unwrap();
        }
        prop_assert_eq!(there, old);
    }
}
