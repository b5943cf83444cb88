//! A text box at a fixed place of the page, hung on an empty paragraph.

use super::style_ids;
use super::xml::{R, W};
use compose::{Length, Role};

/// The name spaces of a part with text boxes.
pub(super) const NAMESPACES: [(&str, &str); 6] = [
    ("xmlns:w", W),
    ("xmlns:r", R),
    (
        "xmlns:mc",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ),
    (
        "xmlns:wp",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        "xmlns:wps",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    ),
];

/// A text box without frame or inner white.
pub(super) struct TextBox<'a> {
    /// Its number, another than that of every other box of the part.
    pub(super) id: usize,
    /// What an office program calls it.
    pub(super) name: &'a str,
    /// What its place is counted from (`page`, `margin`), and the place.
    pub(super) horizontal: (&'a str, String),
    /// The same downwards.
    pub(super) vertical: (&'a str, String),
    /// Width and height in English Metric Units.
    pub(super) size: (i32, i32),
    /// Attributes of its body: anchor, direction.
    pub(super) body: &'a str,
    /// How text of the page flows around it.
    pub(super) wrap: &'a str,
    /// Its paragraphs and tables; the last is a paragraph.
    pub(super) content: &'a str,
}

/// A place so far from the edge it is counted from.
pub(super) fn place_at(distance: Length) -> String {
    format!("<wp:posOffset>{}</wp:posOffset>", distance.to_emu())
}

/// The paragraph that holds a text box.
pub(super) fn text_box(one: TextBox<'_>) -> String {
    let filler = style_ids::of(Role::Filler).id;
    let TextBox {
        id,
        name,
        horizontal: (across, left),
        vertical: (down, top),
        size: (cx, cy),
        body,
        wrap,
        content,
    } = one;
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{filler}\"/></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\
         <w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" \
         behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"0\"><wp:simplePos x=\"0\" y=\"0\"/>\
         <wp:positionH relativeFrom=\"{across}\">{left}</wp:positionH>\
         <wp:positionV relativeFrom=\"{down}\">{top}</wp:positionV>\
         <wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><{wrap}/>\
         <wp:docPr id=\"{id}\" name=\"{name}\"/><wp:cNvGraphicFramePr/><a:graphic>\
         <a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>\
         <wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx>\
         <w:txbxContent>{content}</w:txbxContent></wps:txbx>\
         <wps:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" {body}><a:noAutofit/></wps:bodyPr></wps:wsp>\
         </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
}
