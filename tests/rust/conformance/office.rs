//! Word files → printed pages, by one start of LibreOffice for all of them.

use super::paper::{self, Page};
use std::fs;
use std::process::Command;

/// The pages of each file, in order. None where LibreOffice is not installed.
///
/// # Panics
/// Where it refuses a file.
pub(super) fn print(files: &[Vec<u8>]) -> Option<Vec<Vec<Page>>> {
    if Command::new("soffice").arg("--version").output().is_err() {
        println!("skipped: LibreOffice (soffice) is not installed");
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<String> = (0..files.len()).map(|at| format!("{at}.docx")).collect();
    for (name, file) in names.iter().zip(files) {
        fs::write(folder.path().join(name), file).unwrap();
    }
    let own = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("office").display()
    );
    let printed = Command::new("soffice")
        .args([&own, "--headless", "--convert-to", "pdf"])
        .args(&names)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(printed.status.success(), "{printed:?}");
    let pages = (0..files.len()).map(|at| {
        let pdf = fs::read(folder.path().join(format!("{at}.pdf")));
        paper::pages(pdf.expect("every file is printed"))
    });
    Some(pages.collect())
}
