//! The exported file as a person sees it, by way of LibreOffice.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The form of GB/T 9704-2012: A4, a text area of 156 mm × 225 mm with 22 lines of 28 characters, the fonts asked for.
pub(crate) fn check(docx: &Path) {
    fonts(docx);
    let folder = tempfile::tempdir().unwrap();
    let pdf = print(docx, folder.path());
    page_size(&pdf);
    grid(&pdf);
}

/// The end of a paragraph that fills the second page with nothing but whole characters.
pub(crate) fn long() -> String {
    "推进各项重点工作落到实处见到".repeat(100) + "实效。"
}

/// Opens the file in LibreOffice and prints it into a PDF.
fn print(docx: &Path, folder: &Path) -> PathBuf {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let status = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder, docx])
        .output()
        .expect("LibreOffice is there");
    assert!(status.status.success(), "LibreOffice opens it");
    folder.join(docx.file_stem().unwrap()).with_extension("pdf")
}

fn page_size(pdf: &Path) {
    let told = run("pdfinfo", &[pdf]);
    let line = told
        .lines()
        .find(|line| line.starts_with("Page size"))
        .expect("a page size");
    assert!(line.contains("A4"), "{line}");
}

/// The second page has 22 lines of 28 characters, its number aside.
fn grid(pdf: &Path) {
    let text = run("pdftotext", &[Path::new("-layout"), pdf, Path::new("-")]);
    let second = text.split('\u{c}').nth(1).unwrap();
    let lines = second.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.contains('—'))
        .collect();
    let lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    assert_eq!(lengths, [28; 22], "{second}");
}

/// The East Asian fonts named in the styles.
fn fonts(docx: &Path) {
    let mut archive = zip::ZipArchive::new(fs::File::open(docx).unwrap()).unwrap();
    let mut styles = String::new();
    archive
        .by_name("word/styles.xml")
        .unwrap()
        .read_to_string(&mut styles)
        .unwrap();
    let named: BTreeSet<&str> = styles
        .split("w:eastAsia=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    for font in ["仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"] {
        assert!(named.contains(font), "{font} is not among {named:?}");
    }
}

fn run(program: &str, arguments: &[&Path]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} reads the file");
    String::from_utf8(output.stdout).unwrap()
}
