//! 版头: what stands above the red line on the first page (GB/T 9704-2012 §7.2).

use crate::composed::{Block, Paragraph};
use crate::measure::{Hundredths, Length, Size, to_count, to_f64, width};
use crate::profile::Profile;
use crate::role::{Role, Voice};
use plan::Elements;

/// The red head with the empty lines below it.
pub(crate) fn red_head(elements: &Elements, profile: &Profile) -> Vec<Block> {
    let mut head: Vec<Paragraph> = [
        (Role::CopyNumber, &elements.copy_number),
        (Role::Secrecy, &elements.secrecy),
        (Role::Urgency, &elements.urgency),
    ]
    .into_iter()
    .filter_map(|(role, text)| Some(Paragraph::new(role, text.as_deref()?)))
    .collect();
    head.extend(issuer_mark(elements, head.len(), profile));
    head.extend(blank_lines(profile.head.lines_above_number));
    head.extend(number(elements, profile));
    head.extend(blank_lines(profile.head.lines_above_title));
    head.into_iter().map(Block::Paragraph).collect()
}

/// So many empty lines.
pub(crate) fn blank_lines(count: u32) -> impl Iterator<Item = Paragraph> {
    (0..count).map(|_| Paragraph::new(Role::Blank, ""))
}

/// 发文机关标志: a line for each organ, the lead organ first, all in the size in which the longest fits (§7.2.4).
fn issuer_mark(elements: &Elements, rows_above: usize, profile: &Profile) -> Vec<Paragraph> {
    let lines = mark_lines(elements, &profile.head.mark_suffix);
    let format = profile.format(Role::IssuerMark);
    let longest = lines
        .iter()
        .map(|line| width(line))
        .max()
        .unwrap_or_default();
    let size = fitted(longest, format.size, profile);
    let rows = profile.page.pitch() * to_f64(rows_above);
    let drop = profile.head.mark_drop + size.em() * profile.head.mark_shift.count() - rows;
    let mut mark: Vec<Paragraph> = lines
        .into_iter()
        .map(|line| Paragraph::new(Role::IssuerMark, line))
        .collect();
    for line in &mut mark {
        line.place.size = (size != format.size).then_some(size);
    }
    if let Some(first) = mark.first_mut() {
        first.place.before = Some(drop.max(Length::ZERO));
    }
    mark
}

/// The mark's words where the drafter gave none: an organ's name and 文件; of several organs the names alone.
fn mark_lines(elements: &Elements, suffix: &str) -> Vec<String> {
    if let Some(mark) = &elements.issuer_mark {
        return mark.lines().map(str::to_owned).collect();
    }
    match elements.issuers.as_slice() {
        [only] => vec![format!("{only}{suffix}")],
        several => several.to_vec(),
    }
}

/// The largest size up to the profile's in which a line of that width fits.
fn fitted(longest: Hundredths, largest: Size, profile: &Profile) -> Size {
    let room = profile.page.text_width() * profile.head.mark_width.count();
    let fits = to_count((room.to_pt() / longest.count().max(1.0) * 2.0).floor()) as u16;
    Size::half_points(fits.clamp(profile.page.size.to_half_points(), largest.to_half_points()))
}

/// 发文字号 and, in documents to a superior, 签发人 beside it (§7.2.5, §7.2.6).
fn number(elements: &Elements, profile: &Profile) -> Vec<Paragraph> {
    let number = elements.document_number.clone().unwrap_or_default();
    if elements.signers.is_empty() {
        return vec![Paragraph::new(Role::DocumentNumber, number)];
    }
    let in_row = profile.head.signers_in_row as usize;
    let rows: Vec<&[String]> = elements.signers.chunks(in_row).collect();
    let last = rows.len() - 1;
    let row = |(at, names): (usize, &&[String])| {
        let role = if at == last {
            Role::NumberAndSigner
        } else {
            Role::Signers
        };
        let mut line = Paragraph::new(role, if at == last { number.as_str() } else { "" });
        line.push("\t", Voice::Plain);
        line.push(
            if at == 0 {
                "签发人："
            } else {
                "　　　　"
            },
            Voice::Plain,
        );
        let mut names: Vec<String> = names.iter().map(|name| three_wide(name)).collect();
        names.resize(
            if last == 0 { names.len() } else { in_row },
            "　　　".into(),
        );
        line.push(names.join("　"), Voice::SignerName);
        line
    };
    rows.iter().enumerate().map(row).collect()
}

/// A name of two characters as wide as one of three, so that names stand in columns.
fn three_wide(name: &str) -> String {
    let mut characters = name.chars();
    match (characters.next(), characters.next(), characters.next()) {
        (Some(a), Some(b), None) => format!("{a}　{b}"),
        _ => name.to_owned(),
    }
}
