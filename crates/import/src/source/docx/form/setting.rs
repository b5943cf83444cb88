//! What is said of characters and of paragraphs: a style's saying over that of the style below it, the page's over both.

use super::theme::Theme;
use crate::source::docx::xml::Element;

/// How characters are set, as far as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letters {
    /// The family of Chinese characters.
    pub chinese: Option<String>,
    /// The family of Latin letters and figures.
    pub latin: Option<String>,
    /// Type size in half points.
    pub half_points: Option<u16>,
    /// 加粗
    pub bold: Option<bool>,
    /// RGB.
    pub color: Option<[u8; 3]>,
    /// Added to each character's width, in twips.
    pub spacing: Option<i32>,
}

impl Letters {
    /// Takes up what an element of `w:rPr` says.
    pub(super) fn property(&mut self, element: &Element<'_>, theme: &Theme) {
        match element.name {
            "rFonts" => {
                let named = |by_theme: &str, by_name: &str| {
                    let of_theme = element.attribute(by_theme);
                    let of_theme = of_theme.and_then(|slot| theme.family(&slot));
                    of_theme.or_else(|| element.attribute(by_name))
                };
                let filled = |name: &String| !name.is_empty();
                let chinese = named("eastAsiaTheme", "eastAsia").filter(filled);
                self.chinese = chinese.or(self.chinese.take());
                let latin = named("asciiTheme", "ascii").filter(filled);
                self.latin = latin.or(self.latin.take());
            }
            "sz" => self.half_points = element.number(),
            "b" => self.bold = Some(element.is_on()),
            "color" => self.color = element.val().map(|color| rgb(&color)),
            "spacing" => self.spacing = element.length("val"),
            _ => {}
        }
    }

    /// These letters, and where they say nothing, those below.
    pub(super) fn over(self, below: &Self) -> Self {
        Self {
            chinese: self.chinese.or_else(|| below.chinese.clone()),
            latin: self.latin.or_else(|| below.latin.clone()),
            half_points: self.half_points.or(below.half_points),
            bold: self.bold.or(below.bold),
            color: self.color.or(below.color),
            spacing: self.spacing.or(below.spacing),
        }
    }

    /// With what a word processor takes where nothing is said.
    pub(super) fn settled(self) -> Self {
        self.over(&Self {
            half_points: Some(20),
            bold: Some(false),
            color: Some([0; 3]),
            spacing: Some(0),
            ..Self::default()
        })
    }
}

/// `auto` and what is no colour is black.
fn rgb(color: &str) -> [u8; 3] {
    let digits = u32::from_str_radix(color, 16).ok();
    let [_, red, green, blue] = digits
        .filter(|_| color.len() == 6)
        .unwrap_or(0)
        .to_be_bytes();
    [red, green, blue]
}

/// How a paragraph stands, as far as it is said. Lengths are twips.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stand {
    /// How lines stand between the margins.
    pub side: Option<Side>,
    /// From line to line.
    pub pitch: Option<Pitch>,
    /// Whether lines keep to the page's grid.
    pub on_grid: Option<bool>,
    /// White above.
    pub before: Option<i32>,
    /// White below.
    pub after: Option<i32>,
    /// From the left edge of the text area.
    pub left: Shift,
    /// From the right edge of the text area.
    pub right: Shift,
    /// The first line further in, or further out where it is below nothing.
    pub first: Shift,
    /// The line below it.
    pub rule: Option<Edge>,
}

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
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

impl Side {
    pub(in crate::source::docx) fn of(word: &str) -> Option<Self> {
        match word {
            "left" | "start" => Some(Self::Left),
            "center" => Some(Self::Center),
            "right" | "end" => Some(Self::Right),
            "both" => Some(Self::Justify),
            "distribute" => Some(Self::Distribute),
            _ => None,
        }
    }
}

/// From line to line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pitch {
    /// 固定值, in twips.
    Exactly(i32),
    /// 最小值, in twips.
    AtLeast(i32),
    /// 多倍行距, in 240ths of a line.
    Times(i32),
}

