//! 页码: `— 1 —`, odd pages at the right, even pages at the left (GB/T 9704-2012 §7.5).

use super::style_ids;
use super::text_box::{NAMESPACES, TextBox, place_at, text_box};
use super::xml::{R, W, Xml};
use compose::{Profile, Role};

/// The footer of odd pages.
pub(super) fn odd() -> Vec<u8> {
    footer(Role::OddPage)
}

/// The footer of even pages.
pub(super) fn even() -> Vec<u8> {
    footer(Role::EvenPage)
}

/// The footer of odd landscape pages: the number stands where it stands on the other pages (§8), which is at the left of
/// the turned sheet, read from above.
pub(super) fn landscape_odd(profile: &Profile) -> Vec<u8> {
    turned(Role::OddPage, profile)
}

/// The same for even landscape pages.
pub(super) fn landscape_even(profile: &Profile) -> Vec<u8> {
    turned(Role::EvenPage, profile)
}

fn footer(role: Role) -> Vec<u8> {
    let mut xml = Xml::part("w:ftr", &[("xmlns:w", W), ("xmlns:r", R)]);
    number(&mut xml, role);
    xml.close("w:ftr");
    xml.into_bytes()
}

fn turned(role: Role, profile: &Profile) -> Vec<u8> {
    let page = &profile.page;
    let line = profile.format(role).line;
    // As far from the lower edge of the upright sheet as its footer.
    let place = page.footer;
    let (cx, cy) = (line.to_emu(), page.text_width().to_emu());
    let mut number_in_box = Xml::default();
    number(&mut number_in_box, role);
    let text_box = text_box(TextBox {
        id: 1,
        name: "页码",
        horizontal: ("page", place_at(place)),
        vertical: ("page", place_at(page.left)),
        size: (cx, cy),
        body: "vert=\"vert\"",
        wrap: "wp:wrapNone",
        content: &number_in_box.into_string(),
    });
    let mut xml = Xml::part("w:ftr", &NAMESPACES);
    xml.raw(&text_box).close("w:ftr");
    xml.into_bytes()
}

fn number(xml: &mut Xml, role: Role) {
    xml.open::<&str>("w:p", &[])
        .open::<&str>("w:pPr", &[])
        .val("w:pStyle", style_ids::of(role).id)
        .close("w:pPr");
    text(xml, "— ");
    field(xml, "begin");
    xml.raw("<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>");
    field(xml, "separate");
    text(xml, "1");
    field(xml, "end");
    text(xml, " —");
    xml.close("w:p");
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
