//! The words of every problem in Chinese: what happened, then what was kept and what to do.

use super::{MEGABYTE, Problem, Sort, Unit, shown};
use crate::elements_file::ELEMENT_KEYS;
use plan::find::Fault;
use std::io::ErrorKind;

/// Message and hint; an empty hint where there is nothing to do.
#[expect(clippy::too_many_lines, reason = "a table with a row a problem")]
pub(super) fn words(problem: &Problem) -> (String, String) {
    let say = |message: String, hint: &str| (message, hint.to_owned());
    match problem {
        Problem::Stale => say(
            "文稿已在别处改动，这次修改与它对不上".into(),
            "文稿保持改动后的样子；请重新打开文稿，再改一次",
        ),
        Problem::NoPlan => say(
            "文稿库中没有这份文稿".into(),
            "它可能已被彻底删除；请刷新列表",
        ),
        Problem::SeveralPlans(wanted) => say(
            format!("有几份文稿都符合“{wanted}”"),
            "请多写几位编号；用 gangmu library list 查看编号",
        ),
        Problem::NoVersion => say("没有这个版本".into(), "文稿没有改动；请刷新版本列表再试"),
        Problem::NothingToUndo => say("没有可以撤销或重做的步骤".into(), ""),
        Problem::NoTemplate { sort, id, known } => (
            format!("没有名为“{id}”的{}", sort_name(*sort)),
            format!("现有：{}", known.join("、")),
        ),
        Problem::BadTemplate { file, detail, .. } => say(
            format!("模板“{file}”有误：{detail}"),
            "请改正这个文件，或把它移出数据文件夹以恢复内置模板；文稿没有改动",
        ),
        Problem::NoFile(path) => say(format!("找不到文件“{}”", shown(path)), "请检查路径和文件名"),
        Problem::Unreadable(path, ErrorKind::PermissionDenied) => say(
            format!("没有权限读取“{}”", shown(path)),
            "请检查文件权限，或把它复制到自己的文件夹再试",
        ),
        Problem::Unreadable(path, ErrorKind::IsADirectory) => say(
            format!("“{}”是文件夹，不是文件", shown(path)),
            "请指定其中的文件",
        ),
        Problem::Unreadable(path, kind) => say(
            format!("读不出“{}”（{kind}）", shown(path)),
            "请确认文件没有被其他程序占用、磁盘没有故障；原文件没有改动",
        ),
        Problem::Empty(name) => say(
            format!("“{name}”是空的，没有可导入的文字"),
            "请换一个文件；没有新建文稿",
        ),
        Problem::NotText(name) => say(
            format!("“{name}”不是文本文件"),
            "请在原来的程序中打开，另存为 .docx 或纯文本（.txt）再试；原文件没有改动",
        ),
        Problem::Encrypted(name) => say(
            format!("“{name}”设有密码，不能读取"),
            "请用 Word 或 WPS 打开，取消密码后另存再试；原文件没有改动",
        ),
        Problem::Damaged(name) => say(
            format!("“{name}”已损坏，或不是扩展名所说的那种文件"),
            "请在原来的程序中打开，另存一份再试；原文件没有改动",
        ),
        Problem::NotWord(name) => say(
            format!("“{name}”不是 Word 文稿，读不出版式"),
            "版式只能从 .docx、.doc、.wps、.odt、.rtf 文稿读取；请在 Word 或 WPS 中另存为 .docx 再试，原文件没有改动",
        ),
        Problem::NoTextLayer(name) => say(
            format!("“{name}”里没有可取出的文字：多半是扫描件，每页只是一张图"),
            "请先用 WPS、Acrobat 等识别成文字（OCR），或找到原来的 Word 文件再导入；原文件没有改动",
        ),
        Problem::NoOffice(path) => say(
            format!(
                "读取“{}”要借助 Word、WPS 或 LibreOffice，本机没有找到",
                shown(path)
            ),
            "请在能打开它的电脑上另存为 .docx，再导入；原文件没有改动",
        ),
        Problem::OfficeFailed(name) => say(
            format!("本机的 Word、WPS 或 LibreOffice 没能打开“{name}”"),
            "请先关闭正在使用它的程序再试，或自己打开它，另存为 .docx 后导入；原文件没有改动",
        ),
        Problem::UnknownSource(path) => say(
            format!("不能读取“{}”：不认识这种文件", shown(path)),
            "可以读取 .docx、.doc、.wps、.rtf、.odt、.pdf、.html、.txt、.md 和 .json 文件",
        ),
        Problem::UnknownTarget(path) => say(
            format!("不能写成“{}”：不认识这种文件", shown(path)),
            "可以写成 .docx、.gangmu、.json、.txt 和 .md 文件",
        ),
        Problem::NotAPlan { name, detail } => say(
            format!("“{name}”不是纲目的文稿文件（{detail}）"),
            "请选择由纲目写成的 .gangmu 或 .json 文件；原文件没有改动",
        ),
        Problem::NewerPlan(name) => say(
            format!("“{name}”由更新版本的纲目写成"),
            "请先升级纲目再打开；原文件没有改动",
        ),
        Problem::TooLarge { name, limit, unit } => say(
            format!("“{name}”太大，超过 {}", amount(*limit, *unit)),
            "请拆成几个文件再试；原文件没有改动",
        ),
        Problem::SeveralDocuments { name, count } => say(
            format!("“{name}”中有 {count} 份文稿"),
            "请用 --doc N 选定其中一份，或用 --split 各写一个文件",
        ),
        Problem::NoDocument { asked, count } => (
            format!("没有第 {asked} 份文稿"),
            format!("来源中共有 {count} 份文稿"),
        ),
        Problem::TargetExists(path) => say(
            format!("“{}”已经存在", shown(path)),
            "原文件没有改动；请换一个文件名，或用 --force 覆盖",
        ),
        Problem::Unwritable(path, kind) => say(
            format!("不能写入“{}”（{}）", shown(path), why(*kind)),
            "原有文件没有改动；请关闭正在使用它的程序（如 Word、WPS），检查权限，或换一个位置",
        ),
        Problem::DiskFull(path) => say(
            format!("磁盘已满，写不下“{}”", shown(path)),
            "原有文件没有改动，没有留下半个文件；请腾出空间或换一个位置再试",
        ),
        Problem::BadElements { file, detail } => say(
            format!("要素文件“{file}”有误：{detail}"),
            "请改正后再试；没有写出任何文件",
        ),
        Problem::UnknownElement { file, key } => (
            format!("要素文件“{file}”中的“{key}”不是公文要素"),
            format!("可用：{}；没有写出任何文件", ELEMENT_KEYS.join("、")),
        ),
        Problem::BadElement {
            file,
            key,
            expected,
        } => (
            format!("要素文件“{file}”中“{key}”的取值有误"),
            format!("应写作 {expected}；没有写出任何文件"),
        ),
        Problem::LibraryLocked(path) => say(
            format!("文稿库“{}”正被另一个程序使用", shown(path)),
            "请先关闭那个程序；最近一次保存之前的内容都在",
        ),
        Problem::LibraryNewer(path) => say(
            format!("文稿库“{}”由更新版本的纲目建立", shown(path)),
            "为免损坏，没有打开它；请升级纲目",
        ),
        Problem::NotALibrary(path) => say(
            format!("“{}”不是纲目的文稿库", shown(path)),
            "没有改动它；请指定另一个文件，或先把它移走，程序会新建一个文稿库",
        ),
        Problem::LibraryDamaged(path) => say(
            format!("文稿库“{}”已损坏", shown(path)),
            "没有改动它；请先复制一份留底，再用 gangmu library verify 检查、library export 取出还读得出的文稿",
        ),
        Problem::LibraryFull(path) => say(
            format!("磁盘已满，文稿库“{}”存不下这次修改", shown(path)),
            "已保存的内容都在，窗口中的文字也还在；请腾出空间，修改会再次保存",
        ),
        Problem::LibraryUnwritable(path) => say(
            format!("不能打开或写入文稿库“{}”", shown(path)),
            "请检查该文件和文件夹的权限；已保存的内容没有改动",
        ),
        Problem::BadPattern { fault, at } => say(
            format!(
                "正则表达式{}不对",
                at.map_or_else(String::new, |at| format!("第 {} 个字符处", at + 1))
            ),
            match fault {
                Fault::Bracket => "括号没有成对；要找括号本身，请在前面加 \\",
                Fault::Repetition => "* + ? { } 前面要有可重复的内容；要找符号本身，请在前面加 \\",
                Fault::Escape => "\\ 后面的字符没有意义；要找 \\ 本身，请写 \\\\",
                Fault::Class => "方括号里的写法不对，例如范围应从小到大",
                Fault::Unsupported => "不支持前后断言和反向引用（\\1）；替换中可以用 $1",
                Fault::TooLarge => "它太复杂；请减少重复次数",
                Fault::Other => "请检查写法",
            },
        ),
        Problem::BadRequest(detail) => {
            say(format!("无法理解这个请求：{detail}"), "没有改动任何内容")
        }
        Problem::Cancelled => say("已取消".into(), "已完成的部分保留，其余没有改动"),
        Problem::Internal(detail) => say(
            format!("程序内部出错：{detail}"),
            "已保存的内容没有改动；请再试一次，若反复出现，请把数据文件夹中的日志发给我们",
        ),
    }
}

fn why(kind: ErrorKind) -> String {
    match kind {
        ErrorKind::PermissionDenied => "没有权限，或文件正被其他程序使用".into(),
        ErrorKind::ReadOnlyFilesystem => "磁盘是只读的".into(),
        ErrorKind::NotFound | ErrorKind::NotADirectory => "没有这个文件夹".into(),
        ErrorKind::IsADirectory => "那是一个文件夹".into(),
        ErrorKind::InvalidFilename => "文件名太长或含有不能用的字符".into(),
        other => other.to_string(),
    }
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Kind => "文种",
        Sort::Scheme => "序号体系",
        Sort::Profile => "版式",
        Sort::Sample => "示例",
    }
}

fn amount(limit: u64, unit: Unit) -> String {
    match unit {
        Unit::Bytes => format!("{} MB", limit / MEGABYTE),
        Unit::Lines => format!("{limit} 行"),
        Unit::Files => format!("{limit} 个文件"),
    }
}
