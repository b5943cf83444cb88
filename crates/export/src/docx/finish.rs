//! What docx-rs writes, put right. Each correction is one function here, with a test named after the fault, and can go
//! when docx-rs is mended.

use quick_xml::Reader;
use quick_xml::events::Event;

/// For each table of a portion, how many rows at its top are repeated on every page.
pub(super) type Tables = Vec<usize>;

/// Writes the body of a document part, corrected, to `out`: without the root, without its section.
pub(super) fn finish(
    part: &str,
    tables: &[usize],
    out: &mut String,
) -> Result<(), quick_xml::Error> {
    let body = body(part);
    let mut walk = Walk {
        xml: body,
        reader: reader(body),
        tables: tables.iter(),
        header_rows: 0,
    };
    loop {
        let start = walk.position();
        let event = walk.reader.read_event()?;
        let raw = &body[start..walk.position()];
        match event {
            Event::Eof => return Ok(()),
            Event::Start(tag) => match tag.name().as_ref() {
                name if order(name).is_some() => walk.properties(name, false, out)?,
                "w:p" => without_paragraph_id(out),
                "w:tbl" => {
                    walk.header_rows = walk.tables.next().copied().unwrap_or_default();
                    out.push_str(raw);
                }
                "w:gridCol" => without_column_type(raw, out),
                _ => out.push_str(raw),
            },
            Event::Empty(tag) => match tag.name().as_ref() {
                name if order(name).is_some() => walk.properties(name, true, out)?,
                "w:gridCol" => without_column_type(raw, out),
                "w:p" => out.push_str("<w:p/>"),
                _ => out.push_str(raw),
            },
            _ => out.push_str(raw),
        }
    }
}

fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    reader
}

/// What stands between the start of the body and its section.
fn body(part: &str) -> &str {
    let part = part.split_once("<w:body>").map_or(part, |(_, body)| body);
    part.rsplit_once("<w:sectPr").map_or(part, |(body, _)| body)
}

struct Walk<'a> {
    xml: &'a str,
    reader: Reader<&'a [u8]>,
    tables: std::slice::Iter<'a, usize>,
    /// Rows of the current table that are still to be repeated.
    header_rows: usize,
}

impl Walk<'_> {
    fn position(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    /// Writes an element of properties, its children in the order of the schema; nothing at all without children.
    fn properties(
        &mut self,
        name: &str,
        empty: bool,
        out: &mut String,
    ) -> Result<(), quick_xml::Error> {
        let sequence = order(name).unwrap_or_default();
        let mut scratch = String::new();
        let mut children: Vec<(usize, std::ops::Range<usize>)> = Vec::new();
        let mut open = !empty;
        while open {
            let start = self.position();
            let (tag, alone) = match self.reader.read_event()? {
                Event::Start(tag) => (tag, false),
                Event::Empty(tag) => (tag, true),
                Event::End(_) | Event::Eof => {
                    open = false;
                    continue;
                }
                _ => continue,
            };
            let from = scratch.len();
            let child = tag.name();
            let child = child.as_ref();
            if order(child).is_some() {
                self.properties(child, alone, &mut scratch)?;
            } else {
                if !alone {
                    self.reader.read_to_end(tag.name())?;
                }
                correct(child, &self.xml[start..self.position()], &mut scratch);
            }
            let rank = sequence
                .iter()
                .position(|known| *known == child)
                .unwrap_or(sequence.len());
            children.push((rank, from..scratch.len()));
        }
        if name == "w:trPr" && self.header_rows > 0 {
            self.header_rows -= 1;
            let from = scratch.len();
            repeated_head_row(&mut scratch);
            children.push((usize::MAX, from..scratch.len()));
        }
        if scratch.is_empty() {
            return Ok(());
        }
        children.sort_by_key(|(rank, _)| *rank);
        out.push('<');
        out.push_str(name);
        out.push('>');
        for (_, range) in children {
            out.push_str(&scratch[range]);
        }
        out.push_str("</");
        out.push_str(name);
        out.push('>');
        Ok(())
    }
}

