//! Word files: the archive, and the parts in it.

use crate::Target;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// The bytes of the archive.
pub(super) const ARCHIVE: Target = Target {
    name: "docx-archive",
    seeds: || vec![archive(SEED.as_bytes())],
    words: &[
        "PK\u{3}\u{4}",
        "PK\u{1}\u{2}",
        "PK\u{5}\u{6}",
        "\0\0\0\0",
        "word/document.xml",
    ],
    run: |bytes| super::read(bytes, "a.docx"),
};

/// The parts of an otherwise sound archive, one after the other in the input.
pub(super) const PARTS: Target = Target {
    name: "docx",
    seeds: || vec![SEED.as_bytes().to_vec()],
    words: &[
        "<w:p>",
        "</w:p>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:r>",
        "<w:t>",
        "<w:del>",
        "</w:del>",
        "<w:txbxContent>",
        "</w:txbxContent>",
        "<w:vanish/>",
        "<w:numPr>",
        "w:val=\"9\"",
        "w:val=\"-1\"",
        "<w:fldChar/>",
        "<w:gridSpan w:val=\"4000000000\"/>",
        "%9",
        "&#x1F;",
        "&amp;",
        "]]>",
        "<!--",
        "\u{f06c}",
        "=====",
    ],
    run: |bytes| super::read(&archive(bytes), "a.docx"),
};

/// How the parts of an archive are set: the document, its styles, its theme and a footer.
pub(super) const FORM: Target = Target {
    name: "docx-form",
    seeds: || vec![FORM_SEED.as_bytes().to_vec(), SEED.as_bytes().to_vec()],
    words: &[
        "<w:p>",
        "</w:p>",
        "<w:pPr>",
        "<w:rPr>",
        "<w:txbxContent>",
        "</w:txbxContent>",
        "<w:sectPr>",
        "<w:pgSz w:w=\"-1\" w:h=\"9999999999\"/>",
        "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"0\" w:charSpace=\"-2147483648\"/>",
        "<w:ind w:firstLineChars=\"-2147483648\" w:hanging=\"-2147483648\"/>",
        "<w:spacing w:line=\"-2147483648\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"65535\"/>",
        "<w:basedOn w:val=\"H1\"/>",
        "=====",
    ],
    run: |bytes| super::read_form(&archive(bytes)),
};

const SPLIT: &str = "=====";

const NAMES: [&str; 7] = [
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/comments.xml",
    "word/theme.xml",
    "word/footer.xml",
];

fn archive(parts: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, bytes: &[u8]| {
        let begun = zip.start_file(name, SimpleFileOptions::default());
        begun
            .and_then(|()| Ok(zip.write_all(bytes)?))
            .expect("invariant: memory takes every part");
    };
    add("[Content_Types].xml", b"<Types/>");
    add("_rels/.rels", RELS.as_bytes());
    add("word/_rels/document.xml.rels", DOCUMENT_RELS.as_bytes());
    let split = SPLIT.as_bytes();
    let mut rest = parts;
    for name in NAMES {
        let end = rest.windows(split.len()).position(|window| window == split);
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        add(name, part);
        rest = behind.get(split.len()..).unwrap_or_default();
    }
    zip.finish()
        .expect("invariant: memory takes every part")
        .into_inner()
}

const RELS: &str = "<Relationships><Relationship Id=\"a\" Type=\"/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

const DOCUMENT_RELS: &str = "<Relationships>\
    <Relationship Id=\"a\" Type=\"/styles\" Target=\"styles.xml\"/>\
    <Relationship Id=\"b\" Type=\"/numbering\" Target=\"numbering.xml\"/>\
    <Relationship Id=\"c\" Type=\"/footnotes\" Target=\"footnotes.xml\"/>\
    <Relationship Id=\"d\" Type=\"/comments\" Target=\"comments.xml\"/>\
    <Relationship Id=\"e\" Type=\"/header\" Target=\"../../styles.xml\"/>\
    <Relationship Id=\"f\" Type=\"/theme\" Target=\"theme.xml\"/>\
    <Relationship Id=\"g\" Type=\"/footer\" Target=\"footer.xml\"/></Relationships>";

const FORM_SEED: &str = r#"<w:document><w:body>
<w:p><w:pPr><w:pStyle w:val="H1"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/></w:rPr><w:t>某市2026年工作要点</w:t></w:r></w:p>
<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:color w:val="FF0000"/></w:rPr><w:t>一、总体要求</w:t></w:r></w:p>
<w:sectPr><w:footerReference w:type="default" r:id="g"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1984" w:left="1588" w:right="1474" w:header="851" w:footer="992" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-842"/></w:sectPr></w:body></w:document>=====<w:styles><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:aliases w:val="甲,乙"/><w:basedOn w:val="H1"/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="12" w:space="10"/></w:pBdr></w:pPr></w:style></w:styles>====================<w:theme><a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></w:theme>=====<w:ftr><w:p><w:pPr><w:framePr w:xAlign="center"/></w:pPr><w:r><w:t>- </w:t><w:instrText> PAGE </w:instrText></w:r></w:p></w:ftr>"#;

const SEED: &str = r#"<w:document><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>某市2026年工作要点</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>总体要求</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>加强领导。</w:t></w:r><w:r><w:t xml:space="preserve">成立专班 </w:t><w:sym w:font="Wingdings" w:char="F06C"/><w:tab/><w:br/><w:footnoteReference w:id="2"/><w:commentReference w:id="0"/></w:r></w:p>
<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:bookmarkStart w:id="1" w:name="_gm00"/><w:r><w:t>一是</w:t></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:pPr><w:rPr><w:del w:author="甲"/></w:rPr></w:pPr><w:ins w:author="甲"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:author="乙"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textpath string="艺术字"/></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:trPr><w:tblHeader/><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>序号</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>
<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>单击此处</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:sectPr/></w:body></w:document>=====<w:styles><w:docDefaults><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>=====<w:numbering><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlRestart w:val="0"/><w:isLgl/><w:lvlText w:val="（%2）%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="4294967295"/></w:lvlOverride></w:num></w:numbering>=====<w:footnotes><w:footnote w:type="separator" w:id="1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>见附表。</w:t></w:r></w:p></w:footnote></w:footnotes>=====<w:comments><w:comment w:id="0" w:author="甲"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>"#;
