//! A Word file as it comes back from a reviser.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const RELATIONS: &str = "<Relationships><Relationship Id=\"a\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"word/document.xml\"/></Relationships>";

/// Writes a plan in which 县府办 has put in 两 for 一 and taken a paragraph out.
pub(crate) fn write_revised(path: &Path) {
    let plain = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let by = "w:author=\"县府办\"";
    let body = [
        plain("青禾县2026年教育工作要点"),
        plain("一、总体要求"),
        format!(
            "<w:p><w:r><w:t>新建公办园</w:t></w:r><w:ins {by}><w:r><w:t>两</w:t></w:r></w:ins>\
             <w:del {by}><w:r><w:delText>一</w:delText></w:r></w:del><w:r><w:t>所。</w:t></w:r></w:p>"
        ),
        format!("<w:p><w:del {by}><w:r><w:delText>另行安排。</w:delText></w:r></w:del></w:p>"),
        plain("二、保障措施"),
    ];
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{}</w:body></w:document>",
        body.concat()
    );
    let mut file = ZipWriter::new(File::create(path).unwrap());
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", &document),
    ] {
        file.start_file(name, SimpleFileOptions::default()).unwrap();
        file.write_all(text.as_bytes()).unwrap();
    }
    file.finish().unwrap();
}
