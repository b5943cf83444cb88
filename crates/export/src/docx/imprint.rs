//! 版记: a table in a text box at the foot of the text area (GB/T 9704-2012 §7.4).
//!
//! Neither a floating table nor a frame stands at the foot of the page in every program; a text box does. It hangs on an
//! empty paragraph, and moves to the next page whole where the text reaches into its place.

use super::style_ids;
use super::styles::{border, cell_margins};
use super::xml::{Xml, escape};
use compose::{Length, Paragraph, Profile, Role, width};

/// The paragraph that holds the imprint.
pub(super) fn imprint(rows: &[Paragraph], profile: &Profile) -> String {
    let page = &profile.page;
    let lines: usize = rows.iter().map(|row| lines(row, profile)).sum();
    let filler = profile.format(Role::Filler).line;
    let line = rows
        .first()
        .map_or(filler, |row| profile.format(row.role).line);
    let height = (0..lines).fold(filler * 4.0, |sum, _| sum + line);
    let (cx, cy) = (page.text_width().to_emu(), height.to_emu());
    let place = match profile.imprint.rise {
        Length::ZERO => "<wp:align>bottom</wp:align>".to_owned(),
        rise => {
            let top = page.text_height() - rise - height;
            format!("<wp:posOffset>{}</wp:posOffset>", top.to_emu())
        }
    };
    let table = table(rows, profile);
    let filler = style_ids::of(Role::Filler).id;
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{filler}\"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\
         <w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" \
         behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"0\"><wp:simplePos x=\"0\" y=\"0\"/>\
         <wp:positionH relativeFrom=\"margin\"><wp:align>left</wp:align></wp:positionH>\
         <wp:positionV relativeFrom=\"margin\">{place}</wp:positionV>\
         <wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapTopAndBottom/>\
         <wp:docPr id=\"1\" name=\"版记\"/><wp:cNvGraphicFramePr/><a:graphic>\
         <a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>\
         <wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>\
         <w:txbxContent>{table}<w:p><w:pPr><w:pStyle w:val=\"{filler}\"/></w:pPr></w:p></w:txbxContent></wps:txbx>\
         <wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:noAutofit/></wps:bodyPr></wps:wsp>\
         </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
}

/// How many lines a row takes: Word must be told the height of the box.
fn lines(row: &Paragraph, profile: &Profile) -> usize {
    let format = profile.format(row.role);
    if format.right_tab.is_some() {
        return 1;
    }
    let room = profile.page.text_width() - format.left.length - format.right.length;
    // A line may end one character early, where a mark may not begin the next.
    let full = room - format.size.em();
    let mut words = format.size.em() * width(&row.plain()).count() - (room - format.first.length);
    let mut lines = 1;
    while words > Length::ZERO && full > Length::ZERO {
        words = words - full;
        lines += 1;
    }
    lines
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
    for row in rows {
        xml.open::<&str>("w:tr", &[])
            .open::<&str>("w:tc", &[])
            .open::<&str>("w:tcPr", &[])
            .empty("w:tcW", &[("w:w", whole.as_str()), ("w:type", "dxa")])
            .close("w:tcPr")
            .open::<&str>("w:p", &[])
            .open::<&str>("w:pPr", &[])
            .val("w:pStyle", style_ids::of(row.role).id)
            .close("w:pPr")
            .raw(&runs(row))
            .close("w:p")
            .close("w:tc")
            .close("w:tr");
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
