//! The package: content types, relationships, and the ZIP file around them.

use super::xml::Xml;
use crate::ExportError;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The relationship of the document part to the footer of odd pages.
pub(super) const ODD_FOOTER: &str = "rId4";
/// The same for even pages.
pub(super) const EVEN_FOOTER: &str = "rId5";
/// The relationship to the footer of odd landscape pages.
pub(super) const LANDSCAPE_ODD_FOOTER: &str = "rId7";
/// The same for even ones.
pub(super) const LANDSCAPE_EVEN_FOOTER: &str = "rId8";

/// The part with the lists, where there is one.
pub(super) const NUMBERING: &str = "word/numbering.xml";

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A file inside the package.
pub(super) struct Part {
    path: &'static str,
    bytes: Vec<u8>,
}

/// A file inside the package.
pub(super) fn part(path: &'static str, bytes: Vec<u8>) -> Part {
    Part { path, bytes }
}

/// Packs the parts: content types first, no folders, no times, the same bytes for the same parts.
pub(super) fn zip(parts: &[Part]) -> Result<Vec<u8>, ExportError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let around = [
        part("[Content_Types].xml", content_types(parts)),
        part("_rels/.rels", root_relations()),
        part("word/_rels/document.xml.rels", document_relations(parts)),
    ];
    for part in around.iter().chain(parts) {
        zip.start_file(part.path, options)?;
        zip.write_all(&part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(parts: &[Part]) -> Vec<u8> {
    let mut xml = Xml::part(
        "Types",
        &[("xmlns", format!("{PACKAGE}/content-types").as_str())],
    );
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty(
        "Default",
        &[("Extension", "rels"), ("ContentType", relations)],
    )
    .empty(
        "Default",
        &[("Extension", "xml"), ("ContentType", "application/xml")],
    );
    for part in parts {
        xml.empty(
            "Override",
            &[
                ("PartName", format!("/{}", part.path)),
                ("ContentType", content_type(part.path)),
            ],
        );
    }
    xml.close("Types");
    xml.into_bytes()
}

fn content_type(path: &str) -> String {
    match path {
        "word/document.xml" => format!("{WORD}.document.main+xml"),
        "word/theme/theme1.xml" => "application/vnd.openxmlformats-officedocument.theme+xml".into(),
        "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml".into(),
        "docProps/app.xml" => {
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".into()
        }
        _ => {
            let name = path.trim_start_matches("word/").trim_end_matches(".xml");
            format!(
                "{WORD}.{}+xml",
                name.trim_end_matches(|c: char| c.is_ascii_digit())
            )
        }
    }
}

fn root_relations() -> Vec<u8> {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relations(&[
        ("rId1", of_office("officeDocument"), "word/document.xml"),
        ("rId2", core, "docProps/core.xml"),
        ("rId3", of_office("extended-properties"), "docProps/app.xml"),
    ])
}

fn document_relations(parts: &[Part]) -> Vec<u8> {
    let mut all = vec![
        ("rId1", of_office("styles"), "styles.xml"),
        ("rId2", of_office("settings"), "settings.xml"),
        ("rId3", of_office("fontTable"), "fontTable.xml"),
        ("rId6", of_office("theme"), "theme/theme1.xml"),
        (ODD_FOOTER, of_office("footer"), "footer1.xml"),
        (EVEN_FOOTER, of_office("footer"), "footer2.xml"),
        (LANDSCAPE_ODD_FOOTER, of_office("footer"), "footer3.xml"),
        (LANDSCAPE_EVEN_FOOTER, of_office("footer"), "footer4.xml"),
    ];
    if parts.iter().any(|part| part.path == NUMBERING) {
        all.push(("rId9", of_office("numbering"), "numbering.xml"));
    }
    relations(&all)
}

/// The kind of a relationship that office documents have.
fn of_office(kind: &str) -> String {
    format!("{RELATIONS}/{kind}")
}

fn relations(all: &[(&str, String, &str)]) -> Vec<u8> {
    let mut xml = Xml::part(
        "Relationships",
        &[("xmlns", format!("{PACKAGE}/relationships").as_str())],
    );
    for (id, kind, target) in all {
        xml.empty(
            "Relationship",
            &[("Id", *id), ("Type", kind), ("Target", target)],
        );
    }
    xml.close("Relationships");
    xml.into_bytes()
}
