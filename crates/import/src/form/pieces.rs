//! Which paragraph is what: told by the same reading that makes plans of a file.

use crate::source::docx::form::Measured;
use crate::{Fate, Reading, dates, labels};
use plan::{Content, Heading, HeadingForm, NodeId, Part, Plan};
use std::collections::HashMap;

/// What a paragraph is in an official document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Piece {
    /// 份号
    CopyNumber,
    /// 密级和保密期限
    Secrecy,
    /// 紧急程度
    Urgency,
    /// 发文机关标志
    IssuerMark,
    /// 发文字号
    DocumentNumber,
    /// 发文字号 and 签发人 on one line
    NumberAndSigner,
    /// 标题
    Title,
    /// The line under the title.
    TitleNote,
    /// 主送机关
    Addressees,
    /// A heading of that level, from 1; of a run-in one the heading's part.
    Heading(u8),
    /// A paragraph that begins with a run-in heading.
    RunIn,
    /// 正文
    Body,
    /// The head of a table.
    TableHead,
    /// A cell of a table.
    TableCell,
    /// 附件说明
    AttachmentNote,
    /// `附件1` on the attachment itself
    AttachmentLabel,
    /// 发文机关署名
    Signature,
    /// 成文日期
    Date,
    /// 附注
    Note,
    /// 抄送机关
    CopiesTo,
    /// 印发机关和印发日期
    Printed,
}

/// A line of the reading: its characters without spaces, what it is, and where its heading ends.
struct Known {
    words: String,
    piece: Piece,
    heading: Option<(u8, String)>,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) piece: Piece,
    /// The level of the run-in heading with which it begins, and how many characters that has, spaces not counted.
    pub(super) lead: Option<(u8, usize)>,
}

/// What each paragraph is, as far as the reading tells.
pub(super) fn of(reading: &Reading, paragraphs: &[Measured]) -> Vec<Option<Told>> {
    let texts: Vec<String> = paragraphs.iter().map(|one| bare(&one.text())).collect();
    let mut told = vec![None; texts.len()];
    // The paragraph in which the last line was found, and where in it that line ended.
    let (mut at, mut from) = (0, 0);
    for known in lines(reading) {
        let near = at..texts.len().min(at + REACH);
        let found = near.into_iter().find_map(|index| {
            let start = if index == at { from } else { 0 };
            let end = end_of(&known.words, &texts[index], start)?;
            Some((index, end))
        });
        let Some((index, end)) = found else {
            continue;
        };
        (at, from) = (index, end);
        let lead = known.heading.as_ref().and_then(|(level, heading)| {
            let end = texts[index].find(heading.as_str())? + heading.len();
            Some((*level, texts[index][..end].chars().count()))
        });
        told[index].get_or_insert(Told {
            piece: known.piece,
            lead,
        });
    }
    told
}

/// How many paragraphs may stand between two lines that are known.
const REACH: usize = 60;

