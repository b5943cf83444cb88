//! What the tests and benches share: the real command line, and a long plan.

use app::{App, AppError};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

/// The command line, built as this program is built.
///
/// # Panics
/// Where it cannot be built.
pub fn gangmu() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        // target/<profile>/deps/all-… → target/<profile>
        let mut folder = std::env::current_exe().expect("this program has a path");
        folder.pop();
        if folder.ends_with("deps") {
            folder.pop();
        }
        let release = folder.ends_with("release");
        let mut build = Command::new(env!("CARGO"));
        build
            .args(["build", "--quiet", "--package", "cli", "--bin", "gangmu"])
            .arg("--target-dir");
        build.arg(
            folder
                .parent()
                .expect("a profile stands in a target folder"),
        );
        if release {
            build.arg("--release");
        }
        let finished = build
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .expect("cargo runs");
        assert!(finished.success(), "gangmu cannot be built");
        folder
            .join("gangmu")
            .with_extension(std::env::consts::EXE_EXTENSION)
    })
}

/// A folder of its own with the command line in it.
pub struct Desk {
    folder: PathBuf,
}

impl Desk {
    /// Works in `folder`, with its data folder inside it.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The command, ready for more arguments; Chinese, whatever the machine speaks.
    pub fn command(&self) -> Command {
        let mut command = Command::new(gangmu());
        command
            .current_dir(&self.folder)
            .env("GANGMU_DATA_DIR", self.folder.join("data"))
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", "C.UTF-8");
        command
    }

    /// Runs what is typed and gives what is seen: the words, then the exit code unless it is 0.
    ///
    /// # Panics
    /// Where something else than `gangmu` is typed.
    pub fn session(&self, typed: &str) -> String {
        let mut lines = String::new();
        for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let mut words = line.split_whitespace();
            assert_eq!(words.next(), Some("gangmu"), "a session types gangmu");
            let output = self.command().args(words).output().expect("gangmu runs");
            lines += &seen(line, &output);
        }
        lines
            .trim_end()
            .replace(&*self.folder.to_string_lossy(), "…")
    }
}

fn seen(typed: &str, output: &Output) -> String {
    let words = |bytes| String::from_utf8_lossy(bytes).into_owned();
    let mut text = format!(
        "$ {typed}\n{}{}",
        words(&output.stdout),
        words(&output.stderr)
    );
    match output.status.code() {
        Some(0) => {}
        Some(code) => text.extend(["[", &code.to_string(), "]\n"]),
        None => text += "[killed]\n",
    }
    text
}

/// A plan as text: chapters of 10 sections of 10 measures, each with a heading, a body and a unit.
pub fn long_text(measures: usize) -> String {
    let mut lines = vec![
        "云岭县2026年重点任务实施方案".to_owned(),
        "为做好全年工作，制定本方案。".to_owned(),
    ];
    for number in 0..measures {
        let (chapter, section) = (number / 100 + 1, number / 10 + 1);
        if number % 100 == 0 {
            lines.push(format!("{}、第{chapter}方面重点任务", numeral(chapter)));
        }
        if number % 10 == 0 {
            lines.push(format!(
                "（{}）推进第{section}组工作",
                numeral(number / 10 % 10 + 1)
            ));
        }
        lines.push(format!(
            "{}.落实第{}项措施。明确目标任务，细化工作举措，压实各方责任，按季度调度进展，年底前见到实效。\
             （责任单位：县发展改革局、县财政局）",
            number % 10 + 1,
            number + 1
        ));
    }
    lines.push("各单位要认真抓好落实。\n".to_owned());
    lines.join("\n\n")
}

/// 1–99 as they stand in labels.
fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let tens = match number / 10 {
        0 => String::new(),
        1 => "十".into(),
        tens => format!("{}十", DIGITS[tens]),
    };
    tens + DIGITS[number % 10]
}

/// Puts a source into the library as the window does, without looking at it; answers the summaries of its plans.
///
/// # Errors
/// What the core refuses.
pub fn take_in(app: &App, source: &Value) -> Result<Value, AppError> {
    let import = app.call("import_begin", json!({ "sources": [source] }))?;
    let session = &import["session"];
    let read = app.call("import_read", json!({ "session": session, "source": 0 }))?;
    let documents = read["documents"].as_array().into_iter().flatten();
    let documents: Vec<&Value> = documents.map(|document| &document["plan"]).collect();
    app.call(
        "import_use",
        json!({ "session": session, "documents": documents }),
    )
}

/// Puts a text into the library; answers the id of its first plan.
///
/// # Panics
/// Where there is none.
pub fn take_in_text(app: &App, text: &str) -> Value {
    let plans = take_in(app, &json!({ "type": "text", "text": text })).expect("a text is read");
    plans[0]["id"].clone()
}
