//! The form in which outlines are compared: one entry a part, nodes flat in document order.

use import::{Change, Fate, Options, Reading};
use plan::{Content, Duty, HeadingForm, Kind, Labels, Node, Part, Plan, Scheme};
use serde_json::{Value, json};
use std::path::PathBuf;

/// What the tests read by: the project's own templates, the official scheme first.
pub(crate) fn options() -> Options {
    let schemes = templates("schemes")
        .into_iter()
        .map(|(id, text)| Scheme::from_toml(&id, &text).expect("a scheme"));
    let mut schemes: Vec<Scheme> = schemes.collect();
    schemes.sort_by_key(|scheme| scheme.id != "official");
    let kinds = templates("kinds")
        .into_iter()
        .map(|(id, text)| Kind::from_toml(&id, &text).expect("a kind"));
    Options {
        kinds: kinds.collect(),
        schemes,
        ..Options::default()
    }
}

fn templates(folder: &str) -> Vec<(String, String)> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../templates")).join(folder);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(path)
        .expect("templates")
        .map(|e| e.expect("an entry").path())
        .collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "toml"));
    paths.sort();
    let stem = |path: &PathBuf| {
        path.file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    paths
        .iter()
        .map(|path| {
            (
                stem(path),
                std::fs::read_to_string(path).expect("a template"),
            )
        })
        .collect()
}

/// The labels of a part under the plan's scheme.
pub(crate) fn labels(plan: &Plan, part: &Part) -> Labels {
    let options = options();
    let scheme = options
        .schemes
        .iter()
        .find(|s| s.id == plan.scheme)
        .expect("the scheme is one of those given");
    plan::labels(&part.outline, scheme)
}

pub(crate) fn json(reading: &Reading) -> Value {
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
    let labels = labels(plan, part);
    for node in &part.outline.nodes {
        match &node.content {
            Content::Heading(_) => heading(node, 1, &labels, &mut nodes),
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
        "attachments": part.attachments.iter().enumerate().map(|(i, name)| format!("附件{}.{name}", i + 1)).collect::<Vec<_>>(),
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

fn heading(node: &Node, depth: usize, labels: &Labels, out: &mut Vec<Value>) {
    let heading = node.content.as_heading().expect("a heading");
    let mut body = Vec::new();
    let own = format!("{}{}", heading.body.plain(), brackets(&node.duties));
    if !own.is_empty() {
        body.push(own);
    }
    let paragraphs = node.children.iter().filter(|n| !n.is_heading());
    body.extend(paragraphs.clone().map(words));
    let responsible: Vec<&str> = duties(node).into_iter().flat_map(Duty::units).collect();
    out.push(json!({
        "depth": depth,
        "label": labels.get(node.id).map(|l| &l.text),
        "heading": heading.text.plain(),
        "run_in": heading.form == HeadingForm::RunIn,
        "body": body,
        "responsible": responsible,
    }));
    for child in node.children.iter().filter(|n| n.is_heading()) {
        self::heading(child, depth + 1, labels, out);
    }
}

/// A heading's duties are its own; or those that stand on lines of their own below it; or those of its last
/// paragraph, if no other has any.
fn duties(node: &Node) -> Vec<&Duty> {
    let paragraphs: Vec<&Node> = node.children.iter().filter(|n| !n.is_heading()).collect();
    let own_lines = paragraphs
        .iter()
        .filter(|n| !n.duties.is_empty() && words(n) == brackets(&n.duties));
    let below: Vec<&Duty> = own_lines.flat_map(|n| &n.duties).collect();
    let with_duties = paragraphs.iter().filter(|n| !n.duties.is_empty()).count();
    let last = paragraphs
        .last()
        .filter(|n| with_duties == 1 && !n.duties.is_empty());
    match last {
        _ if !node.duties.is_empty() => node.duties.iter().collect(),
        _ if !below.is_empty() => below,
        Some(last) => last.duties.iter().collect(),
        None => Vec::new(),
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

/// The texts of the corpus (`GANGMU_CORPUS`) and where they stand; none where there is no corpus.
#[expect(
    clippy::print_stdout,
    reason = "a test that has nothing to read says so"
)]
pub(crate) fn corpus() -> Vec<(PathBuf, String)> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus");
    let folder = std::env::var("GANGMU_CORPUS").unwrap_or_else(|_| default.to_owned());
    let Ok(entries) = std::fs::read_dir(PathBuf::from(&folder).join("plans")) else {
        println!("skipped: no corpus at {folder}");
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a text");
        (path, text)
    };
    paths.into_iter().map(read).collect()
}
