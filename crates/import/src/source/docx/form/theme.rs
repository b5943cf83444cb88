//! The fonts of a theme, under the names by which `w:rFonts` asks for them.

use crate::source::docx::package::Refusal;
use crate::source::docx::xml::{Element, Step, walk};

/// The fonts of a theme.
#[derive(Debug, Default)]
pub(super) struct Theme {
    major: Pair,
    minor: Pair,
}

#[derive(Debug, Default)]
struct Pair {
    latin: String,
    chinese: String,
}

impl Theme {
    pub(super) fn read(text: Option<&String>) -> Result<Self, Refusal> {
        let mut theme = Self::default();
        let mut major = false;
        let Some(text) = text else {
            return Ok(theme);
        };
        walk(text, |step| match step {
            Step::Open(element) if element.name == "majorFont" => major = true,
            Step::Open(element) if element.name == "minorFont" => major = false,
            Step::Open(element) => {
                let pair = if major {
                    &mut theme.major
                } else {
                    &mut theme.minor
                };
                pair.font(&element);
            }
            Step::Close(_) | Step::Text(_) => {}
        })?;
        Ok(theme)
    }

    /// The family in a slot: `minorEastAsia`, `majorHAnsi`.
    pub(super) fn family(&self, slot: &str) -> Option<String> {
        let pair = if slot.starts_with("major") {
            &self.major
        } else {
            &self.minor
        };
        let family = if slot.ends_with("EastAsia") {
            &pair.chinese
        } else {
            &pair.latin
        };
        (!family.is_empty()).then(|| family.clone())
    }
}

impl Pair {
    fn font(&mut self, element: &Element<'_>) {
        let family = || element.attribute("typeface").unwrap_or_default();
        match element.name {
            "latin" => self.latin = family(),
            "ea" => self.chinese = family(),
            // What is taken where `ea` is empty, as in every theme of Word's own.
            "font"
                if self.chinese.is_empty()
                    && element.attribute("script").as_deref() == Some("Hans") =>
            {
                self.chinese = family();
            }
            _ => {}
        }
    }
}
