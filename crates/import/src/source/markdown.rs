//! Markdown → lines: headings become hints, marks are taken off, labels typed inside headings stay.

use super::text::numbered;
use super::{Hint, Line};
use crate::report::{Reason, Report};

/// The paragraphs of a Markdown text. Hard-wrapped lines stay lines: sentences broken between them are joined later,
/// as in plain text.
pub(crate) fn lines(text: &str, report: &mut Report) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut front = Front::Before;
    for (number, raw) in numbered(text) {
        let line = raw.trim();
        front = front.after(line);
        if line.is_empty() || matches!(front, Front::Inside | Front::Ending) || is_mark_only(line) {
            report.drop(number, line, Reason::Markup);
            continue;
        }
        let (heading, rest) = block_marks(line);
        let text = inline_marks(rest);
        report.drop(number, &missing(line, &text), Reason::Markup);
        if !text.is_empty() {
            lines.push(Line {
                number,
                text,
                hint: Hint {
                    heading,
                    ..Hint::default()
                },
                ..Line::default()
            });
        }
    }
    lines
}

/// The place relative to the front matter (`---` … `---` at the very top).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Front {
    Before,
    Inside,
    Ending,
    Behind,
}

impl Front {
    fn after(self, line: &str) -> Self {
        match (self, line) {
            (Self::Before, "") => Self::Before,
            (Self::Inside, "---" | "...") => Self::Ending,
            (Self::Before, "---") | (Self::Inside, _) => Self::Inside,
            _ => Self::Behind,
        }
    }
}

/// Rules, fences and the line under a table's head hold no words.
fn is_mark_only(line: &str) -> bool {
    let rule = line.len() >= 3 && line.chars().all(|c| "-*_=".contains(c));
    rule || line.starts_with("```")
        || (line.contains("--") && line.chars().all(|c| "|:- ".contains(c)))
}

/// `## `, `- `, `> ` at the start, and the level if it is a heading.
fn block_marks(line: &str) -> (Option<u8>, &str) {
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    if (1..=6).contains(&hashes) {
        let rest = line[hashes..].trim_start();
        return (Some(hashes as u8), rest.trim_end_matches('#').trim_end());
    }
    let mut rest = line;
    while let Some(inner) = rest.strip_prefix("> ").or_else(|| rest.strip_prefix("- ")) {
        rest = inner.trim_start();
    }
    if let Some(inner) = rest.strip_prefix("* ").or_else(|| rest.strip_prefix("+ ")) {
        rest = inner.trim_start();
    }
    (None, rest)
}

/// Takes off `**`, `__`, back-ticks, and the back-slash before a mark; rows of a table become tabs.
fn inline_marks(text: &str) -> String {
    let row = text
        .strip_prefix('|')
        .and_then(|rest| rest.strip_suffix('|'));
    if let Some(cells) = row {
        let cells: Vec<&str> = cells.split('|').map(str::trim).collect();
        return cells.join("\t");
    }
    let mut out = String::with_capacity(text.len());
    let pairs = text.matches("**").count() / 2 * 2;
    let mut strong = 0;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let escaped = rest
            .strip_prefix('\\')
            .and_then(|r| r.chars().next())
            .filter(char::is_ascii_punctuation);
        if let Some(mark) = escaped {
            out.push(mark);
            rest = &rest[1 + mark.len_utf8()..];
        } else if rest.starts_with("**") && strong < pairs {
            strong += 1;
            rest = &rest[2..];
        } else if c == '`' {
            rest = &rest[1..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out.trim().to_owned()
}

/// The characters of `whole` that `part` lacks, both in order, spaces aside.
fn missing(whole: &str, part: &str) -> String {
    let visible = |text: &'_ str| {
        text.chars()
            .filter(|c| !c.is_whitespace())
            .collect::<Vec<_>>()
    };
    let part = visible(part);
    let mut next = part.iter().peekable();
    let gone = |c: &char| next.next_if_eq(&c).is_none();
    visible(whole).into_iter().filter(gone).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_levels_stay() {
        let source = "---\ntitle: x\n---\n# 某市2026年工作要点\n\n## 一、总体要求\n- **1\\. 加强领导。**成立专班。\n| 序号 | 任务 |\n|---|---|\n";
        let mut report = Report::default();
        let lines: Vec<_> = lines(source, &mut report)
            .into_iter()
            .map(|l| (l.hint.heading, l.text))
            .collect();
        assert_eq!(
            lines,
            [
                (Some(1), "某市2026年工作要点".to_owned()),
                (Some(2), "一、总体要求".to_owned()),
                (None, "1. 加强领导。成立专班。".to_owned()),
                (None, "序号\t任务".to_owned()),
            ]
        );
        let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).count();
        let kept: usize = lines.iter().map(|(_, text)| visible(text)).sum();
        assert_eq!(report.characters() + kept, visible(source));
    }
}
