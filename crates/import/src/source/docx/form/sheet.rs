//! Sections: paper, margins, grid.

use crate::source::docx::xml::Element;

/// The paper of a section. Lengths are twips; a margin below nothing is as wide as one above.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Paper.
    pub width: i32,
    /// Paper.
    pub height: i32,
    /// 天头
    pub top: i32,
    /// 下白边
    pub bottom: i32,
    /// 订口
    pub left: i32,
    /// 右白边
    pub right: i32,
    /// From the upper edge of the paper to the header.
    pub header: i32,
    /// From the lower edge of the paper to the footer.
    pub footer: i32,
    /// From line to line of the grid; none where there is no grid.
    pub line_pitch: Option<i32>,
    /// What the grid adds to each character, in 4096ths of a point; none where it has no characters.
    pub char_space: Option<i32>,
}

/// A section: its paper, the relations of its footers, and how much text stands on it.
#[derive(Debug, Clone, Default)]
pub(super) struct Section {
    pub(super) sheet: Sheet,
    /// Kind (`default`, `even`, `first`) and relation.
    pub(super) footers: Vec<(String, String)>,
    pub(super) characters: usize,
}

impl Section {
    /// Takes up what an element of `w:sectPr` says.
    pub(super) fn property(&mut self, element: &Element<'_>) {
        let number = |name: &str| element.length(name);
        let sheet = &mut self.sheet;
        match element.name {
            "pgSz" => {
                sheet.width = number("w").unwrap_or(0);
                sheet.height = number("h").unwrap_or(0);
            }
            "pgMar" => {
                let margin = |name: &str| number(name).unwrap_or(0).abs();
                sheet.top = margin("top");
                sheet.bottom = margin("bottom");
                sheet.left = margin("left") + margin("gutter");
                sheet.right = margin("right");
                sheet.header = margin("header");
                sheet.footer = margin("footer");
            }
            "docGrid" => {
                let kind = element.attribute("type").unwrap_or_default();
                let cells = matches!(kind.as_str(), "linesAndChars" | "snapToChars");
                let lines = cells || kind == "lines";
                sheet.line_pitch = number("linePitch").filter(|pitch| lines && *pitch > 0);
                let space = || element.attribute("charSpace")?.parse().ok();
                sheet.char_space = cells.then(|| space().unwrap_or(0));
            }
            "footerReference" => {
                let kind = element.attribute("type").unwrap_or_default();
                let relation = element.attribute("id").unwrap_or_default();
                self.footers.push((kind, relation));
            }
            _ => {}
        }
    }

    /// Whether the sheet stands upright: landscape pages are there for wide tables.
    pub(super) fn is_upright(&self) -> bool {
        self.sheet.height >= self.sheet.width && self.sheet.width > 0
    }
}
