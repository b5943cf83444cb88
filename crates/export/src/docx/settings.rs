//! Settings that make Word lay out lines and pages as we expect.

use super::xml::{W, Xml};

/// `word/settings.xml`
pub(super) fn settings() -> Vec<u8> {
    let mut xml = Xml::part("w:settings", &[("xmlns:w", W)]);
    xml.empty("w:zoom", &[("w:percent", 100)])
        .val("w:defaultTabStop", 420)
        .flag("w:evenAndOddHeaders")
        .val("w:drawingGridVerticalSpacing", 156)
        .val("w:characterSpacingControl", "doNotCompress")
        .open::<&str>("w:compat", &[]);
    for (name, value) in [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
    ] {
        let uri = "http://schemas.microsoft.com/office/word";
        xml.empty(
            "w:compatSetting",
            &[("w:name", name), ("w:uri", uri), ("w:val", value)],
        );
    }
    xml.close("w:compat")
        .empty(
            "w:themeFontLang",
            &[("w:val", "en-US"), ("w:eastAsia", "zh-CN")],
        )
        .val("w:decimalSymbol", ".")
        .val("w:listSeparator", ",")
        .close("w:settings");
    xml.into_bytes()
}
