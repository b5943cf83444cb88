//! The parts of a `.docx` file: complete, in the schema's order, clean.

use crate::plans::{composed, everything};
use compose::Composed;
use export::Labels;
use export::testing::unpack;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeSet;

fn parts() -> Vec<(String, String)> {
    unpack(&export::docx(&composed(&everything()), Labels::Text).unwrap())
}

fn part(path: &str) -> String {
    parts()
        .into_iter()
        .find(|(name, _)| name == path)
        .unwrap()
        .1
}

/// Calls `see` with each element and the names of its children.
fn each_element(xml: &str, mut see: impl FnMut(&str, &[String])) {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<(String, Vec<String>)> = vec![(String::new(), Vec::new())];
    let named = |tag: &quick_xml::events::BytesStart| tag.name().as_ref().to_owned();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return,
            Event::Start(tag) => {
                open.last_mut().unwrap().1.push(named(&tag));
                open.push((named(&tag), Vec::new()));
            }
            Event::Empty(tag) => {
                open.last_mut().unwrap().1.push(named(&tag));
                see(&named(&tag), &[]);
            }
            Event::End(_) => {
                let (name, children) = open.pop().unwrap();
                see(&name, &children);
            }
            _ => {}
        }
    }
}

/// The values that follow each `key` up to the next quotation mark.
fn attributes<'a>(xml: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    xml.split(key)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
}

/// Sequences of the schema (ISO/IEC 29500-1, `wml.xsd`), as far as we write them.
const SEQUENCES: &[(&str, &str)] = &[
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs kinsoku wordWrap \
         overflowPunct autoSpaceDE autoSpaceDN adjustRightInd snapToGrid spacing ind jc textDirection textAlignment \
         outlineLvl rPr sectPr",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs strike snapToGrid vanish color spacing w kern position sz szCs highlight u bdr shd \
         fitText vertAlign em lang",
    ),
    (
        "w:style",
        "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap tblW jc tblInd tblBorders tblLayout tblCellMar",
    ),
    (
        "w:tcPr",
        "tcW gridSpan vMerge tcBorders shd textDirection vAlign",
    ),
    (
        "w:sectPr",
        "footerReference type pgSz pgMar pgNumType cols docGrid",
    ),
    (
        "w:settings",
        "zoom defaultTabStop evenAndOddHeaders drawingGridVerticalSpacing characterSpacingControl compat themeFontLang \
         decimalSymbol listSeparator",
    ),
    ("w:tblBorders", "top left bottom right insideH insideV"),
    ("w:tblCellMar", "top left bottom right"),
    ("w:font", "altName charset family pitch"),
];

#[test]
fn children_stand_in_the_order_of_the_schema() {
    let listed = composed(&everything()).with_contents(2);
    let listed = unpack(&export::docx(&listed, Labels::Text).unwrap());
    for (path, xml) in parts().into_iter().chain(listed) {
        each_element(&xml, |name, children| {
            let Some((_, sequence)) = SEQUENCES.iter().find(|(known, _)| *known == name) else {
                return;
            };
            let sequence: Vec<&str> = sequence.split_ascii_whitespace().collect();
            let places: Vec<usize> = children
                .iter()
                .map(|child| {
                    let child = child.trim_start_matches("w:");
                    let place = sequence.iter().position(|known| *known == child);
                    place.unwrap_or_else(|| panic!("{path}: {child} in {name}"))
                })
                .collect();
            assert!(places.is_sorted(), "{path}: {name} holds {children:?}");
        });
    }
}

#[test]
fn every_part_has_a_type_and_every_relation_a_part() {
    let parts = parts();
    assert_eq!(parts[0].0, "[Content_Types].xml");
    let names: BTreeSet<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), parts.len());
    let types = &parts[0].1;
    let mut related = BTreeSet::new();
    for (name, xml) in &parts {
        if name.contains("_rels/") {
            let folder = if name.starts_with("word/") {
                "word/"
            } else {
                ""
            };
            related.extend(attributes(xml, "Target=\"").map(|target| format!("{folder}{target}")));
        } else if name != "[Content_Types].xml" {
            assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name}");
        }
        assert!(!name.ends_with('/'));
    }
    let own = names
        .iter()
        .filter(|name| !name.contains("_rels/") && !name.starts_with('['));
    assert_eq!(
        own.map(|name| (*name).to_owned()).collect::<BTreeSet<_>>(),
        related
    );
    let document = part("word/document.xml");
    let relations = part("word/_rels/document.xml.rels");
    for id in attributes(&document, "r:id=\"") {
        assert!(relations.contains(&format!("Id=\"{id}\"")), "{id}");
    }
}

