//! Lengths, type sizes, indents: never a bare number.

use std::ops::{Add, Mul, Sub};

/// A length on paper, kept in English Metric Units (36,000 a millimetre, 12,700 a point, 635 a twip).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Length(i32);

impl Length {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Millimetres.
    pub fn mm(mm: f64) -> Self {
        Self((mm * 36_000.0).round() as i32)
    }

    /// Points (1/72 inch).
    pub fn pt(pt: f64) -> Self {
        Self((pt * 12_700.0).round() as i32)
    }

    /// Twentieths of a point.
    pub const fn twips(twips: i32) -> Self {
        Self(twips * 635)
    }

    /// In millimetres.
    pub fn to_mm(self) -> f64 {
        f64::from(self.0) / 36_000.0
    }

    /// In points.
    pub fn to_pt(self) -> f64 {
        f64::from(self.0) / 12_700.0
    }

    /// In whole twentieths of a point, rounded.
    pub fn to_twips(self) -> i32 {
        (f64::from(self.0) / 635.0).round() as i32
    }

    /// In English Metric Units.
    pub const fn to_emu(self) -> i32 {
        self.0
    }

    /// In eighths of a point, rounded: the unit of Word's lines.
    pub fn to_eighths(self) -> u32 {
        to_count(self.to_pt() * 8.0)
    }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Mul<f64> for Length {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        Self((f64::from(self.0) * by).round() as i32)
    }
}

/// 字号: a type size in half points, the finest step that Word knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(u16);

/// Sizes by their Chinese names, in half points.
const NAMED: [(&str, u16); 16] = [
    ("初号", 84),
    ("小初", 72),
    ("1号", 52),
    ("小1号", 48),
    ("2号", 44),
    ("小2号", 36),
    ("3号", 32),
    ("小3号", 30),
    ("4号", 28),
    ("小4号", 24),
    ("5号", 21),
    ("小5号", 18),
    ("6号", 15),
    ("小6号", 13),
    ("7号", 11),
    ("8号", 10),
];

impl Size {
    /// Half points.
    pub const fn half_points(n: u16) -> Self {
        Self(n)
    }

    /// The size of that name: `3号`, `小四号`.
    pub fn named(name: &str) -> Option<Self> {
        let arabic: String = name
            .chars()
            .map(
                |c| match "一二三四五六七八".chars().position(|one| one == c) {
                    Some(at) => char::from(b'1' + at as u8),
                    None => c,
                },
            )
            .collect();
        NAMED
            .iter()
            .find(|(known, _)| *known == arabic)
            .map(|(_, size)| Self(*size))
    }

    /// Its Chinese name, where it has one: `3号`.
    pub fn name(self) -> Option<&'static str> {
        let known = NAMED.iter().find(|(_, size)| *size == self.0);
        known.map(|(name, _)| *name)
    }

    /// In half points.
    pub const fn to_half_points(self) -> u16 {
        self.0
    }

    /// The height of its em square.
    pub fn em(self) -> Length {
        Length::pt(f64::from(self.0) / 2.0)
    }
}

/// A count of characters (字) or lines (行), in hundredths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hundredths(i32);

impl Hundredths {
    /// So many.
    pub fn new(count: f64) -> Self {
        Self((count * 100.0).round() as i32)
    }

    /// As a plain count.
    pub fn count(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    /// In hundredths: the unit of Word's `…Chars` attributes.
    pub const fn get(self) -> i32 {
        self.0
    }
}

/// What a figure of a profile may be written as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Measure {
    /// `37mm`, `28.95pt`, `3.7cm`
    Length(Length),
    /// `2字`
    Chars(Hundredths),
    /// `1行`
    Lines(Hundredths),
    /// `1字高`: so many times the size of the type itself.
    Ems(Hundredths),
    /// `3号`
    Size(Size),
}

impl Measure {
    /// Reads a figure with its unit.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(size) = Size::named(text) {
            return Some(Self::Size(size));
        }
        let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))?;
        let number: f64 = text[..end].parse().ok()?;
        match text[end..].trim_start() {
            "mm" | "毫米" => Some(Self::Length(Length::mm(number))),
            "cm" | "厘米" => Some(Self::Length(Length::mm(number * 10.0))),
            "pt" | "磅" => Some(Self::Length(Length::pt(number))),
            "字" => Some(Self::Chars(Hundredths::new(number))),
            "行" => Some(Self::Lines(Hundredths::new(number))),
            "字高" => Some(Self::Ems(Hundredths::new(number))),
            _ => None,
        }
    }
}

/// A count as a factor. Counts of lines, columns and characters are small.
pub(crate) fn to_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// A factor as a count: rounded, never below zero.
#[expect(clippy::cast_sign_loss, reason = "the value is not below zero")]
pub(crate) fn to_count(factor: f64) -> u32 {
    factor.round().max(0.0) as u32
}

/// The width of a text in characters: half a character for ASCII, one for all else.
pub fn width(text: &str) -> Hundredths {
    Hundredths(
        text.chars()
            .map(|c| if c.is_ascii() { 50 } else { 100 })
            .sum(),
    )
}

/// The width of a text where a program sets figures and letters off from Chinese characters by a quarter of one.
pub(crate) fn loose_width(text: &str) -> Hundredths {
    let is_figure = |c: char| c.is_ascii_alphanumeric();
    let next = text.chars().skip(1);
    let seams = text.chars().zip(next).filter(|(one, next)| {
        is_figure(*one) && !next.is_ascii() || is_figure(*next) && !one.is_ascii()
    });
    let seams = seams.map(|_| 25).sum::<i32>();
    Hundredths(width(text).get() + seams)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_carry_their_unit() {
        assert_eq!(
            Measure::parse("37mm"),
            Some(Measure::Length(Length::mm(37.0)))
        );
        assert_eq!(
            Measure::parse("3.7 cm"),
            Some(Measure::Length(Length::mm(37.0)))
        );
        assert_eq!(
            Measure::parse("-0.3pt"),
            Some(Measure::Length(Length::twips(-6)))
        );
        assert_eq!(
            Measure::parse("2字"),
            Some(Measure::Chars(Hundredths::new(2.0)))
        );
        assert_eq!(
            Measure::parse("1字高"),
            Some(Measure::Ems(Hundredths::new(1.0)))
        );
        assert_eq!(
            Measure::parse("小四号"),
            Some(Measure::Size(Size::half_points(24)))
        );
        assert_eq!(Measure::parse("37"), None);
        assert_eq!(Measure::parse("mm"), None);
    }

    #[test]
    fn lengths_turn_into_the_units_of_word() {
        assert_eq!(Length::mm(37.0).to_twips(), 2098);
        assert_eq!(Length::mm(28.0).to_twips(), 1587);
        assert_eq!(Length::mm(0.35).to_eighths(), 8);
        assert_eq!(Length::mm(156.0).to_emu(), 5_616_000);
    }

    #[test]
    fn figures_may_be_set_off() {
        assert_eq!(loose_width("第12中学"), Hundredths::new(4.5));
        assert_eq!(loose_width("某某市教育局"), width("某某市教育局"));
    }

    #[test]
    fn ascii_is_half_a_character_wide() {
        assert_eq!(width("2026年3月5日"), Hundredths::new(6.0));
        assert_eq!(width("某某市人民政府"), Hundredths::new(7.0));
    }
}
