//! Measured figures as a profile has them written.

use compose::{Hundredths, Indent, Length, Page, Size};
use import::Shift;

/// How far two lengths may be apart and count as the same, in twips: programs round millimetres in their own ways.
pub(super) const SAME: i32 = 3;

/// A length in millimetres, as short as it can be without becoming another.
pub(super) fn millimetres(twips: i32) -> String {
    let exact = Length::twips(twips).to_mm();
    let rounded = (0..3).map(|digits| {
        let scale = 10_f64.powi(digits);
        (exact * scale).round() / scale
    });
    let mut fits = rounded.filter(|mm| Length::mm(*mm).to_twips() == twips);
    format!(
        "{}mm",
        fits.next().unwrap_or((exact * 1000.0).round() / 1000.0)
    )
}

/// A length in points.
pub(super) fn points(twips: i32) -> String {
    format!("{}pt", f64::from(twips) / 20.0)
}

/// A type size by its name, else in points.
pub(super) fn size(half_points: u16) -> String {
    let named = Size::half_points(half_points).name();
    named.map_or_else(
        || format!("{}pt", f64::from(half_points) / 2.0),
        str::to_owned,
    )
}

/// `#FF0000`
pub(super) fn color([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// A distance along the line as it is written, and what it comes to on the page; none where nothing is known.
///
/// Twips that come to whole or half characters are meant as such: whoever sets a file by hand thinks in characters.
pub(super) fn indent(shift: Shift, type_size: Size, page: &Page) -> Option<(String, Indent)> {
    if let Some(chars) = shift.chars.filter(|chars| *chars != 0) {
        return Some(in_chars(f64::from(chars) / 100.0, type_size, page));
    }
    let twips = shift.twips?;
    let cell = Indent::chars(Hundredths::new(1.0), type_size, page).length;
    let counts = [type_size.em(), cell].map(|one| f64::from(twips) / f64::from(one.to_twips()));
    let halves = counts.map(|count| ((count * 2.0).round() / 2.0, count));
    let meant = halves
        .iter()
        .find(|(half, count)| (half - count).abs() < 0.05);
    Some(meant.map_or_else(
        || {
            let length = Length::twips(twips);
            let chars = None;
            (millimetres(twips), Indent { length, chars })
        },
        |(half, _)| in_chars(*half, type_size, page),
    ))
}

fn in_chars(count: f64, type_size: Size, page: &Page) -> (String, Indent) {
    let count = Hundredths::new(count);
    let indent = Indent::chars(count, type_size, page);
    (format!("{}字", count.count()), indent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_short_as_they_can_be() {
        assert_eq!(millimetres(2098), "37mm");
        assert_eq!(millimetres(1960), "34.57mm");
        assert_eq!(points(579), "28.95pt");
        assert_eq!(size(32), "3号");
        assert_eq!(size(33), "16.5pt");
    }
}
