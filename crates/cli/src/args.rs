//! Every subcommand and option, with its help in Chinese; `args/english.rs` has the same in English.

mod english;
mod refusal;

pub(crate) use refusal::Refused;

use app::plan::Bracket;
use app::requests::{Existing, Format};
use app::views::Language;
use app::{Cleanups, Labels, Manner, Revisions, Target};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;
use std::path::PathBuf;

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "gangmu",
    version,
    about = "纲目：以提纲写计划类公文，编号自动，导出规范的 Word 文件",
    after_help = "退出码：0 正常；1 查出问题（library verify）；2 没有做成。\n数据文件夹可用环境变量 GANGMU_DATA_DIR 指定。",
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(crate) struct Typed {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
    #[arg(
        long,
        global = true,
        value_name = "语言",
        value_enum,
        help = "界面语言：zh 或 en；不指定时依环境变量 LANG"
    )]
    lang: Option<Lang>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(
        about = "转换文件：.docx .doc .wps .pdf .html .txt .md .json → .docx .json .txt .md（按扩展名）",
        after_help = ELEMENTS
    )]
    Convert(Convert),
    #[command(about = "列出文件的提纲")]
    Outline(Outline),
    #[command(about = "按文种新建文稿")]
    New(New),
    #[command(about = "从 Word 文稿读出本单位的版式，写成 TOML；读到和没有读到的另行列出")]
    Profile(Profile),
    #[command(about = "文稿库：列出、查看、导入、导出、起草新一年的、备份、检查")]
    Library(Library),
}

/// How an elements file is written.
const ELEMENTS: &str = r#"要素文件只写要用的项：
  issuers = ["云岭县教育局"]         发文机关，联合行文时主办在前
  number = "云教发〔2026〕3号"       发文字号
  addressees = ["各中小学"]          主送机关
  date = 2026-03-05                  成文日期；未定时写 "2026年　月　日"
  title = "…"                        标题；\n 处换行
  red_head = true                    加红色版头
  issuer_mark、copy_number、secrecy、urgency、note、attachments、copies_to、printed_by、printed_on、draft_mark
  signers = ["市长 沈知远"]          签发人；前面可写职务，用签名章时排在签名章左侧
  sealing = "sealed"                 盖章；"unsealed" 不盖章，"signature-stamp" 签名章"#;

const KEEP_TEXT: &str = "文字照原样，不整理空格、标点和字符";

/// How sources are read.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    #[arg(long, help = KEEP_TEXT)]
    keep_text: bool,
    #[arg(
        long,
        value_name = "取舍",
        value_enum,
        default_value = "accept",
        hide_default_value = true,
        hide_possible_values = true,
        help = "Word 修订：accept 全部接受（默认），reject 全部拒绝，remark 接受并把每处修订和批注列为存疑"
    )]
    revisions: Side,
}

impl Reading {
    /// How sources are read.
    pub(crate) fn manner(&self) -> Manner {
        Manner {
            cleanup: if self.keep_text {
                Cleanups::NONE
            } else {
                Cleanups::default()
            },
            revisions: match self.revisions {
                Side::Accept => Revisions::Accept,
                Side::Reject => Revisions::Reject,
                Side::Remark => Revisions::Remark,
            },
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Convert {
    #[arg(
        value_name = "来源",
        help = "要读取的文件（.docx .doc .wps .pdf .html .txt .md .json 等）"
    )]
    pub(crate) source: PathBuf,
    #[arg(
        value_name = "目标",
        help = "要写出的文件（.docx .json .txt .md）；已存在时保留原文件，除非 --force"
    )]
    pub(crate) target: PathBuf,
    #[command(flatten)]
    pub(crate) shape: Shape,
    #[arg(
        long,
        value_name = "N",
        help = "来源中有多份文稿时，取第 N 份",
        conflicts_with = "split"
    )]
    pub(crate) doc: Option<usize>,
    #[arg(long, help = "来源中有多份文稿时，各写一个文件：目标名后加 -1、-2……")]
    pub(crate) split: bool,
    #[arg(long, help = "覆盖已存在的目标文件")]
    pub(crate) force: bool,
    #[arg(
        long,
        help = "列出略去、改写和存疑的每一处；写 Word 时还有本机缺少的字体和生僻字"
    )]
    pub(crate) report: bool,
    #[arg(
        long,
        value_name = "方式",
        value_enum,
        default_value = "text",
        hide_default_value = true,
        help = "Word 文件中的序号：text 写成文字，word 用 Word 多级编号"
    )]
    numbering: Numbering,
    #[arg(
        long,
        value_name = "级数",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "2",
        value_parser = clap::value_parser!(u8).range(1..=3),
        help = "Word 文件中加目录，默认两级（--contents=3 为三级）；页码由 Word 打开时更新"
    )]
    contents: Option<u8>,
    #[arg(
        long,
        value_name = "写法",
        value_enum,
        default_value = "written",
        hide_default_value = true,
        hide_possible_values = true,
        help = "责任分工：written 沿用原有写法，labelled 写明牵头单位、配合单位、完成时限，brief 写作“甲牵头，乙配合”，none 不写"
    )]
    duties: Duties,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

