//! How far things stand apart: the figures of a profile that belong to no single style.

use super::figures::{Figures as _, figure};
use crate::measure::{Hundredths, Length};
use plan::{Fields, TemplateError};

/// A form of GB/T 9704-2012, as far as figures cannot say what is different in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// 通用格式 (§7)
    General,
    /// 信函格式: mark and lines at fixed places, no number on the first page, no 印发机关 (§10.1).
    Letter,
    /// 命令（令）格式: no title (§10.2).
    Order,
    /// 纪要格式: those present are named in lines of their own (§10.3).
    Minutes,
}

/// 信函格式 (§10.1)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// From the upper edge of the paper to the issuer mark.
    pub mark_top: Length,
    /// Between the issuer mark and the first double line.
    pub rule_gap: Length,
    /// How long the double lines are.
    pub rule_width: Length,
    /// From the second double line to the lower edge of the paper.
    pub foot: Length,
    /// Between the first double line and what stands below it.
    pub text_gap: Length,
}

impl Letter {
    pub(super) fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let letter = Self {
            mark_top: fields.length("mark_top", &(5.0..=100.0))?,
            rule_gap: fields.length("rule_gap", &(0.0..=20.0))?,
            rule_width: fields.length("rule_width", &(50.0..=450.0))?,
            foot: fields.length("foot", &(5.0..=60.0))?,
            text_gap: fields.length("text_gap", &(0.0..=30.0))?,
        };
        fields.done()?;
        Ok(letter)
    }
}

/// 版头 (GB/T 9704-2012 §7.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// From the upper edge of the text area to the upper edge of the issuer mark's type (§7.2.4).
    pub mark_drop: Length,
    /// Added to it, as a part of the mark's size: characters do not stand exactly in the middle of their line.
    pub mark_shift: Hundredths,
    /// How much of the text area's width the issuer mark may take.
    pub mark_width: Hundredths,
    /// How high the names of several issuers may stand together.
    pub mark_height: Length,
    /// What follows an issuer's name in the mark: `文件`.
    pub mark_suffix: String,
    /// Empty lines between issuer mark and document number (§7.2.5).
    pub lines_above_number: u32,
    /// Empty lines between red line and title (§7.3.1).
    pub lines_above_title: u32,
    /// Signers' names in a row (§7.2.6).
    pub signers_in_row: u32,
}

impl Head {
    pub(super) fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let head = Self {
            mark_drop: fields.length("mark_drop", &(0.0..=150.0))?,
            mark_shift: ems(&mut fields, "mark_shift", -0.5, 0.5)?,
            mark_width: Hundredths::new(
                f64::from(fields.number("mark_width_percent", &(10..=100))?) / 100.0,
            ),
            mark_height: fields.length("mark_height", &(10.0..=150.0))?,
            mark_suffix: fields.text("mark_suffix")?,
            lines_above_number: fields.number("lines_above_number", &(0..=6))?,
            lines_above_title: fields.number("lines_above_title", &(0..=6))?,
            signers_in_row: fields.number("signers_in_row", &(1..=4))?,
        };
        fields.done()?;
        Ok(head)
    }
}

/// 标题 and what stands below it (§7.3.1, §7.3.2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titles {
    /// The longest line that is proposed, in characters of the title's size.
    pub longest_line: Hundredths,
    /// Empty lines between title and text.
    pub lines_below: u32,
    /// Empty lines between an attachment's label and its title (§7.3.7).
    pub lines_above_attachment: u32,
}

impl Titles {
    pub(super) fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let titles = Self {
            longest_line: fields.chars("longest_line", &(4.0..=60.0))?,
            lines_below: fields.number("lines_below", &(0..=6))?,
            lines_above_attachment: fields.number("lines_above_attachment", &(0..=6))?,
        };
        fields.done()?;
        Ok(titles)
    }
}

/// 附件说明, 署名, 成文日期 (§7.3.4, §7.3.5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tail {
    /// Empty lines above the attachment note.
    pub lines_above_attachments: u32,
    /// Without a seal (§7.3.5.2).
    pub unsealed: Unsealed,
    /// With a seal (§7.3.5.1).
    pub sealed: Sealed,
    /// With a signature stamp (§7.3.5.3).
    pub stamp: Stamp,
}

