//! The font table: what each font is, and what stands in for it where it is missing.

use super::xml::{W, Xml};
use compose::{Face, Font, Profile};

/// `word/fontTable.xml`
pub(super) fn font_table(profile: &Profile) -> Vec<u8> {
    let mut xml = Xml::part("w:fonts", &[("xmlns:w", W)]);
    for font in &profile.fonts {
        one(&mut xml, font);
    }
    xml.close("w:fonts");
    xml.into_bytes()
}

fn one(xml: &mut Xml, font: &Font) {
    let (family, charset) = match font.face {
        Face::Serif => ("roman", "86"),
        Face::Sans => ("swiss", "86"),
        Face::Script => ("script", "86"),
        Face::Latin => ("roman", "00"),
    };
    xml.open("w:font", &[("w:name", &font.name)]);
    if let Some(stand_in) = font.stand_ins.first() {
        xml.val("w:altName", stand_in);
    }
    xml.val("w:charset", charset)
        .val("w:family", family)
        .val("w:pitch", "variable")
        .close("w:font");
}
