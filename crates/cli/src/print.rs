//! For people and for programs: answers to standard output, everything else to standard error.

use crate::args::Refused;
use app::views::{Language, ReportView};
use app::{Problem, TypeCheck};
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// Writes an answer. A reader that has gone away (`| head`) is no failure.
pub(crate) fn answer(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Writes a value as JSON.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<(), Problem> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Problem::Internal(e.to_string()))?;
    answer(&(text + "\n"));
    Ok(())
}

/// Says something beside the answer.
pub(crate) fn note(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Says what went wrong and what to do.
pub(crate) fn problem(problem: &Problem, language: Language) {
    let told = problem.told(language);
    let (wrong, hint) = language.choose(("错误：", "提示："), ("error: ", "hint: "));
    note(&format!("{wrong}{}", told.message));
    if let Some(words) = told.hint {
        note(&format!("{hint}{words}"));
    }
}

/// Says why the arguments were refused, or what was asked of them.
pub(crate) fn refused(refused: &Refused, language: Language) -> ExitCode {
    let told = refused.told(language);
    if refused.is_answer() {
        answer(&told);
        return ExitCode::SUCCESS;
    }
    let _ = io::stderr().lock().write_all(told.as_bytes());
    ExitCode::from(2)
}

/// Says which elements of a document do not go together.
pub(crate) fn conflicts(found: &[String], language: Language) {
    let label = language.choose("注意：", "note: ");
    for one in found {
        note(&format!("{label}{one}"));
    }
}

/// Says what this machine cannot show as it is meant.
pub(crate) fn type_check(found: &TypeCheck, language: Language) {
    for font in &found.missing {
        let name = &font.name;
        note(&match &font.stand_in {
            Some(other) => language.choose(
                format!("  本机没有字体“{name}”，有可以代用的“{other}”"),
                format!("  font not installed: {name}; {other} can stand in"),
            ),
            None => language.choose(
                format!("  本机没有字体“{name}”，也没有可以代用的，版面要在有字体的电脑上看"),
                format!("  font not installed: {name}, nor any that can stand in"),
            ),
        });
    }
    if !found.rare.is_empty() {
        let rare: Vec<String> = found.rare.iter().map(char::to_string).collect();
        let rare = rare.join(" ");
        note(&language.choose(
            format!("  GB 2312 以外的字，公文字体里可能没有：{rare}"),
            format!("  outside GB 2312, may be missing in the fonts: {rare}"),
        ));
    }
}

/// Says how far long work is, on one line, where somebody is looking.
pub(crate) fn progress(done: usize, all: usize) {
    let mut out = io::stderr().lock();
    if out.is_terminal() {
        let end = if done == all { "\n" } else { "" };
        let _ = write!(out, "\r{done}/{all}{end}").and_then(|()| out.flush());
    }
}

/// Says what an import left out, rewrote or doubts; every place of it if `all`.
pub(crate) fn report(report: &ReportView, all: bool, language: Language) {
    let rewritten: u32 = report.normalised.iter().map(|change| change.count).sum();
    if !(report.dropped.is_empty() && rewritten == 0 && report.doubts.is_empty()) {
        let (dropped, doubts) = (report.dropped.len(), report.doubts.len());
        note(&language.choose(
            format!("略去 {dropped} 处，改写 {rewritten} 处，存疑 {doubts} 处"),
            format!("left out: {dropped}, rewritten: {rewritten}, doubtful: {doubts}"),
        ));
    }
    if !all {
        return;
    }
    let (left_out, rewrote, doubtful) = language.choose(
        ("略去", "改写", "存疑"),
        ("left out", "rewritten", "doubtful"),
    );
    for place in &report.dropped {
        note(&format!("  {left_out}（{}）：{}", place.reason, place.text));
    }
    for change in &report.normalised {
        note(&format!(
            "  {rewrote}（{}）：{} → {} ×{}",
            change.kind, change.from, change.to, change.count
        ));
    }
    for doubt in &report.doubts {
        note(&format!("  {doubtful}：{}：{}", doubt.message, doubt.text));
    }
}
