//! The first page shows text.

use super::*;

#[test]
fn a_head_that_fills_the_page_leaves_the_text_to_the_next() {
    let mut plan = plan("工作要点", "· 为做好全年工作，制定本要点。");
    plan.elements.red_head = true;
    plan.elements.issuers = vec!["某某市教育局".into()];
    assert_eq!(composed(&plan).text_begins(), Some(1));

    plan.parts[0].title = "关于进一步加强全市中小学校安全管理工作的".repeat(16) + "通知";
    assert!(composed(&plan).text_begins() > Some(1));
}

#[test]
fn without_text_nothing_begins() {
    assert_eq!(composed(&plan("工作要点", "")).text_begins(), None);
}
