//! An outline as people read it.

use app::OutlineDoc;
use app::views::Language;
use std::fmt::Write;

/// A readable tree: title, then each heading with its label and its units.
pub(super) fn of(doc: &OutlineDoc, language: Language) -> String {
    let mut text = String::new();
    if let Some(source) = &doc.source {
        let _ = writeln!(text, "== {source}");
    }
    let untitled = language.choose("（无标题）", "(untitled)");
    let title = if doc.title.is_empty() {
        untitled
    } else {
        &doc.title
    };
    let _ = writeln!(text, "{title}");
    let facts: Vec<&str> = [&doc.kind, &doc.doc_number, &doc.issuer, &doc.date]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    if !facts.is_empty() {
        let _ = writeln!(text, "{}", facts.join(" · "));
    }
    for node in &doc.nodes {
        let indent = "  ".repeat(node.depth as usize);
        let words = match (node.heading.as_str(), node.body.first()) {
            ("", Some(body)) => beginning(body),
            (heading, _) => heading.into(),
        };
        let _ = write!(text, "{indent}{}{words}", node.label);
        if !node.responsible.is_empty() {
            let _ = write!(text, "〔{}〕", node.responsible.join("、"));
        }
        text.push('\n');
    }
    text
}

/// The first words of a paragraph without heading.
fn beginning(body: &str) -> String {
    const MOST: usize = 24;
    let mut words: String = body.chars().take(MOST).collect();
    if body.chars().count() > MOST {
        words.push('…');
    }
    words
}
