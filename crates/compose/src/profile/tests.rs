//! What a profile may say, and what it is told when it says something else.

use super::*;
use crate::{Hundredths, Length, Size};

const OFFICIAL: &str = include_str!("../../../../templates/profiles/gbt-9704.toml");

fn official() -> Profile {
    Profile::from_toml("gbt-9704", OFFICIAL, &|_| None).unwrap()
}

/// Key and message after one line of the official profile was replaced.
fn problem(from: &str, to: &str) -> String {
    assert!(OFFICIAL.contains(from), "{from}");
    refused(&OFFICIAL.replacen(from, to, 1))
}

fn refused(text: &str) -> String {
    let error = Profile::from_toml("本单位", text, &|_| None).unwrap_err();
    assert_eq!(error.file, "本单位");
    assert!(error.line.is_some(), "{error}");
    format!("{}：{}", error.key, error.problem)
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
        "page.lines：0 超出范围，应为 1 到 60 的整数"
    );
    assert_eq!(
        problem("top = \"37mm\"", "top = \"370mm\""),
        "page.top：应在 0mm 到 150mm 之间，可用 mm、cm、pt"
    );
    assert_eq!(
        problem("top = \"37mm\"", "top = 37"),
        "page.top：应写数字加单位并放在引号里，如 \"37mm\"、\"28.95pt\""
    );
    assert_eq!(
        problem("top = \"37mm\"", "top = \"37\""),
        "page.top：“37”不成尺寸，应写数字加单位，如 \"37mm\"、\"28.95pt\""
    );
    assert_eq!(
        problem("top = \"37mm\"", "topp = \"37mm\""),
        "page.top：缺少这一项，应在 0mm 到 150mm 之间"
    );
    assert_eq!(
        problem("[styles.title]", "[styles.headline]"),
        "styles.title：缺少 [styles.title] 这一节"
    );
    assert_eq!(
        problem("size = \"2号\"", "size = \"12号\""),
        "styles.title.size：“12号”不成尺寸，应写数字加单位，如 \"3号\"、\"16pt\""
    );
    assert_eq!(
        problem("size = \"2号\"", "size = \"300pt\""),
        "styles.title.size：应为字号（初号至8号）或 5pt 到 100pt"
    );
    assert_eq!(
        problem("attendance_font = \"heiti\"", "attendance_font = \"comic\""),
        "attendance_font：[fonts] 里没有 \"comic\"，可用 \"fangsong\"、\"heiti\"、\
         \"kaiti\"、\"songti\"、\"times\"、\"xiaobiaosong\""
    );
    assert_eq!(
        problem("color = \"#FF0000\"", "color = \"红\""),
        "styles.issuer-mark.color：“红”不成颜色，应写作 \"#RRGGBB\"，如 \"#FF0000\""
    );
    assert_eq!(
        problem("align = \"center\"", "align = \"middle\""),
        "styles.issuer-mark.align：没有 \"middle\" 这个取值，可用 \"left\"、\"center\"、\
         \"right\"、\"justify\"、\"distribute\""
    );
    assert_eq!(
        problem("mark_suffix", "mark_sufix = \"令\"\nmark_suffix"),
        "head.mark_sufix：不认识这一项，请查对拼写"
    );
    assert!(problem("[page]", "[page").starts_with("：不合 TOML 格式"));
}

#[test]
fn a_page_without_room_for_text_is_refused() {
    let narrow = OFFICIAL.replace("width = \"210mm\"", "width = \"100mm\"");
    assert_eq!(
        refused(&narrow.replace("left = \"28mm\"", "left = \"60mm\"")),
        "page.left：左右页边之间不足 20mm，放不下文字"
    );
    assert_eq!(
        problem("lines = 22", "lines = 60"),
        "page.lines：每页行数太多，一行比字还矮"
    );
}

/// A profile over the official one.
fn over(own: &str) -> Result<Profile, TemplateError> {
    let text = format!("extends = \"gbt-9704\"\nname = \"本单位\"\n{own}");
    let find = |id: &str| (id == "gbt-9704").then(|| OFFICIAL.to_owned());
    Profile::from_toml("本单位", &text, &find)
}

#[test]
fn a_profile_over_another_says_only_what_differs() {
    let own = over("[styles.heading-3]\nbold = true\n[fonts.kaiti]\nname = \"楷体\"").unwrap();
    let official = official();
    assert!(own.format(Role::Heading(3)).bold);
    assert_eq!(own.font("kaiti").name, "楷体");
    assert_eq!(
        own.font("kaiti").stand_ins,
        official.font("kaiti").stand_ins
    );
    assert_eq!(own.format(Role::Title), official.format(Role::Title));
}

