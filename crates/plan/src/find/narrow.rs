//! Full-width letters, digits and signs, and their narrow twins.

/// The narrow twin of a full-width character; any other as it is.
pub(super) fn narrow(c: char) -> char {
    const APART: u32 = '！' as u32 - '!' as u32;
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - APART).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// A pattern whose full-width characters stand for their narrow twins. A sign stands for itself: `（` never opens a group.
pub(super) fn narrow_pattern(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len());
    for c in pattern.chars() {
        match narrow(c) {
            twin if twin == c || twin.is_ascii_alphanumeric() => out.push(twin),
            sign => out.extend(["\\x{", &format!("{:X}", u32::from(sign)), "}"]),
        }
    }
    out
}
