//! The form in which outlines are compared: one entry a part, nodes flat in document order.

use import::{Change, Fate, Reading};
use plan::{Content, Duty, HeadingForm, Node, Part, Plan};
use serde_json::{Value, json};

pub fn json(reading: &Reading) -> Value {
    let mut docs = Vec::new();
    for plan in &reading.plans {
        for (index, part) in plan.parts.iter().enumerate() {
            docs.push(document(plan, part, index == 0, reading));
        }
    }
    json!({ "docs": docs })
}

fn document(plan: &Plan, part: &Part, first: bool, reading: &Reading) -> Value {
    let mut preamble = Vec::new();
    let mut tail = Vec::new();
    let mut nodes = Vec::new();
    for node in &part.outline.nodes {
        match &node.content {
            Content::Heading(_) => heading(node, 1, &mut nodes),
            _ if nodes.is_empty() => preamble.push(words(node)),
            _ => tail.push(words(node)),
        }
    }
    let mut value = json!({
        "title": (!part.title.is_empty()).then(|| part.title_line()),
        "title_note": part.title_note,
        "kind": part.kind,
        "addressees": part.addressees,
        "addressees_line": format!("{}：", part.addressees.join("，")),
        "attachments": part.attachments,
        "preamble": preamble,
        "nodes": nodes,
        "tail": tail,
    });
    if first {
        let elements = &plan.elements;
        value["issuer"] = json!(elements.issuers.join(";"));
        value["issuer_mark"] = json!(elements.issuer_mark);
        value["date"] = json!(date(plan, reading));
        value["doc_number"] = json!(elements.document_number);
        value["note"] = json!(elements.note);
        value["copies_to"] = json!(elements.copies_to);
    }
    value
}

/// The date as it is written in the source.
fn date(plan: &Plan, reading: &Reading) -> Option<String> {
    let ids: Vec<_> = plan.parts.iter().map(|p| p.id).collect();
    let written = reading.report.entries.iter().find_map(|e| match &e.fate {
        Fate::Changed {
            at,
            change: Change::Date,
            ..
        } if ids.contains(at) => Some(e.text.clone()),
        _ => None,
    });
    written.or_else(|| plan.elements.date.map(|d| d.to_string()))
}

fn heading(node: &Node, depth: usize, out: &mut Vec<Value>) {
    let heading = node.content.as_heading().expect("a heading");
    let mut body = Vec::new();
    let own = format!("{}{}", heading.body.plain(), brackets(&node.duties));
    if !own.is_empty() {
        body.push(own);
    }
    let paragraphs = node.children.iter().filter(|n| !n.is_heading());
    body.extend(paragraphs.clone().map(words));
    let duties = node.duties.iter().chain(paragraphs.flat_map(|n| &n.duties));
    let responsible: Vec<&str> = duties.flat_map(Duty::units).collect();
    out.push(json!({
        "depth": depth,
        "heading": heading.text.plain(),
        "run_in": heading.form == HeadingForm::RunIn,
        "body": body,
        "responsible": responsible,
    }));
    for child in node.children.iter().filter(|n| n.is_heading()) {
        self::heading(child, depth + 1, out);
    }
}

fn words(node: &Node) -> String {
    match &node.content {
        Content::Paragraph(p) => format!("{}{}", p.text.plain(), brackets(&node.duties)),
        Content::Table(t) => {
            let rows = t.rows.iter().map(|row| {
                let cells: Vec<String> = row.iter().map(plan::Text::plain).collect();
                cells.join("\t")
            });
            rows.collect::<Vec<_>>().join("\n")
        }
        Content::Heading(_) => String::new(),
    }
}

fn brackets(duties: &[Duty]) -> String {
    duties.iter().map(Duty::bracket).collect()
}
