//! Sessions of the real command line: what is typed, what is seen.

mod bad_input;
mod library;

use crate::word;
use insta::assert_snapshot;
use std::fs;
use tests::Desk;

/// A short plan with everything an outline can show.
const PLAN: &str = "云岭县2026年教育工作要点\n\n为做好全年工作，制定本要点。\n\n一、总体要求\n\n坚持稳中求进。\n\n二、重点任务\n\n（一）夯实基础。抓好落实。（责任单位：县教育局、县财政局）\n\n（二）提升质量。开齐课程。\n";

const TWO_PLANS: &str = "云岭县教育局2025年工作要点\n\n一、总体要求\n\n坚持稳中求进。\n\n二、重点任务\n\n抓好落实。\n\n青山县教育局2026年工作要点\n\n一、总体要求\n\n突出重点。\n\n二、重点任务\n\n办好实事。\n";

/// Types into a desk with these files on it.
fn check_session(files: &[(&str, &str)], typed: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    Desk::new(folder.path()).session(typed)
}

#[test]
fn a_text_becomes_a_word_file() {
    assert_snapshot!(check_session(&[("要点.txt", PLAN)], "gangmu convert 要点.txt 要点.docx"), @r"
    $ gangmu convert 要点.txt 要点.docx
    要点.docx
    ");
}

#[test]
fn a_word_file_gives_its_format() {
    let typed = "gangmu convert 要点.txt 范文.docx --profile house\ngangmu profile 范文.docx 版式.toml --name 县府办版式\ngangmu profile 范文.docx 版式.toml\ngangmu profile 要点.txt";
    assert_snapshot!(check_session(&[("要点.txt", PLAN)], typed), @r"
    $ gangmu convert 要点.txt 范文.docx --profile house
    范文.docx
    $ gangmu profile 范文.docx 版式.toml --name 县府办版式
    版式.toml
    以“本单位格式（样例：固定值 28 磅、三级标题加粗、页码居中）”为底版；读到 42 种样式，有 0 项与底版不同
    与 GB/T 9704—2012 不同之处：4
      §5.2.3 行距: 一般 22行撑满版心 → 28磅
      §7.3.3 三级标题: 一般 不加粗 → 加粗
      §7.5 单页页码: 应当 居右 → 居中
      §7.5 双页页码: 应当 居左 → 居中
    $ gangmu profile 范文.docx 版式.toml
    错误：“版式.toml”已经存在
    提示：原文件没有改动；请换一个文件名，或用 --force 覆盖
    [2]
    $ gangmu profile 要点.txt
    错误：“要点.txt”不是 Word 文稿，读不出版式
    提示：版式只能从 .docx、.doc、.wps、.odt、.rtf 文稿读取；请在 Word 或 WPS 中另存为 .docx 再试，原文件没有改动
    [2]
    ");
}

#[test]
fn an_outline_is_a_readable_tree() {
    assert_snapshot!(check_session(&[("要点.txt", PLAN)], "gangmu outline 要点.txt"), @r"
    $ gangmu outline 要点.txt
    云岭县2026年教育工作要点
    工作要点
      一、总体要求
      二、重点任务
        （一）夯实基础。〔县教育局、县财政局〕
        （二）提升质量。
    ");
}

#[test]
fn an_outline_is_json_for_other_programs() {
    assert_snapshot!(check_session(&[("要点.txt", PLAN)], "gangmu outline 要点.txt --json"), @r#"
    $ gangmu outline 要点.txt --json
    {
      "docs": [
        {
          "title": "云岭县2026年教育工作要点",
          "kind": "工作要点",
          "doc_number": null,
          "issuer": null,
          "addressees": [],
          "date": null,
          "preamble": [
            "为做好全年工作，制定本要点。"
          ],
          "nodes": [
            {
              "depth": 1,
              "level": 1,
              "label": "一、",
              "heading": "总体要求",
              "run_in": false,
              "body": [
                "坚持稳中求进。"
              ],
              "responsible": []
            },
            {
              "depth": 1,
              "level": 1,
              "label": "二、",
              "heading": "重点任务",
              "run_in": false,
              "body": [],
              "responsible": []
            },
            {
              "depth": 2,
              "level": 2,
              "label": "（一）",
              "heading": "夯实基础。",
              "run_in": true,
              "body": [
                "抓好落实。（责任单位：县教育局、县财政局）"
              ],
              "responsible": [
                "县教育局",
                "县财政局"
              ]
            },
            {
              "depth": 2,
              "level": 2,
              "label": "（二）",
              "heading": "提升质量。",
              "run_in": true,
              "body": [
                "开齐课程。"
              ],
              "responsible": []
            }
          ],
          "tail": []
        }
      ]
    }
    "#);
}

#[test]
fn outlines_of_several_files_name_their_source() {
    assert_snapshot!(check_session(&[("a.txt", PLAN), ("b.txt", "")], "gangmu outline a.txt b.txt c.txt"), @r"
    $ gangmu outline a.txt b.txt c.txt
    == a.txt
    云岭县2026年教育工作要点
    工作要点
      一、总体要求
      二、重点任务
        （一）夯实基础。〔县教育局、县财政局〕
        （二）提升质量。
    错误：“b.txt”是空的，没有可导入的文字
    提示：请换一个文件；没有新建文稿
    错误：找不到文件“c.txt”
    提示：请检查路径和文件名
    [2]
    ");
}

#[test]
fn tracked_changes_are_accepted_unless_something_else_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    word::write_revised(&folder.path().join("要点.docx"));
    let desk = Desk::new(folder.path());
    let text = |typed: &str| {
        desk.session(typed);
        fs::read_to_string(folder.path().join("要点.txt")).unwrap()
    };
    let accepted = text("gangmu convert 要点.docx 要点.txt");
    assert!(accepted.contains("新建公办园两所。") && !accepted.contains("另行安排"));
    let rejected = text("gangmu convert 要点.docx 要点.txt --revisions reject --force");
    assert!(rejected.contains("新建公办园一所。") && rejected.contains("另行安排。"));
    assert_snapshot!(desk.session("gangmu convert 要点.docx 要点.txt --revisions remark --report --force"), @r"
    $ gangmu convert 要点.docx 要点.txt --revisions remark --report --force
    要点.txt
    略去 2 处，改写 0 处，存疑 3 处
      略去（修订中未采用的文字）：一
      略去（修订中未采用的文字）：另行安排。
      存疑：修订：这些文字是新插入的：县府办：两
      存疑：修订：这些文字已删除：县府办：一
      存疑：修订：这些文字已删除：县府办：另行安排。
    ");
}

#[test]
fn text_and_markdown_come_out_with_labels() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), PLAN).unwrap();
    let desk = Desk::new(folder.path());
    desk.session("gangmu convert a.txt b.txt\ngangmu convert a.txt b.md");
    assert_snapshot!(fs::read_to_string(folder.path().join("b.txt")).unwrap(), @r"
    云岭县2026年教育工作要点

    为做好全年工作，制定本要点。
    一、总体要求
    坚持稳中求进。
    二、重点任务
    （一）夯实基础。抓好落实。（责任单位：县教育局、县财政局）
    （二）提升质量。开齐课程。
    ");
    assert_snapshot!(fs::read_to_string(folder.path().join("b.md")).unwrap(), @r"
    # 云岭县2026年教育工作要点

    为做好全年工作，制定本要点。

    ## 一、总体要求

    坚持稳中求进。

    ## 二、重点任务

    **（一）夯实基础。**抓好落实。（责任单位：县教育局、县财政局）

    **（二）提升质量。**开齐课程。
    ");
}

#[test]
fn an_existing_target_is_kept_unless_forced() {
    let files = [("a.txt", PLAN), ("b.docx", "mine")];
    let typed = "gangmu convert a.txt b.docx\ngangmu convert a.txt b.docx --force";
    assert_snapshot!(check_session(&files, typed), @r"
    $ gangmu convert a.txt b.docx
    错误：“b.docx”已经存在
    提示：原文件没有改动；请换一个文件名，或用 --force 覆盖
    [2]
    $ gangmu convert a.txt b.docx --force
    b.docx
    ");
}

#[test]
fn of_several_documents_one_is_chosen_or_each_is_written() {
    let typed = "
        gangmu convert two.txt a.docx
        gangmu convert two.txt a.docx --doc 3
        gangmu convert two.txt a.json --doc 2
        gangmu outline a.json
        gangmu convert two.txt b.md --split";
    assert_snapshot!(check_session(&[("two.txt", TWO_PLANS)], typed), @r"
    $ gangmu convert two.txt a.docx
    错误：“two.txt”中有 2 份文稿
    提示：请用 --doc N 选定其中一份，或用 --split 各写一个文件
    [2]
    $ gangmu convert two.txt a.docx --doc 3
    错误：没有第 3 份文稿
    提示：来源中共有 2 份文稿
    [2]
    $ gangmu convert two.txt a.json --doc 2
    a.json
    $ gangmu outline a.json
    青山县教育局2026年工作要点
    工作要点
      一、总体要求
      二、重点任务
    $ gangmu convert two.txt b.md --split
    b-1.md
    b-2.md
    ");
}

#[test]
fn elements_come_from_a_file_and_slips_are_named() {
    let good = "issuers = [\"云岭县教育局\"]\nnumber = \"云教发〔2026〕3号\"\ndate = 2026-03-05\naddressees = [\"各中小学\"]\nred_head = true\n";
    let files = [
        ("a.txt", PLAN),
        ("good.toml", good),
        ("slip.toml", "isuers = \"云岭县教育局\""),
        ("date.toml", "date = \"明天\""),
    ];
    let typed = "
        gangmu convert a.txt a.json --elements good.toml
        gangmu outline a.json
        gangmu convert a.txt b.docx --elements slip.toml
        gangmu convert a.txt b.docx --elements date.toml";
    assert_snapshot!(check_session(&files, typed), @r#"
    $ gangmu convert a.txt a.json --elements good.toml
    a.json
    $ gangmu outline a.json
    云岭县2026年教育工作要点
    工作要点 · 云教发〔2026〕3号 · 云岭县教育局 · 2026年3月5日
      一、总体要求
      二、重点任务
        （一）夯实基础。〔县教育局、县财政局〕
        （二）提升质量。
    $ gangmu convert a.txt b.docx --elements slip.toml
    错误：要素文件“slip.toml”中的“isuers”不是公文要素
    提示：可用：issuers、number、addressees、date、title、red_head、issuer_mark、copy_number、secrecy、urgency、signers、sealing、note、attachments、copies_to、printed_by、printed_on、draft_mark；没有写出任何文件
    [2]
    $ gangmu convert a.txt b.docx --elements date.toml
    错误：要素文件“date.toml”中“date”的取值有误
    提示：应写作 2026-03-05 / "2026年3月5日"；没有写出任何文件
    [2]
    "#);
}

#[test]
fn kind_scheme_and_profile_are_looked_up() {
    let typed = "
        gangmu convert a.txt a.json --kind 实施方案 --scheme official --profile gbt-9704
        gangmu convert a.txt b.json --kind 没有
        gangmu convert a.txt b.json --scheme 没有
        gangmu convert a.txt b.json --profile 没有";
    assert_snapshot!(check_session(&[("a.txt", PLAN)], typed), @r"
    $ gangmu convert a.txt a.json --kind 实施方案 --scheme official --profile gbt-9704
    a.json
    $ gangmu convert a.txt b.json --kind 没有
    错误：没有名为“没有”的文种
    提示：现有：工作要点、实施方案、行动计划、工作方案、工作计划、通知
    [2]
    $ gangmu convert a.txt b.json --scheme 没有
    错误：没有名为“没有”的序号体系
    提示：现有：official、run-on、run-on-2、run-on-3、two-level、bracket-first、chapters、decimal、actions
    [2]
    $ gangmu convert a.txt b.json --profile 没有
    错误：没有名为“没有”的版式
    提示：现有：gbt-9704、gbt-33476、letter、order、minutes、preprinted、house
    [2]
    ");
}

#[test]
fn a_new_plan_starts_from_its_kind() {
    let folder = tempfile::tempdir().unwrap();
    let seen = Desk::new(folder.path())
        .session("gangmu new 工作要点 a.json --notice\ngangmu outline a.json");
    assert!(
        seen.contains("工作要点") && seen.contains("通知") && seen.contains("一、"),
        "{seen}"
    );
}

#[test]
fn english_is_spoken_on_request() {
    let typed = "
        gangmu outline none.txt --lang en
        gangmu --lang en convert a.txt
        gangmu --lang=en convert a.txt a.pdf";
    assert_snapshot!(check_session(&[("a.txt", PLAN)], typed), @r#"
    $ gangmu outline none.txt --lang en
    error: There is no file "none.txt"
    hint: Check the path and the name
    [2]
    $ gangmu --lang en convert a.txt
    error: the following required arguments were not provided:
      <OUT>

    Usage: gangmu convert <IN> <OUT>

    For more information, try '--help'.
    [2]
    $ gangmu --lang=en convert a.txt a.pdf
    error: Cannot write "a.pdf": unknown kind of file
    hint: Files ending in .docx, .gangmu, .json, .txt and .md can be written
    [2]
    "#);
}

#[test]
fn english_is_spoken_where_the_machine_does() {
    let folder = tempfile::tempdir().unwrap();
    let run = Desk::new(folder.path())
        .command()
        .args(["outline", "none.txt"])
        .env("LANG", "en_GB.UTF-8")
        .output();
    assert_snapshot!(String::from_utf8(run.unwrap().stderr).unwrap(), @r#"
    error: There is no file "none.txt"
    hint: Check the path and the name
    "#);
}

#[test]
fn help_is_complete() {
    assert_snapshot!(check_session(&[], "gangmu --help"), @r"
    $ gangmu --help
    纲目：以提纲写计划类公文，编号自动，导出规范的 Word 文件

    用法：gangmu [选项] <命令>

    命令：
      convert  转换文件：.docx .doc .wps .pdf .html .txt .md .json → .docx .json .txt .md（按扩展名）
      outline  列出文件的提纲
      new      按文种新建文稿
      profile  从 Word 文稿读出本单位的版式，写成 TOML；读到和没有读到的另行列出
      library  文稿库：列出、查看、导入、导出、起草新一年的、备份、检查

    选项：
          --lang <语言>  界面语言：zh 或 en；不指定时依环境变量 LANG [可选：zh, en]
      -h, --help       显示帮助
      -V, --version    显示版本

    退出码：0 正常；1 查出问题（library verify）；2 没有做成。
    数据文件夹可用环境变量 GANGMU_DATA_DIR 指定。
    ");
    assert_snapshot!(check_session(&[], "gangmu convert --help"), @r#"
    $ gangmu convert --help
    转换文件：.docx .doc .wps .pdf .html .txt .md .json → .docx .json .txt .md（按扩展名）

    用法：gangmu convert [选项] <来源> <目标>

    参数：
      <来源>  要读取的文件（.docx .doc .wps .pdf .html .txt .md .json 等）
      <目标>  要写出的文件（.docx .json .txt .md）；已存在时保留原文件，除非 --force

    选项：
          --kind <文种>        文种，如 工作要点（名称或编号）
          --profile <版式>     版式，如 gbt-9704
          --scheme <序号>      序号体系，如 official
          --elements <文件>    公文要素文件（TOML），写法见下
          --doc <N>          来源中有多份文稿时，取第 N 份
          --lang <语言>        界面语言：zh 或 en；不指定时依环境变量 LANG [可选：zh, en]
          --split            来源中有多份文稿时，各写一个文件：目标名后加 -1、-2……
          --force            覆盖已存在的目标文件
          --report           列出略去、改写和存疑的每一处；写 Word 时还有本机缺少的字体和生僻字
          --numbering <方式>   Word 文件中的序号：text 写成文字，word 用 Word 多级编号 [可选：text, word]
          --contents[=<级数>]  Word 文件中加目录，默认两级（--contents=3 为三级）；页码由 Word 打开时更新
          --duties <写法>      责任分工：written 沿用原有写法，labelled 写明牵头单位、配合单位、完成时限，brief 写作“甲牵头，乙配合”，none 不写
          --keep-text        文字照原样，不整理空格、标点和字符
          --revisions <取舍>   Word 修订：accept 全部接受（默认），reject 全部拒绝，remark 接受并把每处修订和批注列为存疑
      -h, --help             显示帮助

    要素文件只写要用的项：
      issuers = ["云岭县教育局"]         发文机关，联合行文时主办在前
      number = "云教发〔2026〕3号"       发文字号
      addressees = ["各中小学"]          主送机关
      date = 2026-03-05                  成文日期；未定时写 "2026年　月　日"
      title = "…"                        标题；\n 处换行
      red_head = true                    加红色版头
      issuer_mark、copy_number、secrecy、urgency、note、attachments、copies_to、printed_by、printed_on、draft_mark
      signers = ["市长 沈知远"]          签发人；前面可写职务，用签名章时排在签名章左侧
      sealing = "sealed"                 盖章；"unsealed" 不盖章，"signature-stamp" 签名章
    "#);
    assert_snapshot!(check_session(&[], "gangmu library --help"), @r"
    $ gangmu library --help
    文稿库：列出、查看、导入、导出、起草新一年的、备份、检查

    用法：gangmu library [选项] <命令>

    命令：
      list    列出文稿，最近改动的在前
      show    显示一份文稿的提纲
      import  把文件导入文稿库
      export  把一份文稿写成文件
      renew   以一份文稿为底稿起草新一年的：年份顺延，数字标为待更新
      backup  备份文稿库，写出备份文件的位置
      verify  检查文稿库是否完好；查出问题时退出码为 1

    选项：
          --lang <语言>     界面语言：zh 或 en；不指定时依环境变量 LANG [可选：zh, en]
          --library <文件>  文稿库文件；不指定时用数据文件夹中的那个
      -h, --help          显示帮助
    ");
}

#[test]
fn what_cannot_be_understood_is_said() {
    let typed = "
        gangmu convert a.txt
        gangmu frobnicate
        gangmu outline --frob a.txt
        gangmu convert a.txt b.docx --doc x
        gangmu convert a.txt b.docx --doc 1 --split";
    assert_snapshot!(check_session(&[], typed), @r"
    $ gangmu convert a.txt
    错误：缺少 <目标>
    用法：gangmu convert <来源> <目标>
    提示：用 --help 查看帮助
    [2]
    $ gangmu frobnicate
    错误：没有命令“frobnicate”
    用法：gangmu [选项] <命令>
    提示：用 --help 查看帮助
    [2]
    $ gangmu outline --frob a.txt
    错误：不认识“--frob”
    用法：gangmu outline [选项] <来源>...
    提示：用 --help 查看帮助
    [2]
    $ gangmu convert a.txt b.docx --doc x
    错误：“--doc <N>”不能取“x”
    提示：用 --help 查看帮助
    [2]
    $ gangmu convert a.txt b.docx --doc 1 --split
    错误：“--doc <N>”不能与“--split”同用
    用法：gangmu convert --doc <N> <来源> <目标>
    提示：用 --help 查看帮助
    [2]
    ");
}

#[cfg(unix)]
#[test]
fn names_that_are_no_unicode_are_files_like_others() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let (source, target) = (
        OsStr::from_bytes(b"\xd2\xaa\xb5\xe3.txt"),
        OsStr::from_bytes(b"\xd2\xaa\xb5\xe3.docx"),
    );
    fs::write(folder.path().join(source), PLAN).unwrap();
    let run = Desk::new(folder.path())
        .command()
        .arg("convert")
        .args([source, target])
        .status();
    assert!(run.unwrap().success());
    assert!(folder.path().join(target).exists());
}
