//! How a run is set: what tells headings from their bodies, and what a drafter marks.

use super::xml::Element;
use plan::Mark;
use std::rc::Rc;

/// How a run is set, as far as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// The font of Chinese characters.
    pub(super) font: Option<Rc<str>>,
    /// The font of Latin ones, where it is a font of symbols.
    pub(super) symbols: Option<Rc<str>>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) shift: Option<Shift>,
    pub(super) hidden: Option<bool>,
    /// In half points.
    pub(super) size: Option<u16>,
}

/// Whether characters stand raised or lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    None,
    Up,
    Down,
}

impl Look {
    /// Takes up what an element of `w:rPr` says.
    pub(super) fn property(&mut self, element: &Element<'_>) {
        match element.name {
            "b" => self.bold = Some(element.is_on()),
            "i" => self.italic = Some(element.is_on()),
            "u" => self.underline = Some(element.val().is_some_and(|kind| kind != "none")),
            "vertAlign" => {
                self.shift = Some(match element.val().as_deref() {
                    Some("superscript") => Shift::Up,
                    Some("subscript") => Shift::Down,
                    _ => Shift::None,
                });
            }
            "vanish" => self.hidden = Some(element.is_on()),
            "sz" => self.size = element.number(),
            "rFonts" => {
                let font = element.attribute("eastAsia");
                let font = font.or_else(|| element.attribute("eastAsiaTheme"));
                self.font = font.map(Rc::from).or(self.font.take());
                let latin = element.attribute("ascii").unwrap_or_default();
                self.symbols = ["Wingdings", "Webdings", "Symbol"]
                    .iter()
                    .any(|name| latin.starts_with(name))
                    .then(|| Rc::from(latin));
            }
            _ => {}
        }
    }

    /// This look, and where it says nothing, the one below.
    pub(super) fn over(&self, below: &Self) -> Self {
        Self {
            font: self.font.clone().or_else(|| below.font.clone()),
            symbols: self.symbols.clone().or_else(|| below.symbols.clone()),
            bold: self.bold.or(below.bold),
            italic: self.italic.or(below.italic),
            underline: self.underline.or(below.underline),
            shift: self.shift.or(below.shift),
            hidden: self.hidden.or(below.hidden),
            size: self.size.or(below.size),
        }
    }

    /// Whether a reader takes the two for the same type.
    pub(super) fn same_type(&self, other: &Self) -> bool {
        self.font == other.font && self.bold.unwrap_or(false) == other.bold.unwrap_or(false)
    }

    /// What a drafter would have marked to get this look.
    pub(super) fn marks(&self) -> impl Iterator<Item = Mark> {
        let on = |said: Option<bool>, mark| said.unwrap_or(false).then_some(mark);
        let marks = [
            on(self.bold, Mark::Bold),
            on(self.italic, Mark::Italic),
            on(self.underline, Mark::Underline),
            on(
                self.shift.map(|shift| shift == Shift::Up),
                Mark::Superscript,
            ),
            on(
                self.shift.map(|shift| shift == Shift::Down),
                Mark::Subscript,
            ),
        ];
        marks.into_iter().flatten()
    }
}
