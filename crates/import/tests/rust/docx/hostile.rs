//! Files that mean harm, and broken ones.

use super::{File, NAMESPACE, level, numbered, p};
use import::{ImportError, Options, read};
use plan::Ids;

#[test]
fn other_files_are_refused_by_name() {
    let refused =
        |bytes: &[u8]| read(bytes, "a.docx", &mut Ids::new(0, 1), &Options::default()).unwrap_err();
    let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    assert!(matches!(refused(&encrypted), ImportError::OldWord { .. }));
    encrypted.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert!(matches!(refused(&encrypted), ImportError::Encrypted { .. }));
    let mut old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    old.resize(512, 0);
    old.extend(b"\xec\xa5\xc1\0\0\0\0\0\0\0\0\x01");
    assert!(matches!(refused(&old), ImportError::Encrypted { .. }));
    assert!(matches!(
        File::new("").without("word/document.xml").refused(),
        ImportError::NotWord { .. }
    ));
    assert!(matches!(
        File::new("").without("[Content_Types].xml").refused(),
        ImportError::NotWord { .. }
    ));
    assert!(matches!(File::new("").refused(), ImportError::Empty { .. }));
    let whole = File::new(&p("字")).bytes();
    assert!(matches!(
        refused(&whole[..whole.len() / 2]),
        ImportError::Damaged { .. }
    ));
    let mut spoilt = whole;
    for byte in &mut spoilt[40..60] {
        *byte ^= 0x55;
    }
    assert!(read(&spoilt, "a.docx", &mut Ids::new(0, 1), &Options::default()).is_err());
}

#[test]
fn bombs_are_refused() {
    let zeros = vec![b' '; 65 << 20];
    let bomb = File::new("").part("word/document.xml", zeros);
    assert!(matches!(
        bomb.refused(),
        ImportError::TooLargeUnpacked { .. }
    ));
    let deep = File::new(&format!(
        "{}{}",
        "<w:r>".repeat(5_000),
        "</w:r>".repeat(5_000)
    ));
    assert!(matches!(deep.refused(), ImportError::TooDeep { .. }));
    let entities = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    let entities = File::new("").part("word/document.xml", entities);
    assert!(matches!(entities.refused(), ImportError::Damaged { .. }));
}

#[test]
fn hostile_relations_lead_nowhere() {
    let relations = "<Relationships>\
        <Relationship Id=\"a\" Type=\"http://x/styles\" Target=\"http://example.org/styles.xml\" TargetMode=\"External\"/>\
        <Relationship Id=\"b\" Type=\"http://x/numbering\" Target=\"../../../../etc/passwd\"/>\
        <Relationship Id=\"c\" Type=\"http://x/header\" Target=\"document.xml\"/></Relationships>";
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>";
    let file = File::new(body).part("word/_rels/document.xml.rels", relations);
    assert_eq!(file.lines(), ["正文"]);
    assert_eq!(
        File::new(body).part("word/styles.xml", styles).lines(),
        ["正文"]
    );
}

#[test]
fn other_encodings_missing_and_doubled_parts_are_borne() {
    let text = format!(
        "<w:document {NAMESPACE}><w:body>{}</w:body></w:document>",
        p("正文")
    );
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(
        File::new("").part("word/document.xml", utf16).lines(),
        ["正文"]
    );
    let latin = File::new("").part(
        "word/document.xml",
        b"<w:document>\xff\xfe\xfa</w:document>",
    );
    assert!(matches!(latin.refused(), ImportError::Damaged { .. }));
    let bare = File::new(&p("正文"))
        .without("_rels/.rels")
        .without("word/_rels/document.xml.rels");
    assert_eq!(bare.lines(), ["正文"]);
    let cased = File::new("")
        .without("word/document.xml")
        .part("Word/Document.xml", text);
    assert_eq!(cased.lines(), ["正文"]);
}

#[test]
fn wide_tables_and_long_patterns_stay_small() {
    let cells =
        "<w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr><w:p/></w:tc>".repeat(500);
    let row = format!("<w:tr>{cells}</w:tr>").repeat(20);
    let lines = File::new(&format!("<w:tbl>{row}</w:tbl>{}", p("正文"))).lines();
    assert!(lines.iter().all(|line| line.len() < 100));
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        level(0, "decimal", &"%1".repeat(100_000), "")
    );
    let lines = File::new(&numbered(1, 0, "字"))
        .part("word/numbering.xml", numbering)
        .lines();
    assert!(lines[0].len() < 200);
}
