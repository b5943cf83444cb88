//! Name and date at the end, and what they take along.

use super::*;

/// Left indents of name and date, in characters.
fn signed(issuer: &str, date: (u16, u8, u8), sealing: Sealing) -> [Option<f64>; 2] {
    let mut plan = plan("工作要点", "");
    plan.elements.issuers = vec![issuer.into()];
    plan.elements.date = Date::new(date.0, date.1, date.2);
    plan.elements.sealing = sealing;
    let blocks = composed(&plan).sections.remove(0).blocks;
    let left = |wanted: &[Role]| {
        let line = blocks.iter().find_map(|block| match block {
            Block::Paragraph(line) if wanted.contains(&line.role) => Some(line),
            _ => None,
        });
        Some(line?.place.left?.chars?.count())
    };
    [
        left(&[Role::Signature]),
        left(&[Role::Date, Role::SealedDate]),
    ]
}

/// GB/T 9704-2012 §7.3.5.2: `2026年3月5日` is six characters wide.
#[test]
fn without_a_seal_the_date_begins_two_characters_after_the_name() {
    let day = (2026, 3, 5);
    assert_eq!(
        signed("某某市发展和改革委员会", day, Sealing::Unsealed),
        [Some(15.0), Some(17.0)]
    );
    assert_eq!(
        signed("某某市教育局", day, Sealing::Unsealed),
        [Some(20.0), Some(22.0)]
    );
    assert_eq!(
        signed("某县政府办", day, Sealing::Unsealed),
        [Some(18.0), Some(20.0)]
    );
}

/// §7.3.5.1: the date ends four characters from the edge; without a left indent of its own it stands as its style says.
#[test]
fn with_a_seal_the_name_stands_centred_over_the_date() {
    let day = (2026, 3, 5);
    assert_eq!(
        signed("某某市教育局", day, Sealing::Sealed),
        [Some(18.0), None]
    );
    assert_eq!(
        signed("某某市人民政府办公室", day, Sealing::Sealed),
        [Some(16.0), None]
    );
    let long = "某某市推进政府职能转变和深化放管服改革协调小组";
    assert_eq!(signed(long, day, Sealing::Sealed), [Some(5.0), Some(13.5)]);
}

#[test]
fn a_date_under_the_title_is_not_repeated_at_the_end() {
    let mut plan = plan("工作要点", "· 略。");
    plan.elements.date = Date::new(2026, 3, 5);
    plan.parts[0].title_note = Some("2026年3月5日".into());
    let dates = shown(&plan).matches("2026年3月5日").count();
    assert_eq!(dates, 1);
}

/// Roles of the paragraphs that stay with what is below them, from the first of the text.
fn kept(outline: &str) -> Vec<&'static str> {
    let mut plan = plan("工作要点", outline);
    plan.elements.issuers = vec!["某某市教育局".into()];
    plan.elements.date = Date::new(2026, 3, 5);
    let blocks = composed(&plan).sections.remove(0).blocks;
    let kept = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(line) if line.place.keep_next => Some(line.role.key()),
        _ => None,
    });
    kept.collect()
}

#[test]
fn the_signature_takes_text_along_but_not_all_of_it() {
    assert_eq!(kept("· 甲。\n· 乙。"), ["body", "blank", "signature"]);
    assert_eq!(kept("· 甲。"), ["blank", "signature"]);
}
