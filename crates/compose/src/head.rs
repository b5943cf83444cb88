//! 版头: what stands above the red line on the first page (GB/T 9704-2012 §7.2).

use crate::composed::{Block, Grid, Paragraph};
use crate::letter;
use crate::measure::{Hundredths, Length, Size, loose_width, to_count, to_f64, width};
use crate::profile::{Form, Profile};
use crate::role::{Role, Voice};
use crate::signer::Signer;
use plan::Elements;

/// The red head with the empty lines below it.
pub(crate) fn red_head(elements: &Elements, profile: &Profile) -> Vec<Block> {
    if profile.form == Form::Letter {
        return letter::head(elements, profile);
    }
    let head = classification(elements);
    let rows = head.len();
    let mut head: Vec<Block> = head.into_iter().map(Block::Paragraph).collect();
    head.extend(issuer_mark(elements, rows, profile));
    let below = blank_lines(profile.head.lines_above_number)
        .chain(number(elements, profile))
        .chain(blank_lines(profile.head.lines_above_title));
    head.extend(below.map(Block::Paragraph));
    head
}

/// 份号, 密级和保密期限, 紧急程度: each that there is (§7.2.1–§7.2.3).
pub(crate) fn classification(elements: &Elements) -> Vec<Paragraph> {
    [
        (Role::CopyNumber, &elements.copy_number),
        (Role::Secrecy, &elements.secrecy),
        (Role::Urgency, &elements.urgency),
    ]
    .into_iter()
    .filter_map(|(role, text)| Some(Paragraph::new(role, text.as_deref()?)))
    .collect()
}

/// So many empty lines.
pub(crate) fn blank_lines(count: u32) -> impl Iterator<Item = Paragraph> {
    (0..count).map(|_| Paragraph::new(Role::Blank, ""))
}

/// 发文机关标志: an organ's name and 文件; of several organs the names one below the other and 文件 beside them; or the
/// words of the drafter, a line each. All in the size in which the longest fits (§7.2.4).
fn issuer_mark(elements: &Elements, rows_above: usize, profile: &Profile) -> Vec<Block> {
    let suffix = &profile.head.mark_suffix;
    let lines: Vec<String> = match (&elements.issuer_mark, elements.issuers.as_slice()) {
        (Some(mark), _) => mark.lines().map(str::to_owned).collect(),
        (None, [only]) => vec![format!("{only}{suffix}")],
        (None, names) if names.len() > 1 => return joint_mark(names, rows_above, profile),
        (None, _) => return Vec::new(),
    };
    let longest = lines.iter().map(|line| loose_width(line)).max();
    let format = profile.format(Role::IssuerMark);
    let size = fitted(
        longest.unwrap_or_default(),
        lines.len(),
        format.size,
        profile,
    );
    let mut mark: Vec<Paragraph> = lines
        .into_iter()
        .map(|line| marked(Role::IssuerMark, &line, size, profile))
        .collect();
    if let Some(first) = mark.first_mut() {
        first.place.before = Some(drop_to(size, rows_above, profile));
    }
    mark.into_iter().map(Block::Paragraph).collect()
}

/// What a column is wider than its words, in characters, lest a program that rounds otherwise wraps them.
const SLACK: f64 = 0.2;

/// Names of one width in a stack, the lead organ first, and 文件 beside its middle.
fn joint_mark(names: &[String], rows_above: usize, profile: &Profile) -> Vec<Block> {
    let suffix = &profile.head.mark_suffix;
    let longest = names
        .iter()
        .map(|name| loose_width(name))
        .max()
        .unwrap_or_default();
    // Half a character of white at each side of 文件.
    let beside = width(suffix).count() + 1.0;
    let whole = Hundredths::new(longest.count() + SLACK + beside);
    let format = profile.format(Role::JointMark);
    let size = fitted(whole, names.len(), format.size, profile);
    let names = names
        .iter()
        .map(|name| marked(Role::JointMark, name, size, profile));
    let suffix = marked(Role::IssuerMark, suffix, size, profile);
    let columns = [longest.count() + SLACK, beside].map(|count| size.em() * count);
    let mut above = Paragraph::new(Role::Filler, "");
    let drop = drop_to(size, rows_above, profile) - profile.format(Role::Filler).line;
    above.place.before = Some(drop.max(Length::ZERO));
    vec![
        Block::Paragraph(above),
        Block::Grid(Grid {
            left: (profile.page.text_width() - columns[0] - columns[1]) * 0.5,
            columns: columns.into(),
            rows: vec![vec![names.collect(), vec![suffix]]],
        }),
    ]
}

/// A line of the mark in the size in which it fits.
pub(crate) fn marked(role: Role, text: &str, size: Size, profile: &Profile) -> Paragraph {
    let mut line = Paragraph::new(role, text);
    line.place.size = (size != profile.format(role).size).then_some(size);
    line
}

/// From what stands above the mark to the mark.
fn drop_to(size: Size, rows_above: usize, profile: &Profile) -> Length {
    let rows = profile.page.pitch() * to_f64(rows_above);
    let drop = profile.head.mark_drop + size.em() * profile.head.mark_shift.count() - rows;
    drop.max(Length::ZERO)
}

/// The largest size up to the profile's in which a line of that width fits, and so many lines above one another.
pub(crate) fn fitted(longest: Hundredths, lines: usize, largest: Size, profile: &Profile) -> Size {
    let room = profile.page.text_width() * profile.head.mark_width.count();
    let across = room.to_pt() / longest.count().max(1.0);
    let down = profile.head.mark_height.to_pt() / to_f64(lines.max(1));
    let fits = to_count((across.min(down) * 2.0).floor()) as u16;
    Size::half_points(fits.clamp(profile.page.size.to_half_points(), largest.to_half_points()))
}

/// 发文字号 and, in documents to a superior, 签发人 beside it (§7.2.5, §7.2.6).
fn number(elements: &Elements, profile: &Profile) -> Vec<Paragraph> {
    let number = elements.document_number.clone().unwrap_or_default();
    // Signers are named in the general form alone.
    if elements.signers.is_empty() || profile.form != Form::General {
        return vec![Paragraph::new(Role::DocumentNumber, number)];
    }
    let in_row = profile.head.signers_in_row as usize;
    let rows: Vec<&[String]> = elements.signers.chunks(in_row).collect();
    let last = rows.len() - 1;
    let names = |names: &[String]| {
        names
            .iter()
            .map(|signer| three_wide(Signer::read(signer).name))
            .collect::<Vec<_>>()
            .join("　")
    };
    let row = |(at, signers): (usize, &&[String])| {
        let (role, number) = if at == last {
            (Role::NumberAndSigner, number.as_str())
        } else {
            (Role::Signers, "")
        };
        let mut line = Paragraph::new(role, number);
        line.push("\t", Voice::Plain);
        let label = ["签发人：", "　　　　"][at.min(1)];
        line.push(label, Voice::Plain);
        line.push(names(signers), Voice::SignerName);
        // All rows begin where the widest begins.
        line.place.tab = (last > 0).then(|| {
            let widest = rows.iter().map(|row| loose_width(&names(row))).max();
            let wide = width(label).count() + widest.unwrap_or_default().count();
            let right = profile.format(role).right_tab.unwrap_or_default();
            let cell = profile.page.size.em() + profile.normal.letter_spacing;
            profile.page.text_width() - right.length - cell * wide
        });
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
