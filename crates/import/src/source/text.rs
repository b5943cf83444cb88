//! Plain text → lines. Texts copied from the web carry leftovers of Markdown; they are taken off here.

use super::{Hint, Line, columns, unwrap};
use crate::Wishes;
pub(super) use crate::cleanup::is_invisible;
use crate::mail;
use crate::report::{Reason, Report};

/// The paragraphs of a plain text: one a line, or several lines where the text is wrapped; blank lines left out.
pub(crate) fn lines(text: &str, wishes: &Wishes, report: &mut Report) -> Vec<Line> {
    let (mut lines, mut indents) = (Vec::new(), Vec::new());
    for (number, raw) in mail::unquoted(numbered(text).collect(), report) {
        let text = without_marks(number, raw.trim(), report);
        if !text.is_empty() {
            let indent = &raw[..raw.len() - raw.trim_start().len()];
            indents.push(columns::width(indent));
            lines.push(Line {
                number,
                text,
                hint: Hint {
                    indented: indent.starts_with(['\u{3000}', '\t']) || indent.starts_with("  "),
                    ..Hint::default()
                },
                ..Line::default()
            });
        }
    }
    unwrap::lines(columns::mark(lines, &indents, report), wishes, report)
}

/// Lines with their numbers; every usual line end ends a line.
pub(super) fn numbered(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let ends = |c: char| {
        matches!(
            c,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let mut number = 1;
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let current = rest?;
        let here = number;
        number += 1;
        let Some(at) = current.find(ends) else {
            rest = None;
            return Some((here, current));
        };
        let (line, tail) = current.split_at(at);
        let end = if tail.starts_with("\r\n") {
            2
        } else {
            tail.chars().next().map_or(0, char::len_utf8)
        };
        rest = Some(&tail[end..]);
        Some((here, line))
    })
}

/// Takes off leftovers of Markdown: hashes before a heading, stars around a line or around its key.
pub(super) fn without_marks(number: u32, text: &str, report: &mut Report) -> String {
    let mut text = text;
    let hashes = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && text[hashes..].starts_with([' ', '\u{3000}', '*']) {
        report.drop(number, &text[..hashes], Reason::Markup);
        text = text[hashes..].trim_start();
    }
    let Some(inner) = text.strip_prefix("**") else {
        return text.to_owned();
    };
    match inner.split_once("**") {
        Some((strong, rest))
            if !strong.is_empty() && (rest.is_empty() || rest.starts_with([':', '：'])) =>
        {
            report.drop(number, "****", Reason::Markup);
            format!("{}{rest}", strong.trim())
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        let lines = lines(source, &Wishes::new(), &mut Report::default());
        lines.into_iter().map(|l| l.text).collect()
    }

    #[test]
    fn leftovers_of_markdown_go_and_masked_names_stay() {
        assert_eq!(
            texts(
                "# 某市2026年工作要点\r\n　　**一、总体要求**\n**发布日期**: 2026年\n**县教育局今年**"
            ),
            [
                "某市2026年工作要点",
                "一、总体要求",
                "发布日期: 2026年",
                "县教育局今年"
            ]
        );
        assert_eq!(texts("**县教育局：\n#标签"), ["**县教育局：", "#标签"]);
    }
}
