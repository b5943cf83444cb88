//! 页码: `— 1 —`, odd pages at the right, even pages at the left (GB/T 9704-2012 §7.5).

use super::style_ids;
use super::xml::{R, W, Xml};
use compose::Role;

/// The footer of odd pages.
pub(super) fn odd() -> Vec<u8> {
    footer(Role::OddPage)
}

/// The footer of even pages.
pub(super) fn even() -> Vec<u8> {
    footer(Role::EvenPage)
}

fn footer(role: Role) -> Vec<u8> {
    let mut xml = Xml::part("w:ftr", &[("xmlns:w", W), ("xmlns:r", R)]);
    xml.open::<&str>("w:p", &[])
        .open::<&str>("w:pPr", &[])
        .val("w:pStyle", style_ids::of(role).id)
        .close("w:pPr");
    text(&mut xml, "— ");
    field(&mut xml, "begin");
    xml.raw("<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>");
    field(&mut xml, "separate");
    text(&mut xml, "1");
    field(&mut xml, "end");
    text(&mut xml, " —");
    xml.close("w:p").close("w:ftr");
    xml.into_bytes()
}

/// The hint keeps dashes in the Chinese font.
fn text(xml: &mut Xml, text: &str) {
    xml.raw("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
    xml.raw("<w:t xml:space=\"preserve\">")
        .raw(text)
        .raw("</w:t></w:r>");
}

fn field(xml: &mut Xml, kind: &str) {
    xml.open::<&str>("w:r", &[])
        .empty("w:fldChar", &[("w:fldCharType", kind)])
        .close("w:r");
}
