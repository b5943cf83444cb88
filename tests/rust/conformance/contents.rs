//! 目录: its lines name the pages on which the headings are printed.

use super::paper::Line;
use super::specimen::Specimen::{Joint, Single};
use super::{OFFICIAL, office, profile};
use compose::Block;
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
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let list = blocks.filter_map(|block| match block {
            Block::Contents(list) => Some(list),
            _ => None,
        });
        let lines: Vec<String> = list
            .flat_map(|list| &list.lines)
            .map(compose::Paragraph::plain)
            .collect();
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
