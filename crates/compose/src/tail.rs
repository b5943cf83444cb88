//! 附件说明, 署名, 成文日期, 附注, 版记 (GB/T 9704-2012 §7.3.4–§7.3.6, §7.4).

use crate::body::Variables;
use crate::composed::{Block, Grid, Paragraph};
use crate::head::blank_lines;
use crate::measure::{Hundredths, to_count, to_f64, width};
use crate::profile::{Form, Indent, Profile};
use crate::role::{Role, Voice};
use crate::signer::Signer;
use plan::{Elements, Sealing, fill_words};

/// 附件说明 with the empty line above it (§7.3.4).
pub(crate) fn attachment_note(
    names: &[String],
    variables: &Variables,
    profile: &Profile,
) -> Vec<Paragraph> {
    if names.is_empty() {
        return Vec::new();
    }
    let mut note: Vec<Paragraph> = blank_lines(profile.tail.lines_above_attachments).collect();
    for (at, name) in names.iter().enumerate() {
        let name = fill_words(name, variables);
        let name = name.trim_end_matches(['。', '；', '，', '、', '.', ';', ',']);
        note.push(match (names.len(), at) {
            (1, _) => Paragraph::new(Role::OnlyAttachment, format!("附件：{name}")),
            (_, 0) => Paragraph::new(Role::FirstAttachment, format!("附件：1.{name}")),
            (_, 1..9) => Paragraph::new(Role::NextAttachment, format!("{}.{name}", at + 1)),
            _ => Paragraph::new(Role::LateAttachment, format!("{}.{name}", at + 1)),
        });
    }
    note
}

/// 署名 and 成文日期, with the empty lines above them (§7.3.5).
pub(crate) fn signature(elements: &Elements, profile: &Profile) -> Vec<Block> {
    let date = elements.date.map(|date| date.to_string());
    if elements.issuers.is_empty() && date.is_none() {
        return Vec::new();
    }
    let (issuers, date) = (&elements.issuers, date.as_deref());
    let lines = match elements.sealing {
        Sealing::Unsealed => unsealed(issuers, date, profile),
        Sealing::Sealed if issuers.len() > 1 => return jointly_sealed(issuers, date, profile),
        Sealing::Sealed => sealed(issuers.first(), date, profile),
        Sealing::SignatureStamp => stamped(elements, date, profile),
    };
    lines.into_iter().map(Block::Paragraph).collect()
}

/// The names end two characters from the right edge, the date begins two characters to the right of the last name; a
/// date longer than the name takes the place at the edge, and the name keeps its distance from it (§7.3.5.2).
fn unsealed(issuers: &[String], date: Option<&str>, profile: &Profile) -> Vec<Paragraph> {
    let figures = &profile.tail.unsealed;
    let line = f64::from(profile.page.characters);
    let (right, shift) = (figures.right.count(), figures.date_shift.count());
    let date_width = date.map_or(0.0, |date| width(date).count());
    let mut lines: Vec<Paragraph> = blank_lines(figures.lines_above).collect();
    let mut date_left = line - right - date_width;
    for (at, issuer) in issuers.iter().enumerate() {
        let name = width(issuer).count();
        let last = at + 1 == issuers.len();
        let left = if last && date_width > name {
            date_left - shift
        } else {
            line - right - name
        };
        lines.push(at_left(Role::Signature, issuer, left, profile));
        if last {
            date_left = left.max(0.0) + shift;
        }
    }
    if let Some(date) = date {
        let mut written = at_left(Role::Date, date, date_left, profile);
        // A program that widens digits must not turn the line.
        written.place.right = Some(chars(-right, profile));
        lines.push(written);
    }
    lines
}

/// The date ends four characters from the right edge, the name stands centred over it; a name that would pass the edge
/// ends there, and the date moves under its middle (§7.3.5.1).
fn sealed(issuer: Option<&String>, date: Option<&str>, profile: &Profile) -> Vec<Paragraph> {
    let figures = &profile.tail.sealed;
    let line = f64::from(profile.page.characters);
    let date_width = date.map_or(0.0, |date| width(date).count());
    let name_width = issuer.map_or(0.0, |issuer| width(issuer).count());
    let middle = (line - figures.right.count() - date_width / 2.0).min(line - name_width / 2.0);
    let mut lines: Vec<Paragraph> = blank_lines(figures.lines_above).collect();
    lines.extend(
        issuer.map(|name| at_left(Role::Signature, name, middle - name_width / 2.0, profile)),
    );
    if let Some(date) = date {
        let usual = Hundredths::new(line - middle - date_width / 2.0) == figures.right;
        lines.push(if usual {
            Paragraph::new(Role::SealedDate, date)
        } else {
            at_left(Role::Date, date, middle - date_width / 2.0, profile)
        });
    }
    lines
}

