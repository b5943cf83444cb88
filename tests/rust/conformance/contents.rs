//! 目录: its lines name the pages on which the headings are printed, and stay when the list is made anew.

use super::paper::Line;
use super::specimen::Specimen::{Joint, Single};
use super::{OFFICIAL, office, profile};
use compose::{Block, Composed};
use export::Labels;

#[test]
fn a_contents_list_names_the_printed_pages() {
    let profile = profile(OFFICIAL);
    let listed = [Single, Joint].map(|specimen| {
        let (plan, scheme) = specimen.plan();
        compose::compose(&plan, &scheme, &profile).with_contents(3)
    });
    let files = listed
        .each_ref()
        .map(|one| export::docx(one, Labels::Text).unwrap());
    let Some(printed) = office::print(&files) else {
        return;
    };
    for (document, pages) in listed.iter().zip(printed) {
        let lines = lines(document);
        assert!(lines.len() > 10, "{lines:?}");
        // What it lists follows the last page with dots.
        let of_list = |line: &Line| line.text().contains("......");
        let behind = pages
            .iter()
            .rposition(|page| page.text().any(of_list))
            .unwrap()
            + 1;
        let mut from = behind;
        for line in lines {
            let (heading, page) = line.split_once('\t').unwrap();
            // The title of an attachment stands below its label.
            let begins: String = heading
                .split('\u{3000}')
                .next()
                .unwrap_or_default()
                .split_whitespace()
                .collect::<String>()
                .chars()
                .take(20)
                .collect();
            let place = pages[from..]
                .iter()
                .position(|page| page.line(&begins).is_some());
            from += place.unwrap_or_else(|| panic!("{heading} is printed"));
            assert_eq!(page, (from + 1).to_string(), "{heading}");
        }
    }
}

/// LibreOffice takes up what stands in marks of their own, and what has a heading's style as a whole.
#[test]
fn run_in_headings_and_attachments_stay_when_the_list_is_made_anew() {
    let (plan, scheme) = Single.plan();
    let listed = compose::compose(&plan, &scheme, &profile(OFFICIAL)).with_contents(3);
    let wanted: Vec<(String, u8)> = paragraphs(&listed)
        .filter_map(|one| one.listed.clone())
        .map(|one| (one.words, one.level))
        .collect();
    assert!(wanted.iter().any(|(_, level)| *level > 1), "{wanted:?}");
    let file = export::docx(&listed, Labels::Text).unwrap();
    let Some(converted) = office::convert(&[file], "fodt") else {
        return;
    };
    let converted = String::from_utf8(converted.concat()).unwrap();
    let marks = converted.split("<text:toc-mark ").skip(1).map(|mark| {
        let value = |name| mark.split_once(name).unwrap().1.split('"').next().unwrap();
        let level = value("text:outline-level=\"").parse().unwrap();
        (value("text:string-value=\"").to_owned(), level)
    });
    assert_eq!(marks.collect::<Vec<(String, u8)>>(), wanted);
}

/// The lines of a document's contents list.
fn lines(document: &Composed) -> Vec<String> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let list = blocks.filter_map(|block| match block {
        Block::Contents(list) => Some(list),
        _ => None,
    });
    let lines = list.flat_map(|list| &list.lines);
    lines.map(compose::Paragraph::plain).collect()
}

fn paragraphs(document: &Composed) -> impl Iterator<Item = &compose::Paragraph> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| match block {
        Block::Paragraph(one) => Some(one),
        _ => None,
    })
}
