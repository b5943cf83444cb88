//! Deviations as they are found, and the words for figures in them.

use super::Strength::Mandatory;
use super::{Deviation, Strength};
use crate::measure::{Hundredths, Length};
use crate::profile::Align;

/// The deviations found so far.
pub(super) struct Found(pub(super) Vec<Deviation>);

impl Found {
    /// A deviation, unless the standard is kept.
    pub(super) fn unless(
        &mut self,
        kept: bool,
        clause: &'static str,
        strength: Strength,
        subject: &str,
        asked: &str,
        found: impl Into<String>,
    ) {
        if !kept {
            self.0.push(Deviation {
                clause,
                strength,
                subject: subject.into(),
                asked: asked.into(),
                found: found.into(),
            });
        }
    }

    /// Empty lines between two things.
    pub(super) fn lines(&mut self, count: u32, asked: u32, clause: &'static str, subject: &str) {
        let said = |count: u32| format!("空{count}行");
        self.unless(
            count == asked,
            clause,
            Mandatory,
            subject,
            &said(asked),
            said(count),
        );
    }
}

/// `§7.3.5.1` → 7, 3, 5, 1
pub(super) fn clause_order(clause: &str) -> Vec<u32> {
    let numbers = clause.trim_start_matches('§').split('.');
    numbers.filter_map(|number| number.parse().ok()).collect()
}

pub(super) fn is_red([red, green, blue]: [u8; 3]) -> bool {
    red >= 0xC0 && green <= 0x40 && blue <= 0x40
}

pub(super) fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "居左",
        Align::Center => "居中",
        Align::Right => "居右",
        Align::Justify => "两端对齐",
        Align::Distribute => "分散对齐",
    }
}

pub(super) fn mm(length: Length) -> String {
    format!("{}mm", (length.to_mm() * 100.0).round() / 100.0)
}

pub(super) fn pt(length: Length) -> String {
    format!("{}磅", (length.to_pt() * 100.0).round() / 100.0)
}

pub(super) fn chars(count: Hundredths) -> String {
    format!("{}字", count.count())
}

pub(super) fn color([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}