#[test]
fn styles_are_there_once_and_built_in_ones_keep_their_names() {
    let styles = part("word/styles.xml");
    assert!(styles.len() < 40_000, "{} bytes", styles.len());
    for (id, name) in [
        ("Normal", "Normal"),
        ("Title", "Title"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Heading3", "heading 3"),
        ("Heading4", "heading 4"),
        ("Footer", "footer"),
        ("DefaultParagraphFont", "Default Paragraph Font"),
        ("TableNormal", "Normal Table"),
    ] {
        let start = format!("w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>");
        assert_eq!(styles.matches(&start).count(), 1, "{id}");
    }
    for level in 0..4 {
        assert_eq!(
            styles
                .matches(&format!("<w:outlineLvl w:val=\"{level}\"/>"))
                .count(),
            1
        );
    }
    assert_eq!(
        styles
            .matches("w:type=\"paragraph\" w:default=\"1\"")
            .count(),
        1
    );
    let ids: Vec<&str> = attributes(&styles, "w:styleId=\"").collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let document = part("word/document.xml");
    for element in [
        "<w:pStyle w:val=\"",
        "<w:rStyle w:val=\"",
        "<w:tblStyle w:val=\"",
    ] {
        for used in document
            .split(element)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
        {
            assert!(ids.contains(&used), "{used}");
        }
    }
}

#[test]
fn no_font_comes_from_a_theme() {
    for (path, xml) in parts() {
        assert!(
            !xml.contains("Theme=") && !xml.contains("asciiTheme"),
            "{path}"
        );
    }
    let styles = part("word/styles.xml");
    assert_eq!(
        styles.matches("<w:rFonts ").count(),
        styles.matches("<w:rFonts w:hint=\"eastAsia\"").count()
    );
}

#[test]
fn page_grid_and_margins_are_those_of_the_standard() {
    let document = part("word/document.xml");
    for expected in [
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>",
        "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"850\" \
         w:footer=\"1450\" w:gutter=\"0\"/>",
        "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-842\"/>",
    ] {
        assert!(document.contains(expected), "{expected}");
    }
    assert!(part("word/settings.xml").contains("<w:evenAndOddHeaders/>"));
}

#[test]
fn a_run_in_heading_shares_its_paragraph_with_its_body() {
    let document = part("word/document.xml");
    let paragraph = document
        .split("<w:p>")
        .find(|p| p.contains("坚持稳中求进"))
        .unwrap();
    assert!(paragraph.contains("<w:pStyle w:val=\"RunInHeading\" />"));
    assert!(paragraph.contains("<w:rStyle w:val=\"Heading2Char\" /></w:rPr><w:t xml:space=\"preserve\">（一）坚持稳中求进。"));
    assert!(paragraph.contains("<w:r><w:t xml:space=\"preserve\">把稳增长摆在突出位置。"));
}

#[test]
fn the_head_of_a_table_is_repeated() {
    let document = part("word/document.xml");
    // Issuer mark, seals, two tables, imprint.
    assert_eq!(document.matches("<w:tbl>").count(), 5);
    assert_eq!(document.matches("<w:tblHeader/>").count(), 1);
    assert!(
        !document.contains("</w:tbl><w:tbl>"),
        "tables that touch become one"
    );
}

#[test]
fn widths_and_alignment_of_a_table_are_as_somebody_wanted_them() {
    let document = part("word/document.xml");
    let beds = document
        .split("<w:tbl>")
        .find(|table| table.contains("床位"))
        .unwrap();
    let widths: Vec<f64> = beds
        .split("<w:gridCol w:w=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(widths.len(), 2);
    assert!((widths[1] / widths[0] - 3.0).abs() < 0.01, "{widths:?}");
    let is_right = |words: &str| {
        let paragraph = beds.split("</w:p>").find(|p| p.contains(words)).unwrap();
        paragraph.contains("<w:jc w:val=\"right\"")
    };
    assert!(is_right("300张") && !is_right("床位"), "{beds}");
}

#[test]
fn text_is_escaped_and_control_characters_are_dropped() {
    assert!(
        part("word/document.xml").contains(">甲&lt;乙&gt;&amp;丙</w:t>")
            || part("word/document.xml").contains(">甲&lt;乙>&amp;丙</w:t>")
    );
}

#[test]
fn every_node_has_a_hidden_bookmark_of_its_own() {
    let document = part("word/document.xml");
    let names: Vec<&str> = attributes(&document, "w:name=\"_gm").collect();
    assert!(names.len() > 8 && names.iter().all(|name| name.len() == 32));
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
    assert_eq!(
        document.matches("<w:bookmarkStart ").count(),
        document.matches("<w:bookmarkEnd ").count()
    );
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let write = || export::docx(&composed(&everything()), Labels::Text).unwrap();
    let first = write();
    assert_eq!(first, write());
    let elsewhere =
        std::thread::spawn(move || export::docx(&composed(&everything()), Labels::Text).unwrap());
    assert_eq!(first, elsewhere.join().unwrap());
}

#[test]
fn an_empty_document_is_a_document() {
    let mut empty: Composed = composed(&everything());
    empty.sections[0].blocks.clear();
    let parts = unpack(&export::docx(&empty, Labels::Text).unwrap());
    assert!(
        parts
            .iter()
            .any(|(name, xml)| name == "word/document.xml" && xml.contains("<w:body><w:sectPr>"))
    );
}

#[test]
fn a_contents_list_is_a_field_whose_lines_lead_to_their_headings() {
    let listed = composed(&everything()).with_contents(2);
    let parts = unpack(&export::docx(&listed, Labels::Text).unwrap());
    let document = &parts
        .iter()
        .find(|(name, _)| name == "word/document.xml")
        .unwrap()
        .1;
    assert!(
        document.contains(" TOC \\o \"1-2\" \\f C \\h \\z "),
        "{document}"
    );
    let bookmarks: BTreeSet<&str> = attributes(document, "w:name=\"").collect();
    let targets: Vec<&str> = attributes(document, "w:anchor=\"").collect();
    assert!(targets.len() > 1);
    for target in targets {
        assert!(bookmarks.contains(target), "{target}");
        assert!(document.contains(&format!(" PAGEREF {target} \\h ")));
    }
    let count = |kind: &str| {
        document
            .matches(&format!("w:fldCharType=\"{kind}\""))
            .count()
    };
    // The words of an attachment's line stand in a field that shows nothing.
    let unshown = document.matches(">TC \"").count();
    assert!(document.contains(">TC \"附件"), "{document}");
    assert_eq!(count("begin"), count("separate") + unshown);
    assert_eq!(count("begin"), count("end"));
}
