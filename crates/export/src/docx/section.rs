//! Section properties: paper, margins, grid, page numbers.

use super::package::{EVEN_FOOTER, LANDSCAPE_EVEN_FOOTER, LANDSCAPE_ODD_FOOTER, ODD_FOOTER};
use super::xml::Xml;
use compose::{Page, Profile, Section};

/// `w:sectPr`. A landscape page is the upright one turned clockwise: its upper edge is the one that is bound.
pub(super) fn section(profile: &Profile, one: &Section) -> String {
    let landscape = one.landscape;
    let page = &profile.page;
    let twips = |length: compose::Length| length.to_twips().to_string();
    let (footers, size, margins) = if landscape {
        (
            [LANDSCAPE_ODD_FOOTER, LANDSCAPE_EVEN_FOOTER],
            [page.height, page.width],
            [page.left, page.top, page.right, page.bottom],
        )
    } else {
        (
            [ODD_FOOTER, EVEN_FOOTER],
            [page.width, page.height],
            [page.top, page.right, page.bottom, page.left],
        )
    };
    let mut xml = Xml::default();
    xml.open::<&str>("w:sectPr", &[]);
    for (kind, footer) in ["default", "even"].into_iter().zip(footers) {
        xml.empty("w:footerReference", &[("w:type", kind), ("r:id", footer)]);
    }
    let mut paper = vec![("w:w", twips(size[0])), ("w:h", twips(size[1]))];
    if landscape {
        paper.push(("w:orient", "landscape".into()));
    }
    let [top, right, bottom, left] = margins.map(twips);
    let bottom_gap = if landscape {
        twips(compose::Length::mm(15.0).min(page.right))
    } else {
        twips(page.footer)
    };
    if one.even_page {
        xml.val("w:type", "evenPage");
    }
    xml.empty("w:pgSz", &paper)
        .empty(
            "w:pgMar",
            &[
                ("w:top", top),
                ("w:right", right),
                ("w:bottom", bottom),
                ("w:left", left),
                ("w:header", twips(page.header)),
                ("w:footer", bottom_gap),
                ("w:gutter", "0".into()),
            ],
        )
        .empty("w:cols", &[("w:space", 425)]);
    // Without a footer of its own the first page has none.
    if one.first_unnumbered {
        xml.flag("w:titlePg");
    }
    xml.empty("w:docGrid", &grid(page, landscape))
        .close("w:sectPr");
    xml.into_string()
}

/// The grid: as many lines as fill the text area, even where the profile sets them closer, for some programs centre the
/// whole lines of a grid on the page. That of a landscape page has no type: its cells would stand off the margins.
fn grid(page: &Page, landscape: bool) -> Vec<(&'static str, String)> {
    let pitch = page.text_height().to_twips() / page.lines.cast_signed();
    let pitch = ("w:linePitch", pitch.to_string());
    if landscape {
        return vec![pitch];
    }
    let cell = ("w:charSpace", char_space(page).to_string());
    vec![("w:type", "linesAndChars".into()), pitch, cell]
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
