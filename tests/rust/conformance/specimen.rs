//! The documents that are measured: the samples of `templates/`, and what they lack.

use plan::{Plan, Scheme};
use serde_json::{Value, json};

const SINGLE: &str = include_str!("../../../templates/samples/plan.json");
const JOINT: &str = include_str!("../../../templates/samples/full.json");
const SCHEME: &str = include_str!("../../../templates/schemes/official.toml");

/// A document that shows some of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Specimen {
    /// Pages full of text without a red head: five levels, no punctuation that would turn a line early.
    Text,
    /// `plan.json`: one issuer, sealed, with attachments.
    Single,
    /// `full.json`: three issuers, signers, every element of the head, a landscape page.
    Joint,
    /// Without a seal, one attachment, no copies.
    Unsealed,
    /// Two issuers without seals, the last with a name shorter than the date.
    LongDate,
    /// Two organs with signature stamps.
    Stamp,
    /// 信函: two pages, all that may stand at its left.
    Letter,
    /// 命令（令）: with the stamp of who signs.
    Order,
    /// 纪要: with those present, excused and listening.
    Minutes,
}

impl Specimen {
    /// Those of the general form.
    pub(super) const GENERAL: [Self; 6] = [
        Self::Text,
        Self::Single,
        Self::Joint,
        Self::Unsealed,
        Self::LongDate,
        Self::Stamp,
    ];
    /// Those of a form of their own (§10).
    pub(super) const FORMS: [Self; 3] = [Self::Letter, Self::Order, Self::Minutes];

    /// The profile in which it is printed, where it is not the one to be tried.
    pub(super) fn own_profile(self) -> Option<&'static str> {
        match self {
            Self::Letter => Some("letter"),
            Self::Order => Some("order"),
            Self::Minutes => Some("minutes"),
            _ => None,
        }
    }

    /// The plan and how it is numbered.
    pub(super) fn plan(self) -> (Plan, Scheme) {
        let plan = match self {
            Self::Text => text(),
            Self::Single => read(SINGLE),
            Self::Joint => read(JOINT),
            Self::Unsealed => changed(&json!({ "sealing": "unsealed", "copies_to": [] })),
            Self::LongDate => changed(&json!({
                "sealing": "unsealed",
                "issuers": ["青禾市教育体育局", "市政府"],
                "issuer_mark": "青禾市教育体育局文件",
                "date": { "year": 2026, "month": 12, "day": 31 },
            })),
            Self::Stamp => changed(&json!({
                "sealing": "signature-stamp",
                "signers": ["青禾市人民政府市长 沈知远", "云岭县人民政府县长 罗青"],
            })),
            Self::Letter => letter(),
            Self::Order => order(),
            Self::Minutes => minutes(),
        };
        numbered(plan)
    }
}

/// The notice of `plan.json` with other elements and other names of attachments.
pub(super) fn odd(elements: &Value, attachments: &[String]) -> (Plan, Scheme) {
    let mut plan = changed(elements);
    plan["parts"][0]["attachments"] = json!(attachments);
    numbered(plan)
}

/// The notice of `plan.json` with another title, and a table behind its text.
pub(super) fn odd_table(title: &str, rows: &[[String; 2]]) -> (Plan, Scheme) {
    let mut plan = changed(&json!({}));
    let part = &mut plan["parts"][0];
    part["title"] = title.into();
    part["outline"].as_array_mut().unwrap().push(json!({
        "id": "019b76da-a900-7000-8000-000000000002",
        "content": { "type": "table", "header_rows": 1, "rows": rows },
    }));
    numbered(plan)
}

fn numbered(plan: Value) -> (Plan, Scheme) {
    let scheme = Scheme::from_toml("official", SCHEME).unwrap();
    (serde_json::from_value(plan).unwrap(), scheme)
}

/// What the only attachment of [`Specimen::Unsealed`] is called: longer than a line.
pub(super) const ATTACHMENT: &str =
    "青禾市养老服务高质量发展三年行动计划主要指标和重点任务责任分工一览表";

fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// The notice of `plan.json` with other elements and one attachment.
fn changed(elements: &Value) -> Value {
    let mut plan = read(SINGLE);
    for (key, value) in elements.as_object().unwrap() {
        plan["elements"][key] = value.clone();
    }
    plan["parts"].as_array_mut().unwrap().truncate(1);
    let notice = &mut plan["parts"][0];
    notice["role"] = "plan".into();
    notice["attachments"] = json!([ATTACHMENT]);
    let mut second = notice["outline"][0].clone();
    second["id"] = "019b76da-a900-7000-8000-000000000001".into();
    second["content"]["text"] = "各单位要加强协作，形成工作合力。".into();
    notice["outline"].as_array_mut().unwrap().push(second);
    plan
}

/// The notice with another title and other paragraphs, sent to nobody but whom `addressees` names.
fn rewritten(title: &str, addressees: &[&str], paragraphs: &[&str], elements: &Value) -> Value {
    let mut plan = changed(elements);
    let part = &mut plan["parts"][0];
    part["title"] = title.into();
    part["addressees"] = json!(addressees);
    part["attachments"] = json!([]);
    let node = |(at, text): (usize, &&str)| {
        json!({
            "id": format!("019b76da-a900-7000-8000-{at:012}"),
            "content": { "type": "paragraph", "text": text },
        })
    };
    part["outline"] = paragraphs.iter().enumerate().map(node).collect();
    plan
}

fn letter() -> Value {
    let long = "完善物流网络".repeat(60);
    rewritten(
        "青禾市教育体育局关于商请支持学校建设用地的函",
        &["青禾市自然资源局"],
        &[&long, "请予研究支持，并请函复。"],
        &json!({
            "copy_number": "000003",
            "secrecy": "秘密★1年",
            "urgency": "加急",
            "issuers": ["青禾市教育体育局"],
            "document_number": "青教体函〔2026〕7号",
            "note": null,
        }),
    )
}

fn order() -> Value {
    rewritten(
        "青禾市户外广告设施管理规定",
        &[],
        &[
            "《青禾市户外广告设施管理规定》已经市人民政府常务会议通过，现予公布，自2026年5月1日起施行。",
        ],
        &json!({
            "issuers": ["青禾市人民政府"],
            "document_number": "第12号",
            "signers": ["市长 沈知远"],
            "sealing": "signature-stamp",
            "note": null,
            "copies_to": [],
        }),
    )
}

fn minutes() -> Value {
    let present = format!("出席：{}", "沈知远　罗　青　顾明川　".repeat(3).trim_end());
    rewritten(
        "研究城市更新有关事项",
        &[],
        &[
            "会议听取了城市更新工作情况汇报。",
            &present,
            "请假：林晓",
            "列席：市财政局周岚",
        ],
        &json!({
            "issuers": ["青禾市人民政府专题会议"],
            "document_number": "〔2026〕第5期",
            "sealing": "unsealed",
            "note": null,
        }),
    )
}

fn text() -> Value {
    let mut plan = read(SINGLE);
    plan["elements"] = json!({});
    plan["parts"].as_array_mut().unwrap().drain(..1);
    plan["parts"].as_array_mut().unwrap().truncate(1);
    let mut ids = 0;
    let mut node = |content: Value, children: Vec<Value>| {
        ids += 1;
        json!({
            "id": format!("019b76da-a900-7000-8000-{ids:012}"),
            "content": content,
            "children": children,
        })
    };
    // 1,200 characters without a mark: the second page is full of them.
    let long = "推进县域商业体系建设".repeat(120);
    let heading = |text: &str| json!({ "type": "heading", "text": text, "form": "standing" });
    let run_in = |text: &str| json!({ "type": "heading", "text": text, "body": "完善县乡村三级物流网络", "form": "run-in" });
    let fifth = node(run_in("第五层。"), Vec::new());
    let fourth = node(run_in("第四层。"), vec![fifth]);
    let third = node(run_in("第三层。"), vec![fourth]);
    let second = node(run_in("第二层。"), vec![third]);
    let first = node(heading("第一层"), vec![second]);
    plan["parts"][0]["title"] = "云岭县推进商业体系\n建设三年行动计划2026".into();
    plan["parts"][0]["attachments"] = json!([]);
    let paragraph = |text: String| json!({ "type": "paragraph", "text": text });
    let mut outline = vec![first, node(paragraph(long), Vec::new())];
    outline.extend((0..3).map(|_| node(paragraph("完善物流网络".repeat(9)), Vec::new())));
    plan["parts"][0]["outline"] = json!(outline);
    plan
}