/// A column for each seal, rows far enough apart for the seals, the date under the last name: the last seal covers both
/// (§7.3.5.1). A last row that is not full stands in the middle.
fn jointly_sealed(issuers: &[String], date: Option<&str>, profile: &Profile) -> Vec<Block> {
    let figures = &profile.tail.sealed;
    let whole = profile.page.text_width();
    let widest = issuers.iter().map(|name| width(name)).max();
    let needed = profile.page.size.em() * (widest.unwrap_or_default().count() + 1.0);
    let fit = to_count((whole.to_pt() / needed.to_pt()).floor());
    let in_row = issuers.len().min(figures.in_row.min(fit).max(1) as usize);
    let column = whole * (1.0 / to_f64(in_row));
    let count = issuers.len().div_ceil(in_row);
    let mut blocks: Vec<Block> = Vec::new();
    for (at, names) in issuers.chunks(in_row).enumerate() {
        let above = [figures.lines_above, figures.lines_between][at.min(1)];
        blocks.extend(blank_lines(above).map(Block::Paragraph));
        let mut cells: Vec<Vec<Paragraph>> = names
            .iter()
            .map(|name| vec![Paragraph::new(Role::JointSignature, name)])
            .collect();
        if let (true, Some(date), Some(last)) = (at + 1 == count, date, cells.last_mut()) {
            last.push(Paragraph::new(Role::JointSignature, date));
        }
        blocks.push(Block::Grid(Grid {
            left: (whole - column * to_f64(names.len())) * 0.5,
            columns: vec![column; names.len()],
            rows: vec![cells],
        }));
    }
    blocks
}

/// Room for the stamp, the post of who signs at its left, the date below; of several organs a row each, far enough apart
/// for the stamps (§7.3.5.3). The organ's name stands where no post is known.
fn stamped(elements: &Elements, date: Option<&str>, profile: &Profile) -> Vec<Paragraph> {
    let figures = &profile.tail.stamp;
    let right = profile.tail.sealed.right.count() + figures.width.count() + figures.gap.count();
    let posts: Vec<&str> = elements
        .signers
        .iter()
        .filter_map(|signer| Signer::read(signer).post)
        .collect();
    let issuers = elements.issuers.iter().map(String::as_str);
    let beside = if posts.is_empty() {
        issuers.collect()
    } else {
        posts
    };
    let mut lines: Vec<Paragraph> = Vec::new();
    for (at, words) in beside.into_iter().enumerate() {
        let above = [figures.lines_above, figures.lines_between][at.min(1)];
        lines.extend(blank_lines(above));
        let mut line = Paragraph::new(Role::SealedDate, words);
        line.place.right = Some(chars(right, profile));
        lines.push(line);
    }
    lines.extend(blank_lines(figures.lines_below));
    lines.extend(date.map(|date| Paragraph::new(Role::SealedDate, date)));
    lines
}

fn at_left(role: Role, text: &str, left: f64, profile: &Profile) -> Paragraph {
    let mut line = Paragraph::new(role, text);
    line.place.left = Some(chars(left.max(0.0), profile));
    line
}

fn chars(count: f64, profile: &Profile) -> Indent {
    Indent::chars(Hundredths::new(count), profile.page.size, &profile.page)
}

/// 附注 (§7.3.6).
pub(crate) fn note(elements: &Elements) -> Option<Paragraph> {
    let note = elements.note.as_ref()?;
    Some(Paragraph::new(Role::Note, format!("（{note}）")))
}

/// 版记 (§7.4); that of a letter does not say who printed it (§10.1).
///
/// `moved` are 主送机关 for which the first page has no room (§7.4.2).
pub(crate) fn imprint(elements: &Elements, moved: Option<&str>, form: Form) -> Option<Block> {
    let mut rows = Vec::new();
    rows.extend(moved.map(|names| Paragraph::new(Role::CopiesTo, format!("主送：{names}。"))));
    if !elements.copies_to.is_empty() {
        rows.push(Paragraph::new(
            Role::CopiesTo,
            format!("抄送：{}。", elements.copies_to.join("，")),
        ));
    }
    let printed = elements.printed_by.is_some() || elements.printed_on.is_some();
    if printed && form != Form::Letter {
        let mut row = Paragraph::new(
            Role::Printed,
            elements.printed_by.clone().unwrap_or_default(),
        );
        if let Some(date) = elements.printed_on {
            row.push(format!("\t{date}印发"), Voice::Plain);
        }
        rows.push(row);
    }
    (!rows.is_empty()).then_some(Block::Imprint(rows))
}
