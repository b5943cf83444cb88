//! `cases/`: a folder is a document and everything that must come of it, stage by stage.

use app::requests::Format;
use app::{App, AppConfig};
use compose::{Block, Composed, Paragraph};
use plan::{Plan, notation};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_case_comes_out_as_written_down() {
    let data = tempfile::tempdir().unwrap();
    let app = App::open(AppConfig::new(data.path()));
    for case in cases() {
        check(&app, &case);
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let entries = fs::read_dir(folder).unwrap();
    let mut cases: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    cases.retain(|case| case.is_dir());
    cases.sort();
    cases
}

/// The document of a case: `input.txt`, `input.html` …
fn input(case: &Path) -> PathBuf {
    let mut files = fs::read_dir(case)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_input = |file: &PathBuf| file.file_stem().is_some_and(|name| name == "input");
    files.find(is_input).unwrap()
}

/// Compares every stage with the snapshots beside the input.
fn check(app: &App, case: &Path) {
    let reading = app.read_file(&input(case)).unwrap();
    let all = |stage: &dyn Fn(&Plan) -> String| {
        let stages: Vec<String> = reading.plans.iter().map(stage).collect();
        stages.join("\n")
    };
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(case);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!("outline", all(&outline));
        insta::assert_snapshot!(
            "report",
            serde_json::to_string_pretty(&reading.report).unwrap()
        );
        insta::assert_snapshot!(
            "composed",
            all(&|plan| composed(&app.composed(plan).unwrap()))
        );
        insta::assert_snapshot!("document", all(&|plan| document(app, plan)));
    });
}

/// What the importer made of it: elements, then each part in the outline notation.
fn outline(plan: &Plan) -> String {
    let mut text = format!("scheme: {}\n", plan.scheme);
    let elements = serde_json::to_value(&plan.elements).unwrap();
    for (name, value) in elements.as_object().unwrap() {
        let _ = writeln!(text, "{name}: {value}");
    }
    for part in &plan.parts {
        let _ = write!(
            text,
            "\n== {:?} {} {}\n",
            part.role,
            part.kind,
            part.title.replace('\n', "⏎")
        );
        for (name, words) in [
            ("addressees", &part.addressees),
            ("attachments", &part.attachments),
        ] {
            if !words.is_empty() {
                let _ = writeln!(text, "{name}: {}", words.join(" | "));
            }
        }
        text.extend(part.title_note.iter().map(|note| format!("note: {note}\n")));
        text += &notation::print(&part.outline);
    }
    text
}

/// The roles of all paragraphs, with their words.
fn composed(composed: &Composed) -> String {
    let mut text = String::new();
    for block in composed.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(one) => line(&mut text, "", one),
            Block::Contents(list) => list.paragraphs().for_each(|row| line(&mut text, "  ", row)),
            Block::Placed(one) => one
                .lines
                .iter()
                .for_each(|one| line(&mut text, "placed: ", one)),
            Block::Imprint(rows) => rows
                .iter()
                .for_each(|one| line(&mut text, "imprint: ", one)),
            Block::Grid(grid) => {
                let lines = grid.rows.iter().flatten().flatten();
                lines.for_each(|one| line(&mut text, "beside: ", one));
            }
            Block::Table(table) => {
                table
                    .rows
                    .iter()
                    .flatten()
                    .for_each(|one| line(&mut text, "cell: ", one));
            }
        }
    }
    text
}

fn line(text: &mut String, before: &str, paragraph: &Paragraph) {
    let words: Vec<String> = paragraph
        .runs
        .iter()
        .map(|run| format!("{:?}“{}”", run.voice, run.text.escape_debug()))
        .collect();
    let page = if paragraph.place.new_page {
        " (new page)"
    } else {
        ""
    };
    let _ = writeln!(
        text,
        "{before}{:?}{page} {}",
        paragraph.role,
        words.join(" ")
    );
}

/// The exported body as XML, a paragraph a line.
fn document(app: &App, plan: &Plan) -> String {
    let bytes = app.bytes(plan, Format::Docx).unwrap();
    let parts = export::testing::unpack(&bytes);
    let body = parts
        .into_iter()
        .find(|(name, _)| name == "word/document.xml");
    let mut body = body.unwrap().1;
    for start in [
        "<w:p>",
        "<w:p ",
        "<w:tbl>",
        "<w:tr>",
        "<w:tr ",
        "<w:sectPr>",
        "<w:sectPr ",
    ] {
        body = body.replace(start, &format!("\n{start}"));
    }
    without_ids(&body)
}

/// Bookmarks are called after nodes, whose ids differ from run to run.
fn without_ids(body: &str) -> String {
    let mut pieces = body.split("\"_gm");
    let mut text = pieces.next().unwrap().to_owned();
    for piece in pieces {
        text += "\"_gm…";
        text += piece.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    text
}
