//! Where the imprint stands.

use super::*;

/// The direction of each section, whether it begins on an even page, and whether its first page has no number.
fn sections(document: &Composed) -> Vec<(bool, bool, bool)> {
    let sections = document.sections.iter();
    let shape = |one: &compose::Section| (one.landscape, one.even_page, one.first_unnumbered);
    sections.map(shape).collect()
}

#[test]
fn an_imprint_stands_on_an_even_page_where_the_profile_asks() {
    let official = include_str!("../../../../templates/profiles/gbt-9704.toml");
    let text = official.replace("even_page = false", "even_page = true");
    let even = Profile::from_toml("even", &text, &|_| None).unwrap();
    let with = |lines: usize| {
        let mut plan = plan("工作要点", &"· 略。\n".repeat(lines));
        plan.elements.copies_to = vec!["市委办公室".into()];
        compose(&plan, &scheme(), &even)
    };
    let own = (false, true, false);
    let behind_a_blank_page = (false, true, true);
    let text = (false, false, false);
    assert_eq!(sections(&with(3)), [text, own], "ends on page 1");
    assert_eq!(sections(&with(30)), [text], "ends on page 2");
    assert_eq!(
        sections(&with(41)),
        [text, behind_a_blank_page],
        "page 2 is full"
    );
    let listed = {
        let mut plan = plan(
            "工作要点",
            &format!("- 总体要求\n{}", "· 略。\n".repeat(10)),
        );
        plan.elements.copies_to = vec!["市委办公室".into()];
        compose(&plan, &scheme(), &even).with_contents(1)
    };
    assert_eq!(
        sections(&listed),
        [text],
        "the contents list makes two pages of one"
    );
}

#[test]
fn an_imprint_stands_upright_behind_a_landscape_attachment() {
    let row = format!("|{}\n", " 项目名称和投资额 |".repeat(16));
    let mut plan = plan("工作要点", "· 略。");
    let mut ids = Ids::new(0, 2);
    let table = format!("▦ 项目表\n{row}|---|\n{row}");
    plan.parts
        .push(part(PartRole::Attachment, "项目清单", &table, &mut ids));
    plan.elements.copies_to = vec!["市委办公室".into()];
    let document = composed(&plan);
    let turned: Vec<bool> = document.sections.iter().map(|one| one.landscape).collect();
    assert_eq!(turned, [false, true, false]);
    let last = &document.sections[2].blocks;
    assert!(matches!(last.as_slice(), [Block::Imprint(_)]));
}
