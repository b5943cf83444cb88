//! Labels that Word counts look as those that are text.

use super::paper::{Line, Page};
use super::specimen::Specimen;
use super::{OFFICIAL, office, profile};
use export::Labels;
use plan::Scheme;

const RUN_ON: &str = include_str!("../../../templates/schemes/run-on.toml");
const DECIMAL: &str = include_str!("../../../templates/schemes/decimal.toml");
const CHAPTERS: &str = include_str!("../../../templates/schemes/chapters.toml");

/// Of each line that is indented, as the first lines of paragraphs are: its first words, where it begins, to a quarter of
/// a millimetre, and their sizes. Further on LibreOffice sets figures off from characters in text, but not behind a
/// list's labels; so lines end elsewhere.
fn beginnings(pages: &[Page]) -> Vec<(String, Vec<i64>)> {
    let quarter = |mm: f64| (mm * 4.0).round() as i64;
    let beginning = |line: &Line| {
        let first = &line.marks[..line.marks.len().min(3)];
        let words = first.iter().map(|mark| mark.text).collect();
        let figures = [line.left()]
            .into_iter()
            .chain(first.iter().map(|mark| mark.size));
        (words, figures.map(quarter).collect())
    };
    let lines = pages.iter().flat_map(Page::text);
    let indented = lines.filter(|line| line.left() > INDENTED);
    indented.map(beginning).collect()
}

/// Between the left edge of the text and its indent, in millimetres.
const INDENTED: f64 = 33.0;

#[test]
fn counted_labels_look_as_written_ones() {
    let profile = profile(OFFICIAL);
    let mut files = Vec::new();
    let official = |one: Specimen| one.plan();
    let scheme = |text: &str| Scheme::from_toml("measured", text).unwrap();
    let mut plans = vec![
        official(Specimen::Text),
        official(Specimen::Single),
        official(Specimen::Joint),
    ];
    for text in [RUN_ON, DECIMAL, CHAPTERS] {
        plans.push((official(Specimen::Single).0, scheme(text)));
    }
    for (plan, scheme) in &plans {
        let composed = compose::compose(plan, scheme, &profile);
        for labels in [Labels::Text, Labels::Counted] {
            files.push(export::docx(&composed, labels).unwrap());
        }
    }
    let Some(printed) = office::print(&files) else {
        return;
    };
    for (at, pair) in printed.chunks(2).enumerate() {
        let [written, counted] = [0, 1].map(|one: usize| beginnings(&pair[one]));
        let differs = written.iter().zip(&counted).find(|(one, two)| one != two);
        assert_eq!(differs, None, "of plan {at}");
        assert_eq!(written.len(), counted.len());
    }
    let lists = files
        .chunks(2)
        .map(|pair| export::testing::unpack(&pair[1]));
    for parts in lists {
        let document = &parts
            .iter()
            .find(|(name, _)| name == "word/document.xml")
            .unwrap()
            .1;
        assert!(document.contains("<w:numPr>"), "labels are left to Word");
    }
}
