//! Clean-up from outside: what was cleaned is accounted for, what is switched off stays.

use crate::{accounting, outline};
use import::{Change, Cleanup, Cleanups, Fate, Options, read_text};
use plan::Ids;
use proptest::prelude::*;

const SOURCE: &str = "某某市2026年政务公开工作要点\n⼀、加强 组织领导\n成立专班,统筹\u{200b}推进\"放管服\"改革...\n\
                      ２.压实责任。。各单位 要按某政发[2026]３号文件落实（责任单位:市教育局,市财政局）\n";

fn options(cleanup: Cleanups) -> Options {
    Options {
        cleanup,
        ..outline::options()
    }
}

#[test]
fn every_change_is_listed() {
    let reading = read_text(SOURCE, "a.txt", &mut Ids::new(0, 1), &outline::options());
    let changes: Vec<(&str, &str)> = reading
        .report
        .changed()
        .filter(|(_, _, change)| matches!(change, Change::Cleaned(_)))
        .map(|(entry, to, _)| (entry.text.as_str(), to))
        .collect();
    let expected = [
        ("⼀", "一"),
        (" ", ""),
        (",", "，"),
        ("\u{200b}", ""),
        ("\"", "“"),
        ("\"", "”"),
        ("...", "……"),
        ("。", ""),
        (" ", ""),
        ("[", "〔"),
        ("]", "〕"),
        ("３", "3"),
        (":", "："),
        (",", "，"),
    ];
    let mut missing = expected.to_vec();
    for change in &changes {
        let at = missing.iter().position(|other| other == change);
        missing.remove(at.unwrap_or_else(|| panic!("{change:?} is not expected")));
    }
    assert!(missing.is_empty(), "{missing:?}");
    accounting::check_reading(SOURCE, &reading);
}

#[test]
fn what_is_switched_off_stays() {
    let reading = read_text(
        SOURCE,
        "a.txt",
        &mut Ids::new(0, 1),
        &options(Cleanups::NONE),
    );
    let cleaned = |fate: &Fate| {
        matches!(
            fate,
            Fate::Changed {
                change: Change::Cleaned(_),
                ..
            }
        )
    };
    assert!(!reading.report.entries.iter().any(|e| cleaned(&e.fate)));
    let words = outline::json(&reading).to_string();
    for kept in [
        "成立专班,统筹\u{200b}推进\\\"放管服\\\"改革...",
        "。各单位 要按",
        "某政发[2026]３号",
    ] {
        assert!(words.contains(kept), "{kept} in {words}");
    }
    accounting::check_reading(SOURCE, &reading);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Any document, made untidy, with any kinds of clean-up.
    #[test]
    fn both_sums_hold(
        lines in prop::collection::vec(accounting::line(), 0..20),
        untidy in prop::collection::vec((0_usize..400, "[,;:.() \"'\u{200b}\u{a0}⼀３．…\\-。，\\[\\]]{1,3}"), 0..20),
        off in prop::collection::vec(prop::sample::select(Cleanup::ALL.to_vec()), 0..4),
    ) {
        let mut source: Vec<char> = lines.join("\n").chars().collect();
        for (at, characters) in untidy {
            let at = at.min(source.len());
            source.splice(at..at, characters.chars());
        }
        let source: String = source.into_iter().collect();
        let kinds = off.into_iter().fold(Cleanups::default(), Cleanups::without);
        let reading = read_text(&source, "a.txt", &mut Ids::new(0, 1), &options(kinds));
        accounting::check_reading(&source, &reading);
    }
}
