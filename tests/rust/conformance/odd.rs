//! Elements that no document has: their pages are still sensible ones.

use super::paper::Page;
use super::{OFFICIAL, office, profile, specimen};
use export::Labels;
use plan::{Plan, Scheme};
use serde_json::{Value, json};

fn docx((plan, scheme): &(Plan, Scheme)) -> Vec<u8> {
    let composed = compose::compose(plan, scheme, &profile(OFFICIAL));
    export::docx(&composed, Labels::Text).unwrap()
}

/// The pages of notices with these elements and attachments.
fn pages(all: &[(Value, Vec<String>)]) -> Option<Vec<Vec<Page>>> {
    let file = |(elements, names): &(Value, Vec<String>)| docx(&specimen::odd(elements, names));
    office::print(&all.iter().map(file).collect::<Vec<_>>())
}

fn names(count: usize, name: &str) -> Vec<String> {
    (1..=count)
        .map(|at| format!("青禾市第{at}{name}"))
        .collect()
}

#[test]
fn many_names_with_figures_keep_their_places() {
    let issuers = json!({ "issuers": names(12, "联合发文单位办公室") });
    let copies = json!({ "copies_to": names(60, "抄送单位办公室") });
    let one = vec!["任务分解表".to_owned()];
    let all = [
        (issuers, one.clone()),
        (copies, one),
        (json!({}), names(40, "项任务分解表")),
    ];
    let Some(printed) = pages(&all) else {
        return;
    };
    let [issuers, copies, attachments] = printed.as_slice() else {
        panic!("three files, {} printed", printed.len());
    };
    // §7.3.3: the first page shows text; each of the names takes one line.
    assert!(issuers[0].line("《青禾市养老服务高质量").is_some());
    let red = issuers[0]
        .lines
        .iter()
        .filter(|line| line.marks[0].color != [0; 3]);
    assert_eq!(red.filter(|line| line.text() != "文件").count(), 12);
    // §7.4.1: the last line of the imprint lies on the lower edge of the text area.
    let foot = copies
        .last()
        .and_then(|page| page.rules().last().map(|line| line.area.y1));
    assert!(
        foot.is_some_and(|foot| (foot - 262.0).abs() < 0.8),
        "{foot:?}"
    );
    // §7.3.5.5: the signature stands below the last of what it signs.
    let signed = attachments
        .iter()
        .find(|page| page.line("2026年3月5日").is_some());
    let company = signed.map(|page| page.line("40.青禾市第40项任务分解表").is_some());
    assert_eq!(company, Some(true));
}

#[test]
fn a_title_of_300_characters_and_a_table_of_200_rows_lose_nothing() {
    let title = "关于印发工作方案和实施细则的".repeat(22);
    let row = |at: usize| [format!("{at}号"), "甲🙂𠮷镕".to_owned()];
    let head = ["事项".to_owned(), "单位".to_owned()];
    let rows: Vec<_> = [head].into_iter().chain((1..=200).map(row)).collect();
    let file = docx(&specimen::odd_table(&title, &rows));
    let parts = export::testing::unpack(&file);
    let document = parts.iter().find(|(name, _)| name == "word/document.xml");
    assert_eq!(document.unwrap().1.matches("甲🙂𠮷镕").count(), 200);
    let Some(printed) = office::print(&[file]) else {
        return;
    };
    let lines = |page: &Page| {
        page.text()
            .map(super::paper::Line::text)
            .collect::<Vec<_>>()
    };
    let large = |page: &Page| {
        let lines = page.text().filter(|line| (line.size() - 22.0).abs() < 0.1);
        lines.map(super::paper::Line::text).collect::<String>()
    };
    assert_eq!(printed[0].iter().map(large).collect::<String>(), title);
    let mut seen = 0;
    for page in &printed[0] {
        let rows = lines(page)
            .into_iter()
            .filter(|line| line.contains("号甲"))
            .count();
        // §9704-8c: the head stands above the rows of each page, and no row below the text area.
        assert!(
            rows == 0 || page.line("事项").is_some(),
            "{:?}",
            lines(page)
        );
        seen += rows;
    }
    assert_eq!(seen, 200);
}