impl Convert {
    /// What the file is to be.
    pub(crate) fn target(&self, format: Format) -> Target {
        let labels = match self.numbering {
            Numbering::Text => Labels::Text,
            Numbering::Word => Labels::Counted,
        };
        Target {
            format,
            labels,
            contents: self.contents,
            duties: match self.duties {
                Duties::Written => Bracket::Written,
                Duties::Labelled => Bracket::Labelled,
                Duties::Brief => Bracket::Brief,
                Duties::None => Bracket::None,
            },
        }
    }
}

/// What is laid over a plan before it is written.
#[derive(Debug, Args)]
pub(crate) struct Shape {
    #[arg(long, value_name = "文种", help = "文种，如 工作要点（名称或编号）")]
    pub(crate) kind: Option<String>,
    #[arg(long, value_name = "版式", help = "版式，如 gbt-9704")]
    pub(crate) profile: Option<String>,
    #[arg(long, value_name = "序号", help = "序号体系，如 official")]
    pub(crate) scheme: Option<String>,
    #[arg(long, value_name = "文件", help = "公文要素文件（TOML），写法见下")]
    pub(crate) elements: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Outline {
    #[arg(
        value_name = "来源",
        required = true,
        help = "要读取的文件或文件夹（.docx .doc .wps .pdf .html .txt .md 等），可以多个"
    )]
    pub(crate) sources: Vec<PathBuf>,
    #[arg(long, help = "写成 JSON，供其他程序读取")]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Debug, Args)]
pub(crate) struct New {
    #[arg(value_name = "文种", help = "文种，如 工作要点（名称或编号）")]
    pub(crate) kind: String,
    #[arg(value_name = "目标", help = "要写出的文件（.json .docx .txt .md）")]
    pub(crate) target: PathBuf,
    #[arg(long, help = "前面加一份印发通知")]
    pub(crate) notice: bool,
    #[arg(long, value_name = "文件", help = "公文要素文件（TOML），同 convert")]
    pub(crate) elements: Option<PathBuf>,
    #[arg(long, help = "覆盖已存在的目标文件")]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Profile {
    #[arg(
        value_name = "来源",
        help = "一份排好版的公文（.docx .doc .wps .odt .rtf）"
    )]
    pub(crate) source: PathBuf,
    #[arg(
        value_name = "目标",
        help = "要写出的版式文件（.toml）；不指定时写到标准输出"
    )]
    pub(crate) target: Option<PathBuf>,
    #[arg(long, value_name = "名称", help = "版式的名称；不指定时用来源的文件名")]
    pub(crate) name: Option<String>,
    #[arg(long, help = "覆盖已存在的目标文件")]
    pub(crate) force: bool,
}

