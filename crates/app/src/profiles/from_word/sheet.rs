//! Paper and grid.

use super::attempt::Attempt;
use super::figures::{SAME, millimetres, points};
use super::roles::Found;
use crate::views::{Language, ProfileValue};
use compose::{Length, Role};
use import::{FileForm, Pitch, Sheet};

/// Paper and margins.
pub(super) fn paper(attempt: &mut Attempt<'_>, form: &FileForm) {
    let Some(sheet) = known(form) else {
        return;
    };
    let page = attempt.profile.page.clone();
    for (key, twips, has) in [
        ("page.width", sheet.width, page.width),
        ("page.height", sheet.height, page.height),
        ("page.top", sheet.top, page.top),
        ("page.bottom", sheet.bottom, page.bottom),
        ("page.left", sheet.left, page.left),
        ("page.right", sheet.right, page.right),
        ("page.header", sheet.header, page.header),
        ("page.footer", sheet.footer, page.footer),
    ] {
        // Where there is no header, some programs write nothing for it.
        let same = (twips - has.to_twips()).abs() <= SAME || key == "page.header" && twips == 0;
        attempt.unless(same, key, millimetres(twips));
    }
}

/// Lines and characters, once the size of the body's type is known.
pub(super) fn grid(attempt: &mut Attempt<'_>, form: &FileForm, found: &[Found]) {
    let body = found.iter().find(|one| one.role == Role::Body);
    let Some((sheet, body)) = known(form).zip(body) else {
        return;
    };
    let page = attempt.profile.page.clone();
    if let Some(count) = characters(sheet, body, page.text_width()) {
        attempt.unless(count == page.characters, "page.characters", count);
    }
    let Some(pitch) = pitch(sheet, body).filter(|pitch| *pitch != page.pitch().to_twips()) else {
        return;
    };
    let lines = (page.text_height().to_twips() / pitch.max(1)).cast_unsigned();
    let line_pitch: ProfileValue = points(pitch).into();
    if lines == page.lines {
        attempt.put("page.line_pitch", line_pitch);
    } else {
        attempt.put_all(&[
            ("page.lines", lines.into()),
            ("page.line_pitch", line_pitch),
        ]);
    }
}

/// What the file does not tell of the page: its key, and what it is called.
pub(super) fn missing(
    form: &FileForm,
    found: &[Found],
    language: Language,
) -> Option<(&'static str, String)> {
    let Some(sheet) = known(form) else {
        let name = language.choose("纸张和页边", "paper and margins");
        return Some(("page", name.into()));
    };
    let body = found.iter().find(|one| one.role == Role::Body);
    let told = body.is_some_and(|body| pitch(sheet, body).is_some());
    (!told).then(|| {
        let name = language.choose("行距（不是固定值）", "line pitch (not an exact one)");
        ("page.line_pitch", name.into())
    })
}

/// How the page's number is written, where this program would write it otherwise.
pub(super) fn other_number(form: &FileForm) -> Option<String> {
    let (_, _, written) = form.numbers.iter().flatten().next()?;
    let around: Vec<&str> = written
        .split(|c: char| c.is_ascii_digit() || c.is_whitespace())
        .filter(|piece| !piece.is_empty())
        .collect();
    (around != ["—", "—"]).then(|| written.trim().to_owned())
}

fn known(form: &FileForm) -> Option<&Sheet> {
    Some(&form.sheet).filter(|sheet| sheet.width > 0 && sheet.height > 0)
}

/// From line to line of the body; none where that hangs on the fonts.
fn pitch(sheet: &Sheet, body: &Found) -> Option<i32> {
    let size = i32::from(body.letters.half_points?) * 10;
    let on_grid = body.stand.on_grid.unwrap_or(true);
    match body.stand.pitch? {
        Pitch::Exactly(twips) => Some(twips),
        Pitch::Times(times) => {
            let grid = sheet.line_pitch.filter(|_| on_grid)?;
            // A line of the grid that is too low for the type takes two of them.
            let rows = (f64::from(size) * 1.15 / f64::from(grid)).ceil().max(1.0);
            Some((f64::from(grid) * rows * f64::from(times) / 240.0).round() as i32)
        }
        Pitch::AtLeast(twips) => Some(twips).filter(|twips| *twips >= size * 5 / 4),
    }
}

/// How many characters of the body stand on a line.
fn characters(sheet: &Sheet, body: &Found, width: Length) -> Option<u32> {
    let size = f64::from(body.letters.half_points?) / 2.0;
    let spacing = f64::from(body.letters.spacing.unwrap_or(0)) / 20.0;
    let on_grid = body.stand.on_grid.unwrap_or(true);
    let added = sheet.char_space.filter(|_| on_grid).unwrap_or(0);
    let cell = size + spacing + f64::from(added) / 4096.0;
    let count = (width.to_pt() / cell + 0.005).floor();
    #[expect(clippy::cast_sign_loss, reason = "it is not below nothing")]
    (cell > 0.0).then_some(count.max(0.0) as u32)
}
