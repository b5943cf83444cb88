//! Which language the user wants: `--lang`, else what the environment says, else Chinese.

use app::views::Language;
use std::ffi::OsString;

/// Looks before the arguments are parsed, because their help and their errors are in a language too.
pub(crate) fn wanted(args: impl IntoIterator<Item = OsString>) -> Language {
    let args: Vec<String> = args
        .into_iter()
        .filter_map(|arg| arg.into_string().ok())
        .collect();
    let asked = args
        .iter()
        .enumerate()
        .find_map(|(at, arg)| match arg.as_str() {
            "--lang" => args.get(at + 1).map(String::as_str),
            other => other.strip_prefix("--lang="),
        });
    match asked {
        Some("en") => Language::English,
        Some(_) => Language::Chinese,
        None => of_environment(["LC_ALL", "LC_MESSAGES", "LANG"].map(std::env::var_os)),
    }
}

/// The first variable that is set decides, as POSIX has it.
fn of_environment(variables: [Option<OsString>; 3]) -> Language {
    let set = variables
        .into_iter()
        .flatten()
        .find(|value| !value.is_empty());
    let english = set.is_some_and(|value| {
        let value = value.to_string_lossy().to_ascii_lowercase();
        value == "en"
            || value.starts_with("en_")
            || value.starts_with("en-")
            || value.starts_with("en.")
    });
    if english {
        Language::English
    } else {
        Language::Chinese
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_option_wins_over_the_environment() {
        let of = |args: &[&str]| wanted(args.iter().map(OsString::from));
        assert_eq!(
            of(&["gangmu", "--lang", "en", "convert"]),
            Language::English
        );
        assert_eq!(of(&["gangmu", "convert", "--lang=en"]), Language::English);
        assert_eq!(of(&["gangmu", "convert", "--lang=zh"]), Language::Chinese);
    }

    #[test]
    fn chinese_unless_the_environment_is_english() {
        let of =
            |all: &str, lang: &str| of_environment([Some(all.into()), None, Some(lang.into())]);
        assert_eq!(of("", "en_US.UTF-8"), Language::English);
        assert_eq!(of("zh_CN.UTF-8", "en_US.UTF-8"), Language::Chinese);
        assert_eq!(of("", "C.UTF-8"), Language::Chinese);
        assert_eq!(of("", ""), Language::Chinese);
    }
}
