//! `gangmu library`, and libraries that are newer, damaged, locked, or none.

use super::{PLAN, check_session};
use insta::assert_snapshot;
use std::fs;
use std::path::Path;
use tests::Desk;

const FILL: &str = "gangmu library import a.txt --library lib.gangmu";

#[test]
fn in_and_out_of_a_library() {
    let typed = "
        gangmu library list --library lib.gangmu
        gangmu library import a.txt none.txt --library lib.gangmu
        gangmu library list --library lib.gangmu
        gangmu library show 云岭县2026年教育工作要点 --library lib.gangmu
        gangmu library show 没有 --library lib.gangmu
        gangmu library export 云岭县2026年教育工作要点 out.docx --library lib.gangmu
        gangmu library export 云岭县2026年教育工作要点 out.docx --library lib.gangmu
        gangmu library renew 云岭县2026年教育工作要点 2027 --library lib.gangmu
        gangmu library verify --library lib.gangmu";
    assert_snapshot!(without_ids(&check_session(&[("a.txt", PLAN)], typed)), @r"
    $ gangmu library list --library lib.gangmu
    $ gangmu library import a.txt none.txt --library lib.gangmu
    ID  工作要点  云岭县2026年教育工作要点
    错误：找不到文件“none.txt”
    提示：请检查路径和文件名
    [2]
    $ gangmu library list --library lib.gangmu
    ID  工作要点  云岭县2026年教育工作要点
    $ gangmu library show 云岭县2026年教育工作要点 --library lib.gangmu
    云岭县2026年教育工作要点
    工作要点
      一、总体要求
      二、重点任务
        （一）夯实基础。〔县教育局、县财政局〕
        （二）提升质量。
    $ gangmu library show 没有 --library lib.gangmu
    错误：文稿库中没有这份文稿
    提示：它可能已被彻底删除；请刷新列表
    [2]
    $ gangmu library export 云岭县2026年教育工作要点 out.docx --library lib.gangmu
    out.docx
    $ gangmu library export 云岭县2026年教育工作要点 out.docx --library lib.gangmu
    错误：“out.docx”已经存在
    提示：原文件没有改动；请换一个文件名，或用 --force 覆盖
    [2]
    $ gangmu library renew 云岭县2026年教育工作要点 2027 --library lib.gangmu
    ID  工作要点  云岭县2027年教育工作要点
    年份顺延 1 处，另有 0 处数字和年份标为待更新
    $ gangmu library verify --library lib.gangmu
    文稿库完好，共 2 份文稿
    ");
}

#[test]
fn a_library_of_a_newer_version_is_left_alone() {
    let folder = filled();
    let library = folder.path().join("lib.gangmu");
    let file = rusqlite::Connection::open(&library).unwrap();
    file.pragma_update(None, "user_version", 999).unwrap();
    file.close().unwrap();
    let before = fs::read(&library).unwrap();
    assert_snapshot!(Desk::new(folder.path()).session("gangmu library list --library lib.gangmu"), @r"
    $ gangmu library list --library lib.gangmu
    错误：文稿库“lib.gangmu”由更新版本的纲目建立
    提示：为免损坏，没有打开它；请升级纲目
    [2]
    ");
    assert_eq!(fs::read(&library).unwrap(), before);
}

#[test]
fn a_damaged_library_is_kept_and_salvaged() {
    let folder = filled();
    damage(&folder.path().join("lib.gangmu"));
    let desk = Desk::new(folder.path());
    let seen = desk.session("gangmu library list --library lib.gangmu");
    assert!(
        seen.contains("文稿库曾损坏") && !seen.contains("[2]"),
        "{seen}"
    );
    let kept = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(
        kept.into_iter()
            .any(|name| name.starts_with("lib.gangmu.damaged-"))
    );
}

#[test]
fn a_file_that_is_no_library_is_left_alone() {
    let files = [("lib.gangmu", PLAN)];
    assert_snapshot!(check_session(&files, "gangmu library list --library lib.gangmu"), @r"
    $ gangmu library list --library lib.gangmu
    错误：“lib.gangmu”不是纲目的文稿库
    提示：没有改动它；请指定另一个文件，或先把它移走，程序会新建一个文稿库
    [2]
    ");
}

#[test]
fn a_library_that_another_program_holds() {
    let folder = filled();
    let file = rusqlite::Connection::open(folder.path().join("lib.gangmu")).unwrap();
    file.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
        .unwrap();
    assert_snapshot!(Desk::new(folder.path()).session(FILL), @r"
    $ gangmu library import a.txt --library lib.gangmu
    错误：文稿库“lib.gangmu”正被另一个程序使用
    提示：请先关闭那个程序；最近一次保存之前的内容都在
    [2]
    ");
}

/// A folder with a library of one plan.
fn filled() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), PLAN).unwrap();
    let seen = Desk::new(folder.path()).session(FILL);
    assert!(!seen.contains("[2]"), "{seen}");
    folder
}

/// Overwrites a stretch in the middle of a file.
fn damage(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0xA5);
    fs::write(file, bytes).unwrap();
}

/// Ids differ from run to run.
fn without_ids(seen: &str) -> String {
    let id =
        |word: &str| word.len() == 36 && word.bytes().filter(|byte| *byte == b'-').count() == 4;
    let line = |line: &str| {
        line.split(' ')
            .map(|word| if id(word) { "ID" } else { word })
            .collect::<Vec<_>>()
            .join(" ")
    };
    seen.lines().map(line).collect::<Vec<_>>().join("\n")
}
