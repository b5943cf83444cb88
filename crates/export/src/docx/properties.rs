//! What the file says of itself. No times: the same plan gives the same bytes.

use super::xml::Xml;
use compose::Properties;

/// `docProps/core.xml`: title, issuers, number, kind.
pub(super) fn core(properties: &Properties) -> Vec<u8> {
    let mut xml = Xml::part(
        "cp:coreProperties",
        &[
            (
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            ),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ],
    );
    for (name, text) in [
        ("dc:title", properties.title.as_str()),
        ("dc:creator", &properties.issuers.join("、")),
        ("dc:identifier", &properties.number),
        ("cp:category", &properties.kind),
        ("dc:language", "zh-CN"),
    ] {
        if !text.is_empty() {
            xml.text(name, text);
        }
    }
    xml.close("cp:coreProperties");
    xml.into_bytes()
}

/// `docProps/app.xml`: which program wrote it.
pub(super) fn app() -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    let mut xml = Xml::part("Properties", &[("xmlns", space)]);
    xml.text("Application", "纲目 Gangmu").close("Properties");
    xml.into_bytes()
}
