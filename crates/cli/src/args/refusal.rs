//! What clap refuses, in the user's language.

use app::views::Language;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::fmt::Write;

/// Help, version, or arguments that make no sense.
pub(crate) struct Refused(pub(super) clap::Error);

impl Refused {
    /// Whether help or the version was asked for: no mistake.
    pub(crate) fn is_answer(&self) -> bool {
        matches!(
            self.0.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
        )
    }

    /// What to print.
    pub(crate) fn told(&self, language: Language) -> String {
        let asked_nothing = self.0.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
        if language == Language::English {
            return self.0.to_string();
        }
        if self.is_answer() || asked_nothing {
            return in_chinese(&self.0.to_string());
        }
        let mut text = format!("错误：{}\n", self.reason());
        if let Some(ContextValue::StyledStr(usage)) = self.0.get(ContextKind::Usage) {
            let usage = usage.to_string();
            let usage = usage.trim_start_matches("Usage:").trim();
            let _ = writeln!(text, "用法：{}", in_chinese(usage));
        }
        text.push_str("提示：用 --help 查看帮助\n");
        text
    }

    fn reason(&self) -> String {
        let named = |kind| match self.0.get(kind) {
            Some(ContextValue::String(one)) => one.clone(),
            Some(ContextValue::Strings(several)) => several.join(" "),
            _ => String::new(),
        };
        let (arg, value) = (
            named(ContextKind::InvalidArg),
            named(ContextKind::InvalidValue),
        );
        match self.0.kind() {
            ErrorKind::UnknownArgument => format!("不认识“{arg}”"),
            ErrorKind::InvalidSubcommand => {
                format!("没有命令“{}”", named(ContextKind::InvalidSubcommand))
            }
            ErrorKind::MissingRequiredArgument => format!("缺少 {arg}"),
            ErrorKind::MissingSubcommand => "缺少命令".into(),
            ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                format!("“{arg}”缺少取值")
            }
            ErrorKind::InvalidValue if value.is_empty() => format!("“{arg}”缺少取值"),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                format!("“{arg}”不能取“{value}”")
            }
            ErrorKind::TooManyValues => format!("“{arg}”的取值太多"),
            ErrorKind::ArgumentConflict => {
                format!("“{arg}”不能与“{}”同用", named(ContextKind::PriorArg))
            }
            _ => "参数有误".into(),
        }
    }
}

/// The few words that clap has no other place for.
fn in_chinese(help: &str) -> String {
    help.replace("[OPTIONS]", "[选项]")
        .replace("[possible values: ", "[可选：")
}