/// 加盖签发人签名章 (§7.3.5.3)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Empty lines above it.
    pub lines_above: u32,
    /// Empty lines between the row of one organ and that of the next: stamps are about two lines high.
    pub lines_between: u32,
    /// Empty lines between it and the date.
    pub lines_below: u32,
    /// The room left for it.
    pub width: Hundredths,
    /// Between the name at its left and the stamp.
    pub gap: Hundredths,
}

/// 不加盖印章 (§7.3.5.2)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsealed {
    /// Empty lines above the name.
    pub lines_above: u32,
    /// From the right edge to the end of the name or, where it is the longer, the date.
    pub right: Hundredths,
    /// From the beginning of the name to the beginning of the date.
    pub date_shift: Hundredths,
}

/// 加盖印章 (§7.3.5.1)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// Empty lines above the name, as the seal needs them.
    pub lines_above: u32,
    /// From the right edge to the end of the date.
    pub right: Hundredths,
    /// Seals of several organs in a row.
    pub in_row: u32,
    /// Empty lines between the names of one row and those of the next.
    pub lines_between: u32,
}

impl Tail {
    pub(super) fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let mut unsealed = fields.table("unsealed")?;
        let mut sealed = fields.table("sealed")?;
        let mut stamp = fields.table("stamp")?;
        let tail = Self {
            lines_above_attachments: fields.number("lines_above_attachments", &(0..=6))?,
            unsealed: Unsealed {
                lines_above: unsealed.number("lines_above", &(0..=6))?,
                right: unsealed.chars("right", &(0.0..=20.0))?,
                date_shift: unsealed.chars("date_shift", &(0.0..=20.0))?,
            },
            sealed: Sealed {
                lines_above: sealed.number("lines_above", &(0..=6))?,
                right: sealed.chars("right", &(0.0..=20.0))?,
                in_row: sealed.number("in_row", &(1..=5))?,
                lines_between: sealed.number("lines_between", &(0..=9))?,
            },
            stamp: Stamp {
                lines_above: stamp.number("lines_above", &(0..=6))?,
                lines_between: stamp.number("lines_between", &(0..=6))?,
                lines_below: stamp.number("lines_below", &(0..=6))?,
                width: stamp.chars("width", &(0.0..=14.0))?,
                gap: stamp.chars("gap", &(0.0..=10.0))?,
            },
        };
        unsealed.done()?;
        sealed.done()?;
        stamp.done()?;
        fields.done()?;
        Ok(tail)
    }
}

/// 版记 (§7.4)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// The first and the last line.
    pub outer_rule: Length,
    /// The lines between.
    pub inner_rule: Length,
    /// From the last line to the lower edge of the page's text area.
    pub rise: Length,
    /// Stands on an even page, the back of the last sheet (GB/T 33476.2-2016).
    pub even_page: bool,
}

impl Imprint {
    pub(super) fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let imprint = Self {
            outer_rule: fields.length("outer_rule", &(0.0..=2.0))?,
            inner_rule: fields.length("inner_rule", &(0.0..=2.0))?,
            rise: fields
                .optional_length("rise", &(0.0..=20.0))?
                .unwrap_or_default(),
            even_page: fields.flag("even_page")?,
        };
        fields.done()?;
        Ok(imprint)
    }
}

/// Tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tables {
    /// The lines around.
    pub outer_rule: Length,
    /// The lines between cells.
    pub inner_rule: Length,
    /// White at the left and right of a cell's text.
    pub padding: Length,
}

impl Tables {
    pub(super) fn read(mut fields: Fields) -> Result<Self, TemplateError> {
        let tables = Self {
            outer_rule: fields.length("outer_rule", &(0.05..=2.0))?,
            inner_rule: fields.length("inner_rule", &(0.05..=2.0))?,
            padding: fields.length("padding", &(0.0..=10.0))?,
        };
        fields.done()?;
        Ok(tables)
    }
}

fn ems(fields: &mut Fields, key: &str, least: f64, most: f64) -> Result<Hundredths, TemplateError> {
    use crate::measure::Measure;
    fields.ask(key, || figure("字高", &(least..=most)));
    let should = format!("应在 {least}字高 到 {most}字高 之间");
    let english = format!("should be from {least}字高 to {most}字高 (times the type)");
    match fields.measure(key, "\"0.02字高\"")? {
        Some(Measure::Ems(ems)) if (least..=most).contains(&ems.count()) => Ok(ems),
        Some(_) => Err(fields.wrong(key, should, english)),
        None => Err(fields.wrong(
            key,
            format!("缺少这一项，{should}"),
            format!("is missing; {english}"),
        )),
    }
}
