//! How a role looks: one format, complete, every figure resolved.

use super::Page;
use super::figures::{Figures as _, figure};
use crate::measure::{Hundredths, Length, Measure, Size};
use plan::{Fields, TemplateError, Want};

/// The format of a role.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting by itself")]
pub struct Format {
    /// What a drafter sees in the list of styles: `公文标题`.
    pub name: String,
    /// The font of Chinese characters: a key of the profile's fonts.
    pub font: String,
    /// The font of Latin letters and figures: a key of the profile's fonts.
    pub latin: String,
    /// Type size.
    pub size: Size,
    /// RGB.
    pub color: [u8; 3],
    /// 加粗
    pub bold: bool,
    /// Added to each character's width; negative draws them together.
    pub letter_spacing: Length,
    /// How lines stand between the margins.
    pub align: Align,
    /// Exact height of a line.
    pub line: Length,
    /// Whether a line is exactly as high as its type, so that type of another size has lines of another height.
    pub line_is_em: bool,
    /// White above the first line.
    pub before: Length,
    /// White below the last line.
    pub after: Length,
    /// From the left edge of the text area.
    pub left: Indent,
    /// From the right edge of the text area.
    pub right: Indent,
    /// The first line further in (positive) or out (negative) than the others.
    pub first: Indent,
    /// A tab stop at which text ends, counted from the right edge of the text area.
    pub right_tab: Option<Indent>,
    /// Dots lead to that tab stop.
    pub dots: bool,
    /// Stays on one page with the paragraph below it.
    pub keep_next: bool,
    /// A line below the paragraph, as wide as the text area; in a file a width of nothing is no line.
    pub rule: Option<Rule>,
}

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// 左对齐
    Left,
    /// 居中
    Center,
    /// 右对齐
    Right,
    /// 两端对齐
    Justify,
    /// 分散对齐
    Distribute,
}

/// A distance along the line: in millimetres always, in characters where it was given in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Indent {
    /// On paper.
    pub length: Length,
    /// In characters of the page's grid. None where the type is not of the grid's size: Word would take another
    /// character than the one meant.
    pub chars: Option<Hundredths>,
}

/// A line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Thickness.
    pub width: Length,
    /// White between the paragraph's line box and the line.
    pub gap: Length,
    /// RGB.
    pub color: [u8; 3],
}

impl Indent {
    /// So many characters of a type size on a page.
    pub fn chars(count: Hundredths, size: Size, page: &Page) -> Self {
        if size == page.size {
            Self {
                length: page.cell() * count.count(),
                chars: Some(count),
            }
        } else {
            Self {
                length: size.em() * count.count(),
                chars: None,
            }
        }
    }
}

const ALIGNS: [(&str, Align); 5] = [
    ("left", Align::Left),
    ("center", Align::Center),
    ("right", Align::Right),
    ("justify", Align::Justify),
    ("distribute", Align::Distribute),
];

impl Format {
    /// Reads a style of which the size is already read; what it does not say is as in `base`. Without a base it must say everything but the indents.
    pub(super) fn read(
        fields: &mut Fields,
        size: Size,
        base: Option<&Self>,
        page: &Page,
        fonts: &[String],
    ) -> Result<Self, TemplateError> {
        let (line, line_is_em) = line(fields, size, page, base)?;
        let indent = |fields: &mut Fields, key: &str| indent(fields, key, size, page);
        let format = Self {
            name: fields.text("name")?,
            font: need(
                fields,
                "font",
                |f, k| font(f, k, fonts),
                base.map(|b| b.font.clone()),
            )?,
            latin: need(
                fields,
                "latin",
                |f, k| font(f, k, fonts),
                base.map(|b| b.latin.clone()),
            )?,
            size,
            color: need(fields, "color", color, base.map(|b| b.color))?,
            bold: need(fields, "bold", Fields::optional_flag, base.map(|b| b.bold))?,
            letter_spacing: need(
                fields,
                "letter_spacing",
                |f, k| f.optional_length(k, &(-2.0..=20.0)),
                base.map(|b| b.letter_spacing),
            )?,
            align: need(
                fields,
                "align",
                |f, k| f.optional_choice(k, &ALIGNS),
                base.map(|b| b.align),
            )?,
            line,
            line_is_em,
            before: fields
                .optional_length("before", &(0.0..=200.0))?
                .unwrap_or_default(),
            after: fields
                .optional_length("after", &(0.0..=200.0))?
                .unwrap_or_default(),
            left: indent(fields, "left")?.unwrap_or_default(),
            right: indent(fields, "right")?.unwrap_or_default(),
            first: indent(fields, "first")?.unwrap_or_default(),
            right_tab: indent(fields, "right_tab")?,
            dots: fields.optional_flag("dots")?.unwrap_or_default(),
            keep_next: fields.optional_flag("keep_next")?.unwrap_or_default(),
            rule: match fields.optional_table("rule")? {
                Some(rule) => Some(Rule::read(rule)?).filter(|rule| rule.width > Length::ZERO),
                None => None,
            },
        };
        Ok(format)
    }
}

