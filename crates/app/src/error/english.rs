//! The words of every problem in English: what happened, then what was kept and what to do.

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
            "The plan has been changed elsewhere, and this change does not fit it".into(),
            "The plan stays as it was changed there; open it again and repeat your change",
        ),
        Problem::NoPlan => say(
            "There is no such plan in the library".into(),
            "It may have been deleted for good; refresh the list",
        ),
        Problem::SeveralPlans(wanted) => say(
            format!("Several plans fit \"{wanted}\""),
            "Give more of the id; gangmu library list shows the ids",
        ),
        Problem::NoVersion => say(
            "There is no such version".into(),
            "The plan is unchanged; look at the list of versions again",
        ),
        Problem::NothingToUndo => say("There is nothing to undo or redo".into(), ""),
        Problem::NoTemplate { sort, id, known } => (
            format!("There is no {} called \"{id}\"", sort_name(*sort)),
            format!("There are: {}", known.join(", ")),
        ),
        Problem::BadTemplate { file, english, .. } => say(
            format!("The template \"{file}\" is faulty: {english}"),
            "Correct the file, or take it out of the data folder to get the built-in one back; no plan was changed",
        ),
        Problem::NoFile(path) => say(
            format!("There is no file \"{}\"", shown(path)),
            "Check the path and the name",
        ),
        Problem::Unreadable(path, ErrorKind::PermissionDenied) => say(
            format!("No permission to read \"{}\"", shown(path)),
            "Check the file's permissions, or copy it into a folder of your own",
        ),
        Problem::Unreadable(path, ErrorKind::IsADirectory) => say(
            format!("\"{}\" is a folder, not a file", shown(path)),
            "Name a file in it",
        ),
        Problem::Unreadable(path, kind) => say(
            format!("Cannot read \"{}\" ({kind})", shown(path)),
            "Make sure no other program holds the file and the disk is sound; the file was not changed",
        ),
        Problem::Empty(name) => say(
            format!("\"{name}\" is empty: there is no text to import"),
            "Choose another file; no plan was made",
        ),
        Problem::NotText(name) => say(
            format!("\"{name}\" is not a text file"),
            "Open it in its own program and save it as .docx or plain text (.txt); the file was not changed",
        ),
        Problem::Encrypted(name) => say(
            format!("\"{name}\" is protected by a password"),
            "Open it in Word or WPS, remove the password, and save it; the file was not changed",
        ),
        Problem::Damaged(name) => say(
            format!("\"{name}\" is damaged, or not what its ending says"),
            "Open it in its own program, save it anew and try again; the file was not changed",
        ),
        Problem::NotWord(name) => say(
            format!("\"{name}\" is no Word document: there is no format to be read from it"),
            "A format is read from .docx, .doc, .wps, .odt and .rtf; save it as .docx in Word or WPS and try again. The file was not changed",
        ),
        Problem::NoTextLayer(name) => say(
            format!(
                "\"{name}\" holds no text that can be taken out: its pages are most likely pictures"
            ),
            "Recognise its text first (OCR, in WPS or Acrobat), or import the Word file it was made from; the file was not changed",
        ),
        Problem::NoOffice(path) => say(
            format!(
                "Reading \"{}\" needs Word, WPS or LibreOffice, and none was found here",
                shown(path)
            ),
            "Save it as .docx where it can be opened, then import that; the file was not changed",
        ),
        Problem::OfficeFailed(name) => say(
            format!("Word, WPS or LibreOffice on this machine could not open \"{name}\""),
            "Close the program that is using it and try again, or open it yourself and save it as .docx; the file was not changed",
        ),
        Problem::UnknownSource(path) => say(
            format!("Cannot read \"{}\": unknown kind of file", shown(path)),
            "Files ending in .docx, .doc, .wps, .rtf, .odt, .pdf, .html, .txt, .md and .json can be read",
        ),
        Problem::UnknownTarget(path) => say(
            format!("Cannot write \"{}\": unknown kind of file", shown(path)),
            "Files ending in .docx, .gangmu, .json, .txt and .md can be written",
        ),
        Problem::NotAPlan { name, detail } => say(
            format!("\"{name}\" is not a Gangmu plan ({detail})"),
            "Choose a .gangmu or .json file written by Gangmu; the file was not changed",
        ),
        Problem::NewerPlan(name) => say(
            format!("\"{name}\" was written by a newer version of Gangmu"),
            "Upgrade Gangmu first; the file was not changed",
        ),
        Problem::TooLarge { name, limit, unit } => say(
            format!(
                "\"{name}\" is too large: more than {}",
                amount(*limit, *unit)
            ),
            "Split it into several files; the file was not changed",
        ),
        Problem::SeveralDocuments { name, count } => say(
            format!("\"{name}\" holds {count} documents"),
            "Choose one with --doc N, or write one file each with --split",
        ),
        Problem::NoDocument { asked, count } => (
            format!("There is no document {asked}"),
            format!("The source holds {count}"),
        ),
        Problem::TargetExists(path) => say(
            format!("\"{}\" already exists", shown(path)),
            "It was not changed; choose another name, or replace it with --force",
        ),
        Problem::Unwritable(path, kind) => say(
            format!("Cannot write \"{}\" ({kind})", shown(path)),
            "Nothing there was changed; close the program that uses the file (Word, WPS), check permissions, or choose another place",
        ),
        Problem::DiskFull(path) => say(
            format!("The disk is full: no room for \"{}\"", shown(path)),
            "Nothing there was changed and no half file was left; make room or choose another place",
        ),
        Problem::BadElements { file, detail } => say(
            format!("The elements file \"{file}\" is faulty: {detail}"),
            "Correct it and try again; no file was written",
        ),
        Problem::UnknownElement { file, key } => (
            format!("\"{key}\" in the elements file \"{file}\" is no document element"),
            format!(
                "There are: {}; no file was written",
                ELEMENT_KEYS.join(", ")
            ),
        ),
        Problem::BadElement {
            file,
            key,
            expected,
        } => (
            format!("\"{key}\" in the elements file \"{file}\" has the wrong value"),
            format!("Expected: {expected}; no file was written"),
        ),
        Problem::LibraryLocked(path) => say(
            format!(
                "The library \"{}\" is in use by another program",
                shown(path)
            ),
            "Close that program first; everything up to the last save is there",
        ),
        Problem::LibraryNewer(path) => say(
            format!(
                "The library \"{}\" was made by a newer version of Gangmu",
                shown(path)
            ),
            "It was not opened, so that nothing breaks; upgrade Gangmu",
        ),
        Problem::NotALibrary(path) => say(
            format!("\"{}\" is not a Gangmu library", shown(path)),
            "It was not changed; name another file, or move it away and the program makes a new library",
        ),
        Problem::LibraryDamaged(path) => say(
            format!("The library \"{}\" is damaged", shown(path)),
            "It was not changed; copy it first, then check it with gangmu library verify and take out what can be read with library export",
        ),
        Problem::LibraryFull(path) => say(
            format!(
                "The disk is full: the library \"{}\" cannot take this change",
                shown(path)
            ),
            "What was saved is there, and so is the text in the window; make room, and the change is saved again",
        ),
        Problem::LibraryUnwritable(path) => say(
            format!("Cannot open or write the library \"{}\"", shown(path)),
            "Check the permissions of the file and its folder; what was saved was not changed",
        ),
        Problem::BadPattern { fault, at } => say(
            format!(
                "The regular expression is wrong{}",
                at.map_or_else(String::new, |at| format!(" at character {}", at + 1))
            ),
            match fault {
                Fault::Bracket => {
                    "A bracket has no partner; to find the bracket itself, put \\ before it"
                }
                Fault::Repetition => {
                    "* + ? { } need something before them to repeat; to find the sign itself, put \\ before it"
                }
                Fault::Escape => "What follows \\ means nothing; to find \\ itself, write \\\\",
                Fault::Class => {
                    "What stands in square brackets is wrong; a range goes from small to large"
                }
                Fault::Unsupported => {
                    "Look-around and back-references (\\1) are not supported; a replacement may have $1"
                }
                Fault::TooLarge => "It is too complex; repeat less",
                Fault::Other => "Check how it is written",
            },
        ),
        Problem::BadRequest(detail) => say(
            format!("The request cannot be understood: {detail}"),
            "Nothing was changed",
        ),
        Problem::Cancelled => say(
            "Cancelled".into(),
            "What was finished stays; the rest was not changed",
        ),
        Problem::Internal(detail) => say(
            format!("A mistake of the program: {detail}"),
            "What was saved was not changed; try again, and if it comes back send us the log in the data folder",
        ),
    }
}

fn sort_name(sort: Sort) -> &'static str {
    match sort {
        Sort::Kind => "kind of plan",
        Sort::Scheme => "numbering scheme",
        Sort::Profile => "format profile",
        Sort::Sample => "sample",
    }
}

fn amount(limit: u64, unit: Unit) -> String {
    match unit {
        Unit::Bytes => format!("{} MB", limit / MEGABYTE),
        Unit::Lines => format!("{limit} lines"),
        Unit::Files => format!("{limit} files"),
    }
}