/// Writes one property.
fn correct(name: &str, raw: &str, out: &mut String) {
    match name {
        "w:ind" => without_zero_indents(raw, out),
        // The borders of tables stand in their style; docx-rs writes black ones of its own.
        "w:tblBorders" => {}
        _ => out.push_str(raw),
    }
}

/// docx-rs counts paragraph ids over each portion anew; two of the same id make a document faulty.
fn without_paragraph_id(out: &mut String) {
    out.push_str("<w:p>");
}

/// docx-rs writes `w:type` on columns of the grid, which have none.
fn without_column_type(raw: &str, out: &mut String) {
    without_attributes(raw, |attribute| attribute.starts_with("w:type="), out);
}

/// docx-rs writes an indent of 0 where none was asked for, which takes away the style's.
fn without_zero_indents(raw: &str, out: &mut String) {
    without_attributes(
        raw,
        |attribute| matches!(attribute, "w:left=\"0\"" | "w:right=\"0\""),
        out,
    );
}

/// docx-rs cannot repeat a table's head on every page.
fn repeated_head_row(out: &mut String) {
    out.push_str("<w:tblHeader/>");
}

/// A tag without some of its attributes. The values here hold no blanks.
fn without_attributes(raw: &str, dropped: impl Fn(&str) -> bool, out: &mut String) {
    let (tag, rest) = raw.split_at(raw.find("/>").or(raw.find('>')).unwrap_or(raw.len()));
    for (at, word) in tag.split_ascii_whitespace().enumerate() {
        if !dropped(word) {
            if at > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out.push_str(rest);
}

/// The order of children that the schema demands (ISO/IEC 29500-1 §17, `wml.xsd`).
fn order(name: &str) -> Option<&'static [&'static str]> {
    match name {
        "w:pPr" => Some(PARAGRAPH),
        "w:rPr" => Some(RUN),
        "w:tblPr" => Some(TABLE),
        "w:trPr" => Some(ROW),
        "w:tcPr" => Some(CELL),
        _ => None,
    }
}

const PARAGRAPH: &[&str] = &[
    "w:pStyle",
    "w:keepNext",
    "w:keepLines",
    "w:pageBreakBefore",
    "w:framePr",
    "w:widowControl",
    "w:numPr",
    "w:suppressLineNumbers",
    "w:pBdr",
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:kinsoku",
    "w:wordWrap",
    "w:overflowPunct",
    "w:topLinePunct",
    "w:autoSpaceDE",
    "w:autoSpaceDN",
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:textboxTightWrap",
    "w:outlineLvl",
    "w:divId",
    "w:cnfStyle",
    "w:rPr",
    "w:sectPr",
    "w:pPrChange",
];

const RUN: &[&str] = &[
    "w:rStyle",
    "w:rFonts",
    "w:b",
    "w:bCs",
    "w:i",
    "w:iCs",
    "w:caps",
    "w:smallCaps",
    "w:strike",
    "w:dstrike",
    "w:outline",
    "w:shadow",
    "w:emboss",
    "w:imprint",
    "w:noProof",
    "w:snapToGrid",
    "w:vanish",
    "w:webHidden",
    "w:color",
    "w:spacing",
    "w:w",
    "w:kern",
    "w:position",
    "w:sz",
    "w:szCs",
    "w:highlight",
    "w:u",
    "w:effect",
    "w:bdr",
    "w:shd",
    "w:fitText",
    "w:vertAlign",
    "w:rtl",
    "w:cs",
    "w:em",
    "w:lang",
    "w:eastAsianLayout",
    "w:specVanish",
    "w:oMath",
    "w:rPrChange",
];

const TABLE: &[&str] = &[
    "w:tblStyle",
    "w:tblpPr",
    "w:tblOverlap",
    "w:bidiVisual",
    "w:tblStyleRowBandSize",
    "w:tblStyleColBandSize",
    "w:tblW",
    "w:jc",
    "w:tblCellSpacing",
    "w:tblInd",
    "w:tblBorders",
    "w:shd",
    "w:tblLayout",
    "w:tblCellMar",
    "w:tblLook",
    "w:tblCaption",
    "w:tblDescription",
    "w:tblPrChange",
];

/// Free, but for what Word itself writes last.
const ROW: &[&str] = &["w:cantSplit", "w:trHeight", "w:tblHeader"];

const CELL: &[&str] = &[
    "w:cnfStyle",
    "w:tcW",
    "w:gridSpan",
    "w:hMerge",
    "w:vMerge",
    "w:tcBorders",
    "w:shd",
    "w:noWrap",
    "w:tcMar",
    "w:textDirection",
    "w:tcFitText",
    "w:vAlign",
    "w:hideMark",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(written: &str, tables: &[usize], expected: &str) {
        let part = format!(
            "<w:document><w:body>{written}<w:sectPr><w:cols /></w:sectPr></w:body></w:document>"
        );
        let mut out = String::new();
        finish(&part, tables, &mut out).unwrap();
        assert_eq!(out, expected);
    }

    #[test]
    fn children_out_of_order() {
        check(
            "<w:p><w:pPr><w:rPr /><w:jc w:val=\"left\" /><w:keepNext /><w:pStyle w:val=\"Body\" /></w:pPr></w:p>",
            &[],
            "<w:p><w:pPr><w:pStyle w:val=\"Body\" /><w:keepNext /><w:jc w:val=\"left\" /></w:pPr></w:p>",
        );
        check(
            "<w:r><w:rPr><w:sz w:val=\"32\" /><w:rFonts w:hint=\"eastAsia\" /></w:rPr><w:t>甲</w:t></w:r>",
            &[],
            "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" /><w:sz w:val=\"32\" /></w:rPr><w:t>甲</w:t></w:r>",
        );
    }

    #[test]
    fn empty_properties() {
        check(
            "<w:r><w:rPr /><w:t>甲 乙</w:t></w:r>",
            &[],
            "<w:r><w:t>甲 乙</w:t></w:r>",
        );
        check("<w:p><w:pPr><w:rPr /></w:pPr></w:p>", &[], "<w:p></w:p>");
    }

    #[test]
    fn paragraph_ids_of_every_portion_alike() {
        check(
            "<w:p w14:paraId=\"00000001\"><w:r /></w:p>",
            &[],
            "<w:p><w:r /></w:p>",
        );
    }

    #[test]
    fn zero_indents_cancel_those_of_the_style() {
        check(
            "<w:pPr><w:ind w:left=\"1264\" w:right=\"0\" w:leftChars=\"400\" /></w:pPr>",
            &[],
            "<w:pPr><w:ind w:left=\"1264\" w:leftChars=\"400\"/></w:pPr>",
        );
    }

    #[test]
    fn columns_with_a_type() {
        check(
            "<w:tblGrid><w:gridCol w:w=\"100\" w:type=\"dxa\" /></w:tblGrid>",
            &[],
            "<w:tblGrid><w:gridCol w:w=\"100\"/></w:tblGrid>",
        );
    }

    #[test]
    fn black_borders_nobody_asked_for() {
        check(
            "<w:tblPr><w:tblW w:w=\"0\" /><w:tblBorders><w:top w:sz=\"2\" /></w:tblBorders></w:tblPr>",
            &[],
            "<w:tblPr><w:tblW w:w=\"0\" /></w:tblPr>",
        );
    }

    #[test]
    fn no_head_row_repeated() {
        check(
            "<w:tbl><w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr><w:tr><w:trPr /></w:tr></w:tbl>",
            &[1],
            "<w:tbl><w:tr><w:trPr><w:cantSplit /><w:tblHeader/></w:trPr></w:tr><w:tr></w:tr></w:tbl>",
        );
    }
}
