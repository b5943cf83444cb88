//! 版记: a table in a text box at the foot of the text area (GB/T 9704-2012 §7.4).
//!
//! Neither a floating table nor a frame stands at the foot of the page in every program; a text box does. It hangs on an
//! empty paragraph, and moves to the next page whole where the text reaches into its place.

use super::style_ids;
use super::styles::{border, cell_margins};
use super::text_box::{TextBox, place_at, text_box};
use super::xml::{Xml, escape};
use compose::{Length, Paragraph, Profile, Role, imprint_height};

/// The paragraph that holds the imprint.
pub(super) fn imprint(rows: &[Paragraph], profile: &Profile) -> String {
    let page = &profile.page;
    let height = imprint_height(rows, profile);
    let place = match profile.imprint.rise {
        Length::ZERO => "<wp:align>bottom</wp:align>".to_owned(),
        rise => place_at(page.text_height() - rise - height),
    };
    let filler = style_ids::of(Role::Filler).id;
    let table = table(rows, profile);
    text_box(TextBox {
        id: 1,
        name: "版记",
        horizontal: ("margin", "<wp:align>left</wp:align>".into()),
        vertical: ("margin", place),
        size: (page.text_width().to_emu(), height.to_emu()),
        body: "anchor=\"b\"",
        wrap: "wp:wrapTopAndBottom",
        content: &format!("{table}<w:p><w:pPr><w:pStyle w:val=\"{filler}\"/></w:pPr></w:p>"),
    })
}

fn table(rows: &[Paragraph], profile: &Profile) -> String {
    let whole = profile.page.text_width().to_twips().to_string();
    let mut xml = Xml::default();
    xml.open::<&str>("w:tbl", &[])
        .open::<&str>("w:tblPr", &[])
        .empty("w:tblW", &[("w:w", whole.as_str()), ("w:type", "dxa")])
        .open::<&str>("w:tblBorders", &[]);
    let (outer, inner) = (profile.imprint.outer_rule, profile.imprint.inner_rule);
    for (side, width) in [("w:top", outer), ("w:bottom", outer), ("w:insideH", inner)] {
        border(&mut xml, side, width, 0, "000000");
    }
    xml.close("w:tblBorders")
        .empty("w:tblLayout", &[("w:type", "fixed")]);
    cell_margins(&mut xml, Length::ZERO);
    xml.close("w:tblPr")
        .open::<&str>("w:tblGrid", &[])
        .empty("w:gridCol", &[("w:w", &whole)])
        .close("w:tblGrid");
    // 主送 and 抄送 are of one role and share a cell: no line stands between them (§7.4.2).
    for cell in rows.chunk_by(|one, next| one.role == next.role) {
        xml.open::<&str>("w:tr", &[])
            .open::<&str>("w:tc", &[])
            .open::<&str>("w:tcPr", &[])
            .empty("w:tcW", &[("w:w", whole.as_str()), ("w:type", "dxa")])
            .close("w:tcPr");
        for row in cell {
            xml.open::<&str>("w:p", &[])
                .open::<&str>("w:pPr", &[])
                .val("w:pStyle", style_ids::of(row.role).id)
                .close("w:pPr")
                .raw(&runs(row))
                .close("w:p");
        }
        xml.close("w:tc").close("w:tr");
    }
    xml.close("w:tbl");
    xml.into_string()
}

fn runs(row: &Paragraph) -> String {
    let mut out = String::new();
    for (at, piece) in row.plain().split('\t').enumerate() {
        out.push_str(if at > 0 { "<w:r><w:tab/>" } else { "<w:r>" });
        out.push_str("<w:t xml:space=\"preserve\">");
        escape(piece, &mut out);
        out.push_str("</w:t></w:r>");
    }
    out
}
