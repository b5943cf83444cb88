//! What a profile may say, and what it is told when it says something else.

use super::*;
use crate::{Hundredths, Length, Size};

const OFFICIAL: &str = include_str!("../../../../templates/profiles/gbt-9704.toml");

fn official() -> Profile {
    Profile::from_toml("gbt-9704", OFFICIAL).unwrap()
}

/// The message after one line of the official profile was replaced.
fn problem(from: &str, to: &str) -> String {
    assert!(OFFICIAL.contains(from), "{from}");
    let text = OFFICIAL.replacen(from, to, 1);
    Profile::from_toml("本单位", &text).unwrap_err().to_string()
}

#[test]
fn the_page_is_that_of_the_standard() {
    let page = official().page;
    assert_eq!(page.text_width(), Length::twips(8845));
    assert_eq!(page.text_height(), Length::twips(12756));
    assert_eq!(page.pitch(), Length::twips(579));
    assert!((page.cell().to_mm() - 5.57).abs() < 0.01);
}

#[test]
fn a_style_says_only_where_it_differs() {
    let profile = official();
    let body = profile.format(Role::Body);
    assert_eq!(
        (body.size, body.line),
        (Size::half_points(32), Length::twips(579))
    );
    assert_eq!(body.first.chars, Some(Hundredths::new(2.0)));
    assert_eq!(body.first.length.to_twips(), 632);
    let title = profile.format(Role::Title);
    assert_eq!(
        (title.font.as_str(), title.align),
        ("xiaobiaosong", Align::Center)
    );
    assert_eq!(profile.font("fangsong").name, "仿宋_GB2312");
}

#[test]
fn characters_of_another_size_are_written_as_lengths() {
    let odd = official().format(Role::OddPage).right;
    assert_eq!((odd.length, odd.chars), (Length::pt(14.0), None));
}

#[test]
fn errors_name_file_key_and_what_is_allowed() {
    assert_eq!(
        problem("lines = 22", "lines = 0"),
        "版式“本单位”第 page.lines 项不对：0 超出范围，应为 1 到 60 的整数"
    );
    assert_eq!(
        problem("top = \"37mm\"", "top = \"370mm\""),
        "版式“本单位”第 page.top 项不对：应在 0mm 到 150mm 之间，可用 mm、cm、pt"
    );
    assert_eq!(
        problem("top = \"37mm\"", "top = 37"),
        "版式“本单位”第 page.top 项不对：应写数字加单位并放在引号里，如 \"37mm\"、\"28.95pt\""
    );
    assert_eq!(
        problem("top = \"37mm\"", "top = \"37\""),
        "版式“本单位”第 page.top 项不对：“37”不成尺寸，应写数字加单位，如 \"37mm\"、\"28.95pt\""
    );
    assert_eq!(
        problem("top = \"37mm\"", "topp = \"37mm\""),
        "版式“本单位”第 page.top 项不对：缺少这一项，应在 0mm 到 150mm 之间"
    );
    assert_eq!(
        problem("[styles.title]", "[styles.headline]"),
        "版式“本单位”第 styles.title 项不对：缺少 [styles.title] 这一节"
    );
    assert_eq!(
        problem("size = \"2号\"", "size = \"12号\""),
        "版式“本单位”第 styles.title.size 项不对：“12号”不成尺寸，应写数字加单位，如 \"3号\"、\"16pt\""
    );
    assert_eq!(
        problem("size = \"2号\"", "size = \"300pt\""),
        "版式“本单位”第 styles.title.size 项不对：应为字号（初号至8号）或 5pt 到 100pt"
    );
    assert_eq!(
        problem("font = \"heiti\"", "font = \"comic\""),
        "版式“本单位”第 styles.secrecy.font 项不对：[fonts] 里没有 \"comic\"，可用 \"fangsong\"、\"heiti\"、\
         \"kaiti\"、\"songti\"、\"times\"、\"xiaobiaosong\""
    );
    assert_eq!(
        problem("color = \"#FF0000\"", "color = \"红\""),
        "版式“本单位”第 styles.issuer-mark.color 项不对：“红”不成颜色，应写作 \"#RRGGBB\"，如 \"#FF0000\""
    );
    assert_eq!(
        problem("align = \"center\"", "align = \"middle\""),
        "版式“本单位”第 styles.issuer-mark.align 项不对：没有 \"middle\" 这个取值，可用 \"left\"、\"center\"、\
         \"right\"、\"justify\"、\"distribute\""
    );
    assert_eq!(
        problem("mark_suffix", "mark_sufix = \"令\"\nmark_suffix"),
        "版式“本单位”第 head.mark_sufix 项不对：不认识这一项，请查对拼写"
    );
    assert!(
        problem("[page]", "[page").starts_with("版式“本单位”第 全文 项不对：第 8 行不合 TOML 格式")
    );
}

#[test]
fn a_page_without_room_for_text_is_refused() {
    let narrow = OFFICIAL.replace("width = \"210mm\"", "width = \"100mm\"");
    assert_eq!(
        Profile::from_toml(
            "本单位",
            &narrow.replace("left = \"28mm\"", "left = \"60mm\"")
        )
        .unwrap_err()
        .to_string(),
        "版式“本单位”第 page.left 项不对：左右页边之间不足 20mm，放不下文字"
    );
    assert_eq!(
        problem("lines = 22", "lines = 60"),
        "版式“本单位”第 page.lines 项不对：每页行数太多，一行比字还矮"
    );
}
