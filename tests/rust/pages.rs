//! The exported file as an office program lays it out: page, grid, page numbers (GB/T 9704-2012 §5.2, §7.5).
//!
//! Looked at with LibreOffice and pdftotext where both are installed, else said to be skipped.

use app::requests::Format;
use app::{App, AppConfig};
use std::path::Path;
use std::process::Command;

/// Words this near to one another in height stand on one line, in points.
const SAME: f64 = 8.0;

/// 210 mm × 297 mm in points, as LibreOffice rounds it.
const A4: (f64, f64) = (595.3, 841.9);

#[test]
fn the_pages_have_22_lines_of_28_characters() {
    let folder = tempfile::tempdir().unwrap();
    let Some(pages) = pages(folder.path()) else {
        return;
    };
    for page in &pages {
        assert!(
            (page.width - A4.0).abs() < 1.0 && (page.height - A4.1).abs() < 1.0,
            "A4: {} × {}",
            page.width,
            page.height
        );
    }
    // The first page has the title on lines of its own height; the last is not full.
    for page in &pages[1..pages.len() - 1] {
        let lines = page.text_lines().count();
        assert_eq!(lines, 22, "lines on a full page: {:#?}", page.lines);
    }
    let full = pages
        .iter()
        .flat_map(Page::text_lines)
        .map(|line| line.text.chars().count())
        .max();
    assert_eq!(full, Some(28), "characters on a full line");
}

#[test]
fn page_numbers_stand_right_on_odd_pages_and_left_on_even_ones() {
    let folder = tempfile::tempdir().unwrap();
    let Some(pages) = pages(folder.path()) else {
        return;
    };
    for (number, page) in (1..).zip(&pages) {
        let foot = page.foot().expect("every page has a number");
        assert_eq!(foot.text.replace(' ', ""), format!("—{number}—"));
        let right = f64::midpoint(foot.left, foot.right) > page.width / 2.0;
        assert_eq!(right, number % 2 == 1, "page {number}");
    }
}

/// A page as it is printed.
#[derive(Debug, Default)]
struct Page {
    width: f64,
    height: f64,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    left: f64,
    right: f64,
    top: f64,
    text: String,
}

impl Page {
    /// Lines of the text area, which ends 35 mm above the lower edge (§5.2.1).
    fn text_lines(&self) -> impl Iterator<Item = &Line> {
        let end = self.height - 35.0 / 25.4 * 72.0;
        self.lines.iter().filter(move |line| line.top < end)
    }

    fn foot(&self) -> Option<&Line> {
        let end = self.height - 35.0 / 25.4 * 72.0;
        self.lines.iter().find(|line| line.top >= end)
    }
}

/// A plan of many pages, printed.
fn pages(folder: &Path) -> Option<Vec<Page>> {
    let found = |program: &str| Command::new(program).arg("--version").output().is_ok();
    if !found("soffice") || !found("pdftotext") {
        println!("skipped: LibreOffice (soffice) and poppler (pdftotext) are not both installed");
        return None;
    }
    let app = App::open(AppConfig::new(folder.join("data")));
    let reading = app.read_text(&tests::long_text(60), "长文").unwrap();
    app.write_file(
        &reading.plans[0],
        Format::Docx,
        &folder.join("a.docx"),
        false,
    )
    .unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.join("office").display()
    );
    let printed = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "a.docx"])
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(printed.status.success(), "{printed:?}");
    let read = Command::new("pdftotext")
        .args(["-bbox-layout", "a.pdf", "a.html"])
        .current_dir(folder)
        .status();
    assert!(read.unwrap().success());
    Some(parse(
        &std::fs::read_to_string(folder.join("a.html")).unwrap(),
    ))
}

/// Reads what `pdftotext -bbox-layout` writes: pages with lines with words. Words on one height are one line.
fn parse(html: &str) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    for tag in html.lines().map(str::trim) {
        if tag.starts_with("<page ") {
            pages.push(Page {
                width: number(tag, "width"),
                height: number(tag, "height"),
                lines: Vec::new(),
            });
        } else if let (true, Some(page)) = (tag.starts_with("<word "), pages.last_mut()) {
            page.add(tag);
        }
    }
    for page in &mut pages {
        page.lines.sort_by(|a, b| a.top.total_cmp(&b.top));
    }
    pages
}

impl Page {
    fn add(&mut self, tag: &str) {
        let (left, right, top) = (
            number(tag, "xMin"),
            number(tag, "xMax"),
            number(tag, "yMin"),
        );
        let text = tag
            .split_once('>')
            .and_then(|(_, rest)| rest.split_once('<'))
            .map_or("", |(text, _)| text);
        match self
            .lines
            .iter_mut()
            .find(|line| (line.top - top).abs() < SAME)
        {
            Some(line) => {
                line.text.push_str(text);
                line.left = line.left.min(left);
                line.right = line.right.max(right);
            }
            None => self.lines.push(Line {
                left,
                right,
                top,
                text: text.into(),
            }),
        }
    }
}

fn number(tag: &str, name: &str) -> f64 {
    let start = tag.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
    let rest = &tag[start..];
    rest[..rest.find('"').unwrap()].parse().unwrap()
}
