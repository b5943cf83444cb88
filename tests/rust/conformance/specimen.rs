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
    /// With a signature stamp.
    Stamp,
}

impl Specimen {
    pub(super) const ALL: [Self; 6] = [
        Self::Text,
        Self::Single,
        Self::Joint,
        Self::Unsealed,
        Self::LongDate,
        Self::Stamp,
    ];

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
            Self::Stamp => changed(&json!({ "sealing": "signature-stamp" })),
        };
        let scheme = Scheme::from_toml("official", SCHEME).unwrap();
        (serde_json::from_value(plan).unwrap(), scheme)
    }
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
