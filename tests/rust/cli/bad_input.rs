//! Files that are not what they should be, and places where nothing can be written.

use super::{PLAN, check_session};
use insta::assert_snapshot;
use std::fs;
use std::time::{Duration, Instant};
use tests::Desk;

#[test]
fn an_empty_file() {
    assert_snapshot!(check_session(&[("a.txt", "")], "gangmu convert a.txt a.docx"), @r"
    $ gangmu convert a.txt a.docx
    错误：“a.txt”是空的，没有可导入的文字
    提示：请换一个文件；没有新建文稿
    [2]
    ");
}

#[test]
fn a_binary_file_named_txt() {
    let folder = tempfile::tempdir().unwrap();
    let bytes: Vec<u8> = (0..4096_u32).map(|n| (n * n % 251) as u8).collect();
    fs::write(folder.path().join("a.txt"), bytes).unwrap();
    assert_snapshot!(Desk::new(folder.path()).session("gangmu convert a.txt a.docx"), @r"
    $ gangmu convert a.txt a.docx
    错误：“a.txt”不是文本文件
    提示：请在原来的程序中打开，另存为 .docx 或纯文本（.txt）再试；原文件没有改动
    [2]
    ");
}

#[test]
fn a_text_of_200_megabytes_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let file = fs::File::create(folder.path().join("a.txt")).unwrap();
    file.set_len(200 << 20).unwrap();
    tests::gangmu();
    let began = Instant::now();
    assert_snapshot!(Desk::new(folder.path()).session("gangmu convert a.txt a.docx"), @r"
    $ gangmu convert a.txt a.docx
    错误：“a.txt”太大，超过 64 MB
    提示：请拆成几个文件再试；原文件没有改动
    [2]
    ");
    // Reading it would take seconds; this allows for a machine that is busy with something else.
    assert!(began.elapsed() < Duration::from_secs(5));
}

#[test]
fn no_such_file_no_such_ending_and_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("folder.txt")).unwrap();
    fs::write(folder.path().join("a.png"), "PNG").unwrap();
    fs::write(folder.path().join("a.txt"), PLAN).unwrap();
    let typed = "
        gangmu convert none.txt a.docx
        gangmu convert none.png a.docx
        gangmu convert a.png a.docx
        gangmu convert a.txt a.pdf
        gangmu convert folder.txt a.docx
        gangmu convert a.txt none/a.docx";
    assert_snapshot!(Desk::new(folder.path()).session(typed), @r"
    $ gangmu convert none.txt a.docx
    错误：找不到文件“none.txt”
    提示：请检查路径和文件名
    [2]
    $ gangmu convert none.png a.docx
    错误：找不到文件“none.png”
    提示：请检查路径和文件名
    [2]
    $ gangmu convert a.png a.docx
    错误：不能读取“a.png”：不认识这种文件
    提示：可以读取 .docx、.doc、.wps、.rtf、.odt、.pdf、.html、.txt、.md 和 .json 文件
    [2]
    $ gangmu convert a.txt a.pdf
    错误：不能写成“a.pdf”：不认识这种文件
    提示：可以写成 .docx、.gangmu、.json、.txt 和 .md 文件
    [2]
    $ gangmu convert folder.txt a.docx
    错误：“folder.txt”是文件夹，不是文件
    提示：请指定其中的文件
    [2]
    $ gangmu convert a.txt none/a.docx
    错误：不能写入“none/a.docx”（没有这个文件夹）
    提示：原有文件没有改动；请关闭正在使用它的程序（如 Word、WPS），检查权限，或换一个位置
    [2]
    ");
}

#[test]
fn a_json_file_that_is_no_plan_or_a_newer_one() {
    let files = [
        ("a.json", "{\"docs\": []}"),
        ("b.json", "{"),
        ("c.json", "{\"schema\": 99}"),
    ];
    let typed = "
        gangmu convert a.json a.docx
        gangmu convert b.json a.docx
        gangmu convert c.json a.docx";
    assert_snapshot!(check_session(&files, typed), @r"
    $ gangmu convert a.json a.docx
    错误：“a.json”不是纲目的文稿文件（missing field `schema` at line 1 column 12）
    提示：请选择由纲目写成的 .gangmu 或 .json 文件；原文件没有改动
    [2]
    $ gangmu convert b.json a.docx
    错误：“b.json”不是纲目的文稿文件（EOF while parsing an object at line 1 column 1）
    提示：请选择由纲目写成的 .gangmu 或 .json 文件；原文件没有改动
    [2]
    $ gangmu convert c.json a.docx
    错误：“c.json”由更新版本的纲目写成
    提示：请先升级纲目再打开；原文件没有改动
    [2]
    ");
}

#[test]
fn elements_that_do_not_go_together_are_told() {
    let elements = "secrecy = \"秘密★1年\"\ndate = 2026-03-05\nprinted_on = 2026-03-04";
    let files = [("a.txt", PLAN), ("e.toml", elements)];
    assert_snapshot!(check_session(&files, "gangmu convert a.txt a.docx --elements e.toml"), @r"
    $ gangmu convert a.txt a.docx --elements e.toml
    a.docx
    注意：没有红色版头，份号、密级、紧急程度不会印出（§7.2）：请加红头，或去掉这几项。
    注意：印发日期早于成文日期：请核对两个日期。
    ");
}

#[test]
fn a_write_protected_target() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), PLAN).unwrap();
    let target = folder.path().join("a.docx");
    fs::write(&target, "mine").unwrap();
    let mut permissions = fs::metadata(&target).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&target, permissions).unwrap();
    assert_snapshot!(Desk::new(folder.path()).session("gangmu convert a.txt a.docx --force"), @r"
    $ gangmu convert a.txt a.docx --force
    错误：不能写入“a.docx”（没有权限，或文件正被其他程序使用）
    提示：原有文件没有改动；请关闭正在使用它的程序（如 Word、WPS），检查权限，或换一个位置
    [2]
    ");
    assert_eq!(fs::read_to_string(target).unwrap(), "mine");
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_where_nobody_may_write() {
    assert_snapshot!(check_session(&[("a.txt", PLAN)], "gangmu convert a.txt /sys/a.docx"), @r"
    $ gangmu convert a.txt /sys/a.docx
    错误：不能写入“/sys/a.docx”（没有权限，或文件正被其他程序使用）
    提示：原有文件没有改动；请关闭正在使用它的程序（如 Word、WPS），检查权限，或换一个位置
    [2]
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), PLAN).unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.path().join("a.docx")).unwrap();
    assert_snapshot!(Desk::new(folder.path()).session("gangmu convert a.txt a.docx --force"), @r"
    $ gangmu convert a.txt a.docx --force
    错误：磁盘已满，写不下“a.docx”
    提示：原有文件没有改动，没有留下半个文件；请腾出空间或换一个位置再试
    [2]
    ");
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 2, "no half file: {left:?}");
}