#[derive(Debug, Args)]
#[command(
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub(crate) struct Library {
    #[command(subcommand)]
    pub(crate) task: LibraryTask,
    #[arg(
        long,
        global = true,
        value_name = "文件",
        help = "文稿库文件；不指定时用数据文件夹中的那个"
    )]
    pub(crate) library: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LibraryTask {
    #[command(about = "列出文稿，最近改动的在前")]
    List {
        #[arg(long, help = "列出回收站中的文稿")]
        trash: bool,
        #[arg(long, help = "写成 JSON，供其他程序读取")]
        json: bool,
    },
    #[command(about = "显示一份文稿的提纲")]
    Show {
        #[arg(value_name = "文稿", help = "编号（或开头、结尾几位）或标题")]
        plan: String,
        #[arg(long, help = "写成 JSON，供其他程序读取")]
        json: bool,
    },
    #[command(about = "把文件导入文稿库")]
    Import {
        #[arg(
            value_name = "来源",
            required = true,
            help = "要读取的文件或文件夹（.docx .doc .wps .pdf .html .txt .md 等），可以多个；.gangmu 连同修改记录和版本一起收下"
        )]
        sources: Vec<PathBuf>,
        #[arg(
            long,
            value_name = "办法",
            value_enum,
            help = "库中已有同一份 .gangmu 文稿而内容不同时：copy 另存副本，replace 替换（原内容留作版本）；不指定则不收"
        )]
        existing: Option<Already>,
    },
    #[command(about = "把一份文稿写成文件")]
    Export {
        #[arg(value_name = "文稿", help = "编号（或开头、结尾几位）或标题")]
        plan: String,
        #[arg(
            value_name = "目标",
            help = "要写出的文件（.docx .gangmu .json .txt .md）；.gangmu 含修改记录和版本，可交给同事"
        )]
        target: PathBuf,
        #[arg(long, help = "覆盖已存在的目标文件")]
        force: bool,
    },
    #[command(about = "以一份文稿为底稿起草新一年的：年份顺延，数字标为待更新")]
    Renew {
        #[arg(value_name = "文稿", help = "编号（或开头、结尾几位）或标题")]
        plan: String,
        #[arg(value_name = "年度", value_parser = clap::value_parser!(u16).range(1950..=2099), help = "新文稿的年度，如 2027")]
        year: u16,
    },
    #[command(about = "备份文稿库，写出备份文件的位置")]
    Backup,
    #[command(about = "检查文稿库是否完好；查出问题时退出码为 1")]
    Verify,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Already {
    Copy,
    Replace,
}

impl From<Already> for Existing {
    fn from(already: Already) -> Self {
        match already {
            Already::Copy => Self::Copy,
            Already::Replace => Self::Replace,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Side {
    Accept,
    Reject,
    Remark,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Numbering {
    Text,
    Word,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Duties {
    Written,
    Labelled,
    Brief,
    None,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Lang {
    Zh,
    En,
}

impl Typed {
    /// The library named on the command line.
    pub(crate) fn library_file(&self) -> Option<PathBuf> {
        match &self.command {
            Command::Library(library) => library.library.clone(),
            _ => None,
        }
    }
}

/// Parses what was typed; help and version are refusals too, with exit code 0.
pub(crate) fn parse(
    args: impl IntoIterator<Item = OsString>,
    language: Language,
) -> Result<Typed, Refused> {
    let command = in_language(Typed::command(), language);
    let matches = command.try_get_matches_from(args).map_err(Refused)?;
    Typed::from_arg_matches(&matches).map_err(Refused)
}

fn in_language(command: clap::Command, language: Language) -> clap::Command {
    match language {
        Language::Chinese => in_chinese(command),
        Language::English => english::translated(command),
    }
}

/// clap's own words in Chinese; ours are so already.
fn in_chinese(mut command: clap::Command) -> clap::Command {
    // Building puts clap's own options in their places.
    command.build();
    chinese_frame(command)
}

fn chinese_frame(command: clap::Command) -> clap::Command {
    const WITH_COMMANDS: &str = "{about-with-newline}\n用法：{usage}\n\n命令：\n{subcommands}\n\n选项：\n{options}{after-help}";
    const WITH_ARGUMENTS: &str = "{about-with-newline}\n用法：{usage}\n\n参数：\n{positionals}\n\n选项：\n{options}{after-help}";
    const PLAIN: &str = "{about-with-newline}\n用法：{usage}\n\n选项：\n{options}{after-help}";
    let template = match () {
        () if command.has_subcommands() => WITH_COMMANDS,
        () if command.get_positionals().next().is_some() => WITH_ARGUMENTS,
        () => PLAIN,
    };
    let command = command
        .help_template(template)
        .subcommand_value_name("命令")
        .mut_args(|arg| match arg.get_id().as_str() {
            "help" => arg.help("显示帮助"),
            "version" => arg.help("显示版本"),
            _ => arg,
        });
    command.mut_subcommands(chinese_frame)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_sound_in_both_languages() {
        in_language(Typed::command(), Language::Chinese).debug_assert();
        in_language(Typed::command(), Language::English).debug_assert();
    }
}
