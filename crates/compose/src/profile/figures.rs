//! Figures with their units in a template.

use crate::measure::{Hundredths, Length, Measure, Size, to_count};
use plan::{Fields, TemplateError, Want};
use std::ops::RangeInclusive;
use toml::Value;

/// Reading figures key by key.
pub(super) trait Figures {
    /// A figure with its unit, if it is there; `examples` says what may stand there.
    fn measure(&mut self, key: &str, examples: &str) -> Result<Option<Measure>, TemplateError>;

    /// A length in a range of millimetres, if it is there.
    fn optional_length(
        &mut self,
        key: &str,
        mm: &RangeInclusive<f64>,
    ) -> Result<Option<Length>, TemplateError>;

    /// A length in a range of millimetres.
    fn length(&mut self, key: &str, mm: &RangeInclusive<f64>) -> Result<Length, TemplateError>;

    /// A number of characters in a range.
    fn chars(
        &mut self,
        key: &str,
        allowed: &RangeInclusive<f64>,
    ) -> Result<Hundredths, TemplateError>;

    /// A type size from 5 pt to 100 pt, if it is there.
    fn optional_size(&mut self, key: &str) -> Result<Option<Size>, TemplateError>;
}

impl Figures for Fields {
    fn measure(&mut self, key: &str, examples: &str) -> Result<Option<Measure>, TemplateError> {
        match self.take(key) {
            None => Ok(None),
            Some(Value::String(text)) => match Measure::parse(&text) {
                Some(measure) => Ok(Some(measure)),
                None => Err(self.wrong(
                    key,
                    format!("“{text}”不成尺寸，应写数字加单位，如 {examples}"),
                    format!(
                        "\"{text}\" is no measure; write a number and its unit, such as {examples}"
                    ),
                )),
            },
            Some(_) => Err(self.wrong(
                key,
                format!("应写数字加单位并放在引号里，如 {examples}"),
                format!("should be a number and its unit in quotation marks, such as {examples}"),
            )),
        }
    }

    fn optional_length(
        &mut self,
        key: &str,
        mm: &RangeInclusive<f64>,
    ) -> Result<Option<Length>, TemplateError> {
        self.ask(key, || figure("mm", mm));
        let (least, most) = (mm.start(), mm.end());
        let should = format!("应在 {least}mm 到 {most}mm 之间，可用 mm、cm、pt");
        let english = format!("should be from {least} mm to {most} mm; mm, cm and pt may be used");
        match self.measure(key, "\"37mm\"、\"28.95pt\"")? {
            None => Ok(None),
            Some(Measure::Length(length)) if mm.contains(&length.to_mm()) => Ok(Some(length)),
            Some(_) => Err(self.wrong(key, should, english)),
        }
    }

    fn length(&mut self, key: &str, mm: &RangeInclusive<f64>) -> Result<Length, TemplateError> {
        self.optional_length(key, mm)?.ok_or_else(|| {
            let (least, most) = (mm.start(), mm.end());
            self.wrong(
                key,
                format!("缺少这一项，应在 {least}mm 到 {most}mm 之间"),
                format!("is missing; should be from {least} mm to {most} mm"),
            )
        })
    }

    fn chars(
        &mut self,
        key: &str,
        allowed: &RangeInclusive<f64>,
    ) -> Result<Hundredths, TemplateError> {
        self.ask(key, || figure("字", allowed));
        let (least, most) = (allowed.start(), allowed.end());
        let should = format!("应在 {least}字 到 {most}字 之间");
        let english = format!("should be from {least}字 to {most}字 (characters)");
        match self.measure(key, "\"2字\"")? {
            Some(Measure::Chars(chars)) if allowed.contains(&chars.count()) => Ok(chars),
            Some(_) => Err(self.wrong(key, should, english)),
            None => Err(self.wrong(
                key,
                format!("缺少这一项，{should}"),
                format!("is missing; {english}"),
            )),
        }
    }

    fn optional_size(&mut self, key: &str) -> Result<Option<Size>, TemplateError> {
        self.ask(key, || figure("字号", &(5.0..=100.0)));
        let size = match self.measure(key, "\"3号\"、\"16pt\"")? {
            None => return Ok(None),
            Some(Measure::Size(size)) => Some(size),
            Some(Measure::Length(length)) => {
                let half = (length.to_pt() * 2.0).round();
                (10.0..=200.0)
                    .contains(&half)
                    .then(|| Size::half_points(to_count(half) as u16))
            }
            Some(_) => None,
        };
        size.map(Some).ok_or_else(|| {
            self.wrong(
                key,
                "应为字号（初号至8号）或 5pt 到 100pt",
                "should be a Chinese type size (初号 to 8号), or from 5 pt to 100 pt",
            )
        })
    }
}

/// What a form is told of a figure.
pub(super) fn figure(unit: &'static str, allowed: &RangeInclusive<f64>) -> Want {
    Want::Figure {
        unit,
        least: *allowed.start(),
        most: *allowed.end(),
    }
}