/// A distance along the line, as far as it is said. What is said in characters wins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shift {
    /// In twips.
    pub twips: Option<i32>,
    /// In hundredths of a character.
    pub chars: Option<i32>,
}

impl Shift {
    fn or(self, below: Self) -> Self {
        Self {
            twips: self.twips.or(below.twips),
            chars: self.chars.or(below.chars),
        }
    }
}

/// A line below a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// Thickness in eighths of a point; 0 for none.
    pub eighths: u32,
    /// White above it, in points.
    pub points: u32,
    /// RGB.
    pub color: [u8; 3],
}

impl Stand {
    /// Takes up what an element of `w:pPr` says.
    pub(super) fn property(&mut self, element: &Element<'_>) {
        match element.name {
            "jc" => self.side = element.val().as_deref().and_then(Side::of).or(self.side),
            "snapToGrid" => self.on_grid = Some(element.is_on()),
            "spacing" => self.spacing(element),
            "ind" => self.indents(element),
            _ => {}
        }
    }

    /// Takes up what an element of `w:pBdr` says.
    pub(super) fn border(&mut self, element: &Element<'_>) {
        if element.name != "bottom" {
            return;
        }
        let number = |name: &str| Some(element.length(name)?.max(0).cast_unsigned());
        let drawn = element
            .val()
            .is_some_and(|kind| kind != "nil" && kind != "none");
        self.rule = Some(Edge {
            eighths: number("sz").filter(|_| drawn).unwrap_or(0),
            points: number("space").unwrap_or(0),
            color: rgb(&element.attribute("color").unwrap_or_default()),
        });
    }

    fn spacing(&mut self, element: &Element<'_>) {
        let number = |name: &str| element.length(name);
        self.before = number("before").or(self.before);
        self.after = number("after").or(self.after);
        if let Some(line) = number("line") {
            self.pitch = Some(match element.attribute("lineRule").as_deref() {
                Some("exact") => Pitch::Exactly(line),
                Some("atLeast") => Pitch::AtLeast(line),
                _ => Pitch::Times(line),
            });
        }
    }

    fn indents(&mut self, element: &Element<'_>) {
        let number = |name: &str| element.length(name);
        let said = |names: &[(&str, i32)]| {
            let of = |(name, sign): &(&str, i32)| Some(sign * number(name)?);
            names.iter().find_map(of)
        };
        for (shift, twips, chars) in [
            (
                &mut self.left,
                &[("left", 1), ("start", 1)][..],
                &[("leftChars", 1), ("startChars", 1)][..],
            ),
            (
                &mut self.right,
                &[("right", 1), ("end", 1)],
                &[("rightChars", 1), ("endChars", 1)],
            ),
            (
                &mut self.first,
                &[("hanging", -1), ("firstLine", 1)],
                &[("hangingChars", -1), ("firstLineChars", 1)],
            ),
        ] {
            let said = Shift {
                twips: said(twips),
                chars: said(chars),
            };
            *shift = said.or(*shift);
        }
    }

    /// This, and where it says nothing, what is below.
    pub(super) fn over(self, below: &Self) -> Self {
        Self {
            side: self.side.or(below.side),
            pitch: self.pitch.or(below.pitch),
            on_grid: self.on_grid.or(below.on_grid),
            before: self.before.or(below.before),
            after: self.after.or(below.after),
            left: self.left.or(below.left),
            right: self.right.or(below.right),
            first: self.first.or(below.first),
            rule: self.rule.or(below.rule),
        }
    }

    /// With what a word processor takes where nothing is said.
    pub(super) fn settled(self) -> Self {
        let nothing = Shift {
            twips: Some(0),
            chars: Some(0),
        };
        self.over(&Self {
            side: Some(Side::Left),
            pitch: Some(Pitch::Times(240)),
            on_grid: Some(true),
            before: Some(0),
            after: Some(0),
            left: nothing,
            right: nothing,
            first: nothing,
            rule: None,
        })
    }
}
