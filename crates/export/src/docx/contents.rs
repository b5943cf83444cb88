//! 目录: a true field of Word, with its lines as they are known here. Each line is a link to its heading, and its page is
//! a field of its own.
//!
//! What no style of a paragraph tells stands in a field of its own (`TC`) that the list takes up when it is made anew:
//! attachments in those of Word's own kind, `C`, which the list asks for; run-in headings in those of another kind. For Word
//! knows these by the linked style of their words and would list them twice, where LibreOffice knows no such style and
//! takes every kind. The list is marked as out of date: Word reckons the pages when it opens the file.

use super::body::anchor;
use super::style_ids;
use super::xml::{Xml, escape};
use compose::{Contents, Listed, Paragraph};
use docx_rs::{FieldCharType, InstrText};

/// The list, as a part of the document that Word offers to update.
pub(super) fn contents(list: &Contents) -> String {
    let mut xml = Xml::default();
    xml.raw(concat!(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>",
        "</w:docPartObj></w:sdtPr><w:sdtContent>",
    ));
    begin(&mut xml, &list.title);
    words(&mut xml, &list.title.plain());
    xml.close("w:p");
    for (at, line) in list.lines.iter().enumerate() {
        begin(&mut xml, line);
        if at == 0 {
            let code = format!("TOC \\o \"1-{}\" \\f C \\h \\z", list.levels);
            xml.raw("<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>");
            field_code(&mut xml, &code);
        }
        entry(&mut xml, line);
        if at + 1 == list.lines.len() {
            field_end(&mut xml);
        }
        xml.close("w:p");
    }
    xml.raw("</w:sdtContent></w:sdt>");
    xml.into_string()
}

/// A field by which a contents list takes up what it stands at; a quotation mark would end its words.
///
/// Without `\l` its level is 1. LibreOffice counts from 0 what is written there, so those meant for it say one less;
/// attachments, which both read, stand on level 1.
pub(super) fn listed(one: &Listed) -> docx_rs::Run {
    let words = one.words.replace('"', "").replace('\\', "\\\\");
    let kind = if one.styled { 'R' } else { 'C' };
    let level = match one.level {
        1 => String::new(),
        level => format!(" \\l {}", level - u8::from(one.styled)),
    };
    let code = format!("TC \"{words}\" \\f {kind}{level}");
    docx_rs::Run::new()
        .add_field_char(FieldCharType::Begin, false)
        .add_instr_text(InstrText::Unsupported(code))
        .add_field_char(FieldCharType::End, false)
}

/// The start of a paragraph with its properties.
fn begin(xml: &mut Xml, line: &Paragraph) {
    xml.open::<&str>("w:p", &[])
        .open::<&str>("w:pPr", &[])
        .val("w:pStyle", style_ids::of(line.role).id);
    if line.place.new_page {
        xml.flag("w:pageBreakBefore");
    }
    xml.close("w:pPr");
}

fn entry(xml: &mut Xml, line: &Paragraph) {
    let text = line.plain();
    let (heading, page) = text.rsplit_once('\t').unwrap_or((&text, ""));
    let target = line.origin.map(anchor).unwrap_or_default();
    xml.open(
        "w:hyperlink",
        &[("w:anchor", &target), ("w:history", &"1".into())],
    );
    words(xml, heading);
    xml.raw("<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
    field_code(xml, &format!("PAGEREF {target} \\h"));
    words(xml, page);
    field_end(xml);
    xml.close("w:hyperlink");
}

/// What a field does, up to its result.
fn field_code(xml: &mut Xml, code: &str) {
    xml.raw("<w:r><w:instrText xml:space=\"preserve\"> ");
    xml.raw(code);
    xml.raw(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
}

fn field_end(xml: &mut Xml) {
    xml.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

fn words(xml: &mut Xml, words: &str) {
    let mut escaped = String::new();
    escape(words, &mut escaped);
    xml.raw("<w:r><w:t xml:space=\"preserve\">").raw(&escaped);
    xml.raw("</w:t></w:r>");
}