#[test]
fn what_is_wrong_is_named_in_the_file_in_which_it_stands() {
    assert_eq!(
        over("[page]\nlines = 0").unwrap_err().to_string(),
        "模板“本单位”第 4 行的 page.lines 项不对：0 超出范围，应为 1 到 60 的整数"
    );
    let faulty = OFFICIAL.replace("lines = 22", "lines = 99");
    let error = Profile::from_toml("本单位", "extends = \"甲\"\nname = \"乙\"", &|_| {
        Some(faulty.clone())
    });
    let error = error.unwrap_err();
    assert_eq!(
        (error.file.as_str(), error.key.as_str()),
        ("甲", "page.lines")
    );
}

#[test]
fn profiles_that_extend_one_another_in_a_circle_or_nothing_are_refused() {
    let find = |id: &str| match id {
        "甲" => Some("extends = \"乙\"".to_owned()),
        "乙" => Some("extends = \"甲\"".to_owned()),
        _ => None,
    };
    let problem = |text| {
        Profile::from_toml("丙", text, &find)
            .unwrap_err()
            .to_string()
    };
    assert_eq!(
        problem("extends = \"甲\""),
        "模板“乙”第 1 行的 extends 项不对：绕成了圈（丙→甲→乙→甲）"
    );
    assert_eq!(
        problem("extends = \"丁\""),
        "模板“丙”第 1 行的 extends 项不对：没有“丁”这个模板"
    );
}

#[test]
fn only_what_departs_from_the_standard_is_a_deviation() {
    assert_eq!(official().deviations(), []);
    let built_in = |text: &str| {
        let find = |_: &str| Some(OFFICIAL.to_owned());
        Profile::from_toml("其他", text, &find)
            .unwrap()
            .deviations()
    };
    let electronic = include_str!("../../../../templates/profiles/gbt-33476.toml");
    assert_eq!(built_in(electronic), []);
    let house = include_str!("../../../../templates/profiles/house.toml");
    let said: Vec<String> = built_in(house)
        .iter()
        .map(|one| {
            format!(
                "{} {}：{}，应为{}",
                one.clause, one.subject, one.found, one.asked
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            "§5.2.3 行距：28磅，应为22行撑满版心",
            "§7.3.3 heading 3：加粗，应为不加粗",
            "§7.5 单页页码：居中，应为居右",
            "§7.5 双页页码：居中，应为居左",
        ]
    );
    let narrow = over("[page]\ntop = \"30mm\"\nleft = \"25mm\"")
        .unwrap()
        .deviations();
    let clauses: Vec<_> = narrow
        .iter()
        .map(|one| (one.clause, one.strength))
        .collect();
    assert!(
        clauses.contains(&("§5.2.1", Strength::Mandatory)),
        "{narrow:?}"
    );
}

/// Every key of the official profile with something that it cannot be: the message names file and key, and says what is
/// allowed there.
#[test]
fn every_key_says_what_it_allows() {
    use toml::{Table, Value};
    fn leaves(table: &Table, path: &[String], found: &mut Vec<Vec<String>>) {
        for (key, value) in table {
            let path = [path, std::slice::from_ref(key)].concat();
            match value {
                Value::Table(below) => leaves(below, &path, found),
                _ => found.push(path),
            }
        }
    }
    fn put(table: &mut Table, path: &[String], value: Value) {
        match path {
            [key] => drop(table.insert(key.clone(), value)),
            [key, rest @ ..] => put(table[key].as_table_mut().unwrap(), rest, value),
            [] => {}
        }
    }
    let whole: Table = OFFICIAL.parse().unwrap();
    let mut keys = Vec::new();
    leaves(&whole, &[], &mut keys);
    assert!(keys.len() > 150, "{}", keys.len());
    let allowed = ["应", "可用", "不能为空"];
    for path in keys {
        for wrong in [
            Value::Integer(-1),
            Value::String("9999mm".into()),
            Value::String(" ".into()),
        ] {
            let mut table = whole.clone();
            put(&mut table, &path, wrong.clone());
            // Names are any words.
            let Err(error) = Profile::from_toml("自定", &table.to_string(), &|_| None) else {
                assert!(matches!(wrong, Value::String(_)), "{path:?} takes {wrong}");
                continue;
            };
            assert_eq!(error.file, "自定");
            assert_eq!(error.key, path.join("."), "{wrong}: {error}");
            let said = allowed.iter().any(|word| error.problem.contains(word));
            assert!(said, "{path:?} = {wrong}: {error}");
        }
    }
}
