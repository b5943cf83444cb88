//! Section properties: paper, margins, grid, page numbers.

use super::package::{EVEN_FOOTER, ODD_FOOTER};
use super::xml::Xml;
use compose::{Page, Profile};

/// `w:sectPr`
pub(super) fn section(profile: &Profile) -> String {
    let page = &profile.page;
    let twips = |length: compose::Length| length.to_twips();
    let mut xml = Xml::default();
    xml.open::<&str>("w:sectPr", &[])
        .empty(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", ODD_FOOTER)],
        )
        .empty(
            "w:footerReference",
            &[("w:type", "even"), ("r:id", EVEN_FOOTER)],
        )
        .empty(
            "w:pgSz",
            &[("w:w", twips(page.width)), ("w:h", twips(page.height))],
        )
        .empty(
            "w:pgMar",
            &[
                ("w:top", twips(page.top)),
                ("w:right", twips(page.right)),
                ("w:bottom", twips(page.bottom)),
                ("w:left", twips(page.left)),
                ("w:header", twips(page.header)),
                ("w:footer", twips(page.footer)),
                ("w:gutter", 0),
            ],
        )
        .empty("w:cols", &[("w:space", 425)])
        .empty(
            "w:docGrid",
            &[
                ("w:type", "linesAndChars".to_owned()),
                ("w:linePitch", twips(page.pitch()).to_string()),
                ("w:charSpace", char_space(page).to_string()),
            ],
        )
        .close("w:sectPr");
    xml.into_string()
}

/// A section that ends before the document does stands in the properties of its last paragraph.
pub(super) fn in_paragraph(section: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"Filler\"/>{section}</w:pPr></w:p>")
}

/// What is added to each character for the grid, in 4096ths of a point, rounded down: rounded up, a line would lose its
/// last character.
fn char_space(page: &Page) -> i32 {
    let cell = f64::from(page.text_width().to_twips()) / 20.0 / f64::from(page.characters);
    ((cell - page.size.em().to_pt()) * 4096.0).floor() as i32
}