impl Rule {
    fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let rule = Self {
            width: fields.length("width", &(0.0..=2.0))?,
            gap: fields.length("gap", &(0.0..=10.9))?,
            color: need(&mut fields, "color", color, None)?,
        };
        fields.done()?;
        Ok(rule)
    }
}

/// A value of the style, else of its base, else an error.
fn need<T>(
    fields: &mut Fields,
    key: &str,
    take: impl FnOnce(&mut Fields, &str) -> Result<Option<T>, TemplateError>,
    base: Option<T>,
) -> Result<T, TemplateError> {
    take(fields, key)?
        .or(base)
        .ok_or_else(|| fields.wrong(key, "缺少这一项", "is missing"))
}

/// One of the profile's fonts, if the key is there.
pub(super) fn font(
    fields: &mut Fields,
    key: &str,
    fonts: &[String],
) -> Result<Option<String>, TemplateError> {
    fields.ask(key, || Want::Word(fonts.to_vec()));
    let Some(font) = fields.optional_text(key)? else {
        return Ok(None);
    };
    if fonts.contains(&font) {
        return Ok(Some(font));
    }
    let known: Vec<String> = fonts.iter().map(|known| format!("\"{known}\"")).collect();
    Err(fields.wrong(
        key,
        format!("[fonts] 里没有 \"{font}\"，可用 {}", known.join("、")),
        format!(
            "there is no \"{font}\" in [fonts]; there are {}",
            known.join(", ")
        ),
    ))
}

fn color(fields: &mut Fields, key: &str) -> Result<Option<[u8; 3]>, TemplateError> {
    fields.ask(key, || Want::Color);
    let Some(text) = fields.optional_text(key)? else {
        return Ok(None);
    };
    let digits = text
        .strip_prefix('#')
        .filter(|digits| digits.len() == 6 && digits.is_ascii());
    let part = |at: usize| u8::from_str_radix(&digits?[at..at + 2], 16).ok();
    match (part(0), part(2), part(4)) {
        (Some(r), Some(g), Some(b)) => Ok(Some([r, g, b])),
        _ => Err(fields.wrong(
            key,
            format!("“{text}”不成颜色，应写作 \"#RRGGBB\"，如 \"#FF0000\""),
            format!("\"{text}\" is no colour; write \"#RRGGBB\", such as \"#FF0000\""),
        )),
    }
}

fn line(
    fields: &mut Fields,
    size: Size,
    page: &Page,
    base: Option<&Format>,
) -> Result<(Length, bool), TemplateError> {
    fields.ask("line", || figure("行高", &(1.0..=200.0)));
    let (height, is_em) = match fields.measure("line", "\"1行\"、\"1字高\"、\"20pt\"")? {
        Some(Measure::Lines(lines)) => (page.pitch() * lines.count(), false),
        Some(Measure::Length(length)) => (length, false),
        Some(Measure::Ems(ems)) => (size.em() * ems.count(), true),
        Some(_) => {
            return Err(fields.wrong(
                "line",
                "应为行数、字高或长度，如 \"1行\"、\"1字高\"、\"20pt\"",
                "should be lines, times the type, or a length: \"1行\", \"1字高\", \"20pt\"",
            ));
        }
        None => match base {
            Some(base) if base.line_is_em => (size.em(), true),
            Some(base) => (base.line, false),
            None => return Err(fields.wrong("line", "缺少这一项", "is missing")),
        },
    };
    if (1.0..=200.0).contains(&height.to_pt()) {
        return Ok((height, is_em));
    }
    Err(fields.wrong(
        "line",
        "行高应在 1pt 到 200pt 之间",
        "should be from 1 pt to 200 pt",
    ))
}

fn indent(
    fields: &mut Fields,
    key: &str,
    size: Size,
    page: &Page,
) -> Result<Option<Indent>, TemplateError> {
    let should = "应在 -28字 到 28字 或 -156mm 到 156mm 之间";
    fields.ask(key, || figure("缩进", &(-28.0..=28.0)));
    match fields.measure(key, "\"2字\"、\"5mm\"")? {
        None => Ok(None),
        Some(Measure::Chars(chars)) if chars.count().abs() <= 28.0 => {
            Ok(Some(Indent::chars(chars, size, page)))
        }
        Some(Measure::Length(length)) if length.to_mm().abs() <= 156.0 => Ok(Some(Indent {
            length,
            chars: None,
        })),
        Some(_) => Err(fields.wrong(
            key,
            should,
            "should be from -28字 to 28字 (characters), or from -156 mm to 156 mm",
        )),
    }
}