/// Where a line ends in a paragraph, searched from a place in it. A paragraph that is counted lacks the line's label.
fn end_of(line: &str, paragraph: &str, from: usize) -> Option<usize> {
    let rest = &paragraph[from..];
    if let Some(at) = rest.find(line) {
        return Some(from + at + line.len());
    }
    let counted = from == 0 && !rest.is_empty() && line.ends_with(rest);
    counted.then_some(paragraph.len())
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The lines of which the reading knows what they are, in their order; the cells of a row one by one.
fn lines(reading: &Reading) -> Vec<Known> {
    let mut nodes: HashMap<NodeId, (&Content, u8)> = HashMap::new();
    let mut parts: HashMap<NodeId, (&Plan, &Part)> = HashMap::new();
    for plan in &reading.plans {
        for part in &plan.parts {
            parts.insert(part.id, (plan, part));
            for visit in part.outline.walk() {
                let depth = u8::try_from(visit.depth).unwrap_or(u8::MAX);
                nodes.insert(visit.node.id, (&visit.node.content, depth));
            }
        }
    }
    let mut places: HashMap<u32, NodeId> = HashMap::new();
    for entry in &reading.report.entries {
        if let Fate::Kept(at) | Fate::Changed { at, .. } = &entry.fate {
            places.entry(entry.line).or_insert(*at);
        }
    }
    let mut rows: HashMap<NodeId, u32> = HashMap::new();
    let mut known = Vec::new();
    // Whether nothing but the head was met so far.
    let mut above = true;
    for line in &reading.lines {
        let place = places.get(&line.number);
        if let Some((Content::Table(table), _)) = place.and_then(|at| nodes.get(at)) {
            let row = place.map(|at| rows.entry(*at).or_default());
            let row = row.map_or(0, |count| std::mem::replace(count, *count + 1));
            let head = row < table.header_rows;
            let piece = if head {
                Piece::TableHead
            } else {
                Piece::TableCell
            };
            let cells = line.text.split('\t').map(bare);
            let filled = cells.filter(|cell| !cell.is_empty());
            known.extend(filled.map(|words| Known {
                words,
                piece,
                heading: None,
            }));
            continue;
        }
        let of_node = place.and_then(|at| nodes.get(at));
        let of_node = of_node.map(|(content, depth)| in_outline(content, *depth));
        let of_part = || {
            let owner = place.and_then(|at| parts.get(at));
            Some((around(&line.text, owner.copied(), above)?, None))
        };
        if let Some((piece, heading)) = of_node.or_else(of_part) {
            above &= piece < Piece::Title;
            known.push(Known {
                words: bare(&line.text),
                piece,
                heading,
            });
        }
    }
    known
}

/// What a node of the outline is on paper, and its run-in heading.
fn in_outline(content: &Content, depth: u8) -> (Piece, Option<(u8, String)>) {
    match content {
        Content::Heading(Heading {
            form: HeadingForm::RunIn,
            text,
            ..
        }) => (Piece::RunIn, Some((depth, bare(&text.plain())))),
        Content::Heading(_) => (Piece::Heading(depth), None),
        _ => (Piece::Body, None),
    }
}

/// What stands around the text of a part; an issuer mark stands above it.
fn around(text: &str, owner: Option<(&Plan, &Part)>, above: bool) -> Option<Piece> {
    let words = bare(text);
    if is_attachment_label(&words) {
        return Some(Piece::AttachmentLabel);
    }
    let (plan, part) = owner?;
    let elements = &plan.elements;
    let same = |element: &Option<String>| element.as_deref().is_some_and(|one| bare(one) == words);
    let has = |whole: &str| bare(whole).contains(&words);
    let holds = |element: &Option<String>| {
        element
            .as_deref()
            .is_some_and(|one| words.contains(&bare(one)))
    };
    let piece = if has(&part.title) {
        Piece::Title
    } else if same(&elements.copy_number) {
        Piece::CopyNumber
    } else if same(&elements.secrecy) {
        Piece::Secrecy
    } else if same(&elements.urgency) {
        Piece::Urgency
    } else if holds(&elements.document_number) {
        let last = elements.signers.last().map(|signer| bare(signer));
        let signed = last.is_some_and(|signer| words.ends_with(&signer));
        if signed || words.contains("签发人") {
            Piece::NumberAndSigner
        } else {
            Piece::DocumentNumber
        }
    } else if words.starts_with("抄送") {
        Piece::CopiesTo
    } else if words.ends_with("印发") {
        Piece::Printed
    } else if above && elements.issuer_mark.as_deref().is_some_and(has) {
        Piece::IssuerMark
    } else if part
        .addressees
        .first()
        .is_some_and(|one| words.starts_with(&bare(one)))
    {
        Piece::Addressees
    } else if holds(&elements.note) {
        Piece::Note
    } else if holds(&part.title_note) || holds(&elements.draft_mark) {
        Piece::TitleNote
    } else if part
        .attachments
        .iter()
        .any(|one| words.ends_with(&bare(one)))
    {
        Piece::AttachmentNote
    } else if dates::whole(text).is_some() {
        Piece::Date
    } else if elements
        .issuers
        .iter()
        .any(|one| words.contains(&bare(one)))
    {
        Piece::Signature
    } else {
        return None;
    };
    Some(piece)
}

/// `附件`, `附件2`, `附件2：` and nothing behind it.
fn is_attachment_label(words: &str) -> bool {
    let Some(rest) = words.strip_prefix("附件") else {
        return false;
    };
    let number = labels::arabic_number(rest).map_or(0, |(_, len)| len);
    rest[number..].trim_end_matches(['：', ':']).is_empty()
}
