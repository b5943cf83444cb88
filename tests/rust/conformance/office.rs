//! Word files → printed pages or other files, by one start of LibreOffice for all of them.

use super::paper::{self, Page};
use std::fs;
use std::process::Command;

/// The pages of each file, in order. None where LibreOffice is not installed.
///
/// # Panics
/// Where it refuses a file.
pub(super) fn print(files: &[Vec<u8>]) -> Option<Vec<Vec<Page>>> {
    let converted = convert(files, "pdf")?;
    Some(converted.into_iter().map(paper::pages).collect())
}

/// The files in another format, in order. None where LibreOffice is not installed.
///
/// # Panics
/// Where it refuses a file.
pub(super) fn convert(files: &[Vec<u8>], format: &str) -> Option<Vec<Vec<u8>>> {
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
    let ran = Command::new("soffice")
        .args([&own, "--headless", "--convert-to", format])
        .args(&names)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(ran.status.success(), "{ran:?}");
    let converted = (0..files.len()).map(|at| {
        let file = fs::read(folder.path().join(format!("{at}.{format}")));
        file.expect("every file is converted")
    });
    Some(converted.collect())
}
