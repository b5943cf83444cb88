//! The help in English.

use clap::Command;

/// How an elements file is written.
const ELEMENTS: &str = r#"An elements file names only what is wanted:
  issuers = ["…"]            issuing organs, the lead organ first
  number = "…"               document number
  addressees = ["…"]
  date = 2026-03-05          date of writing
  title = "…"                \n breaks the line
  red_head = true
  issuer_mark, copy_number, secrecy, urgency, note, attachments, copies_to, printed_by, printed_on, draft_mark
  signers = ["POST NAME"]    the post, where given, stands beside a signature stamp
  sealing = "sealed"         or "unsealed", "signature-stamp""#;

/// All of the help in English; a missing line stays Chinese, which a test forbids.
pub(super) fn translated(command: Command) -> Command {
    of(command, "")
}

fn of(command: Command, path: &str) -> Command {
    let mut command = match line(path) {
        Some(about) => command.about(about),
        None => command,
    };
    if path.is_empty() {
        command = command.after_help(
            "Exit codes: 0 fine; 1 problems found (library verify); 2 it could not be done.\n\
             The environment variable GANGMU_DATA_DIR names another data folder.",
        );
    }
    if path == "convert" {
        command = command.after_help(ELEMENTS);
    }
    let command = command.mut_args(|arg| {
        let help = line(&format!("{path} {}", arg.get_id()));
        let name = value_name(arg.get_id().as_str());
        let arg = match help {
            Some(help) => arg.help(help),
            None => arg,
        };
        match name {
            Some(name) => arg.value_name(name),
            None => arg,
        }
    });
    command.mut_subcommands(|sub| {
        let path = format!("{path} {}", sub.get_name());
        of(sub, path.trim_start())
    })
}

fn value_name(arg: &str) -> Option<&'static str> {
    Some(match arg {
        "source" | "sources" => "IN",
        "target" => "OUT",
        "kind" => "KIND",
        "profile" => "PROFILE",
        "scheme" => "SCHEME",
        "elements" | "library" => "FILE",
        "plan" => "PLAN",
        "lang" => "LANG",
        "numbering" | "existing" | "duties" => "HOW",
        "contents" => "LEVELS",
        "revisions" => "SIDE",
        "year" => "YEAR",
        "name" => "NAME",
        _ => return None,
    })
}

fn line(place: &str) -> Option<&'static str> {
    Some(match place {
        "" => {
            "Gangmu: plans for Chinese offices, outline first, numbered by itself, exported as proper Word files"
        }
        " lang" => "language: zh or en; by the environment variable LANG if not given",
        "convert" => {
            "Convert a file: .docx .doc .wps .pdf .html .txt .md .json → .docx .json .txt .md, by the names' endings"
        }
        "convert source" | "outline sources" | "library import sources" => {
            "file to read (.docx .doc .wps .pdf .html .txt .md .json …)"
        }
        "convert target" => {
            "file to write (.docx .json .txt .md); one that exists is kept unless --force"
        }
        "convert kind" | "new kind" => "kind of plan, by id or name (work-points, 工作要点)",
        "convert profile" => "format profile (gbt-9704)",
        "convert scheme" => "numbering scheme (official)",
        "convert elements" => "document elements (TOML), see below",
        "convert doc" => "where the source holds several documents, take the Nth",
        "convert split" => {
            "where the source holds several documents, write a file each: -1, -2 … after the name"
        }
        "convert force" | "new force" | "profile force" | "library export force" => {
            "replace a target that exists"
        }
        "convert keep_text" | "outline keep_text" => {
            "keep the text as it is: no clean-up of spaces, marks and characters"
        }
        "convert revisions" | "outline revisions" => {
            "tracked changes in Word files: accept (the default), reject, or remark: accepted, each change and comment told as a doubt"
        }
        "convert numbering" => {
            "labels in Word files: text, or word for Word's own multi-level numbering"
        }
        "convert contents" => {
            "a contents list in Word files, of two levels unless --contents=3; Word reckons its pages on opening"
        }
        "convert duties" => {
            "duties: written as they were, labelled with lead, support and deadline, brief without such words, or none"
        }
        "convert report" => {
            "list every place that was left out, rewritten or doubtful; for Word also missing fonts and rare characters"
        }
        "outline" => "Show the outline of files",
        "outline json" | "library list json" | "library show json" => "as JSON, for other programs",
        "new" => "Start a plan of a kind",
        "new target" => "file to write (.json .docx .txt .md)",
        "new notice" => "with a carrier notice before it",
        "new elements" => "document elements (TOML), as in convert",
        "profile" => {
            "Read a unit's own format from a Word file, as TOML; what was found and what was not is told besides"
        }
        "profile source" => "a document in its final form (.docx .doc .wps .odt .rtf)",
        "profile target" => "format file to write (.toml); standard output if not given",
        "profile name" => "what the format is called; as the source if not given",
        "library" => "The library: list, show, import, export, renew, backup, verify",
        "library import existing" => {
            "where a .gangmu plan is in the library already and differs: copy keeps both, replace keeps what was there as a version; without it nothing is taken"
        }
        "library backup" => "Back up the library; prints where the backup stands",
        "library library" => "library file; the one in the data folder if not given",
        "library list" => "List the plans, the latest first",
        "library list trash" => "list those in the trash",
        "library show" => "Show the outline of a plan",
        "library show plan" | "library export plan" | "library renew plan" => {
            "id (or how it begins or ends) or title"
        }
        "library import" => "Read files into the library",
        "library export" => "Write a plan as a file",
        "library export target" => {
            "file to write (.docx .gangmu .json .txt .md); .gangmu has the whole past, for a colleague"
        }
        "library renew" => "Begin another year's plan with one: years move on, figures are marked",
        "library renew year" => "the year of the new plan, such as 2027",
        "library verify" => "Check whether the library is sound; exit code 1 if it is not",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::args::Typed;
    use clap::CommandFactory;

    #[test]
    fn no_chinese_is_left_in_the_english_help() {
        fn look(command: &mut clap::Command) {
            let help = command
                .render_long_help()
                .to_string()
                .replace("工作要点", "");
            let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            assert!(!help.contains(chinese), "{help}");
            command.get_subcommands_mut().for_each(look);
        }
        look(&mut super::translated(Typed::command()));
    }
}
