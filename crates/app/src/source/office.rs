//! The old and the foreign formats of word processors (.doc .wps .rtf .odt …): an office program that is installed
//! makes a .docx of them, in a folder and with a profile of its own, within a time limit.

use crate::Problem;
use crate::files;
use crate::jobs::Cancel;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Endings that only an office program reads.
pub(super) const ENDINGS: &[&str] = &[
    "doc", "wps", "wpt", "dot", "rtf", "odt", "uot", "mht", "mhtml",
];

/// Those of them under which people find new Word files and pages, too: renamed, not saved anew.
const OLD_WORD: &[&str] = &["doc", "wps", "wpt", "dot", "rtf"];

/// How long a conversion may take; the first start of an office program takes many seconds.
const LIMIT: Duration = Duration::from_mins(2);
/// How often the end, and the wish to stop, are looked for.
const PAUSE: Duration = Duration::from_millis(40);

/// An office program that is installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Office {
    /// LibreOffice: its `soffice`.
    Libre(PathBuf),
    /// Word or WPS on Windows, driven through COM by PowerShell.
    Com,
}

/// The ending under which an office program is to open a file; none where the program reads it, or knows that nobody
/// can. What a file holds counts before what it is called.
pub(super) fn opens<'a>(ending: &'a str, bytes: &[u8]) -> Option<&'a str> {
    let known = ENDINGS.contains(&ending);
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        let ending = if known { ending } else { "doc" };
        return (!import::is_encrypted(bytes)).then_some(ending);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Some("rtf");
    }
    let renamed = bytes.starts_with(b"PK") || is_page(bytes);
    let ours = bytes.is_empty() || (renamed && OLD_WORD.contains(&ending));
    (known && !ours).then_some(ending)
}

/// Whether bytes begin as a page does.
fn is_page(bytes: &[u8]) -> bool {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = start.trim_ascii_start();
    let begins = |tag: &&str| {
        let begin = start.get(..tag.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(tag.as_bytes()))
    };
    ["<!doctype html", "<html", "<head", "<body"]
        .iter()
        .any(begins)
}

/// The .docx that an office program makes of a file, opened as one of that ending.
pub(super) fn to_docx(path: &Path, ending: &str, cancel: &Cancel) -> Result<Vec<u8>, Problem> {
    let missing = || Problem::NoOffice(path.to_owned());
    let offices = installed();
    let mut last = missing();
    for office in &offices {
        match convert(office, path, ending, cancel) {
            Err(problem @ Problem::OfficeFailed(_)) => last = problem,
            other => return other,
        }
    }
    Err(last)
}

/// The office programs of this machine, the likeliest first.
fn installed() -> Vec<Office> {
    let mut found: Vec<Office> = cfg!(windows).then_some(Office::Com).into_iter().collect();
    let folders = env::var_os("PATH").map(|path| env::split_paths(&path).collect::<Vec<_>>());
    let folders = folders
        .unwrap_or_default()
        .into_iter()
        .chain(usual_folders());
    found.extend(soffice_in(folders).map(Office::Libre));
    found
}

fn soffice_in(folders: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    let names: &[&str] = if cfg!(windows) {
        &["soffice.com", "soffice.exe"]
    } else {
        &["soffice"]
    };
    let mut all = folders.flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    all.find(|program| program.is_file())
}

fn usual_folders() -> Vec<PathBuf> {
    if cfg!(windows) {
        let roots = ["ProgramFiles", "ProgramFiles(x86)", "ProgramW6432"];
        let roots = roots.into_iter().filter_map(env::var_os);
        roots
            .map(|root| Path::new(&root).join("LibreOffice").join("program"))
            .collect()
    } else if cfg!(target_os = "macos") {
        vec!["/Applications/LibreOffice.app/Contents/MacOS".into()]
    } else {
        [
            "/usr/lib/libreoffice/program",
            "/opt/libreoffice/program",
            "/snap/bin",
        ]
        .map(PathBuf::from)
        .into()
    }
}

fn convert(
    office: &Office,
    path: &Path,
    ending: &str,
    cancel: &Cancel,
) -> Result<Vec<u8>, Problem> {
    let failed = || Problem::OfficeFailed(files::name(path));
    // A copy with a plain name: the original is never opened for writing, and no name needs quoting.
    let folder = tempfile::tempdir().map_err(|_| failed())?;
    let source = folder.path().join("source").with_extension(ending);
    fs::write(&source, files::read(path, import::MAX_BYTES as u64)?).map_err(|_| failed())?;
    let target = folder.path().join("made").join("source.docx");
    fs::create_dir(folder.path().join("made")).map_err(|_| failed())?;
    let command = match office {
        Office::Libre(program) => libre(program, folder.path(), &source),
        Office::Com => com(&source, &target),
    };
    run(command, cancel).ok_or_else(failed)??;
    files::read(&target, import::MAX_BYTES as u64).map_err(|_| failed())
}

fn libre(program: &Path, folder: &Path, source: &Path) -> Command {
    let mut command = Command::new(program);
    // Three slashes before a drive's letter, two before a root.
    let profile = folder.join("profile").to_string_lossy().replace('\\', "/");
    let root = if profile.starts_with('/') {
        "file://"
    } else {
        "file:///"
    };
    command
        .arg(format!(
            "-env:UserInstallation={root}{}",
            profile.replace(' ', "%20")
        ))
        .args([
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            "--nologo",
        ])
        .args(["--convert-to", "docx", "--outdir"])
        .arg(folder.join("made"))
        .arg(source);
    command
}

/// Asks Word, else WPS, to open the file read-only and to write it as .docx (`wdFormatXMLDocument`, 12), macros off.
fn com(source: &Path, target: &Path) -> Command {
    const SCRIPT: &str = "$ErrorActionPreference = 'Stop'; \
        foreach ($id in 'Word.Application', 'KWPS.Application') { \
          try { $app = New-Object -ComObject $id } catch { continue } \
          try { $app.Visible = $false; $app.DisplayAlerts = 0; $app.AutomationSecurity = 3; \
            $doc = $app.Documents.Open($env:GANGMU_SOURCE, $false, $true); \
            $doc.SaveAs([ref]$env:GANGMU_TARGET, [ref]12); $doc.Close([ref]0); exit 0 \
          } catch { continue } finally { $app.Quit() } } exit 1";
    let mut command = Command::new("powershell");
    command
        .args(["-NoProfile", "-NonInteractive", "-Command", SCRIPT])
        .env("GANGMU_SOURCE", source)
        .env("GANGMU_TARGET", target);
    command
}

/// Waits for the program to end; `None` where it cannot be started, fails, or takes too long.
fn run(mut command: Command, cancel: &Cancel) -> Option<Result<(), Problem>> {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let command = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success().then_some(Ok(())),
            Ok(None) if cancel.is_cancelled() => {
                end(&mut child);
                return Some(Err(Problem::Cancelled));
            }
            Ok(None) if begun.elapsed() < LIMIT => std::thread::sleep(PAUSE),
            _ => {
                end(&mut child);
                return None;
            }
        }
    }
}

/// Ends a program with what it has started: `soffice` is a script that starts the real one.
fn end(child: &mut Child) {
    let id = child.id();
    let mut killer = if cfg!(windows) {
        let mut killer = Command::new("taskkill");
        killer.args(["/T", "/F", "/PID", &id.to_string()]);
        killer
    } else {
        let mut killer = Command::new("kill");
        killer.args(["-KILL", "--", &format!("-{id}")]);
        killer
    };
    // Where this fails the program itself is ended below.
    let _ = killer.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_file_holds_counts_before_what_it_is_called() {
        let compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
        let encrypted: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let encrypted = [compound.as_slice(), &encrypted].concat();
        for (ending, bytes, opened) in [
            ("docx", compound.as_slice(), Some("doc")),
            ("wps", compound, Some("wps")),
            ("docx", &encrypted, None),
            ("doc", &encrypted, None),
            ("docx", b"{\\rtf1 ", Some("rtf")),
            ("doc", b"{\\rtf1 ", Some("rtf")),
            ("doc", b"PK\x03\x04", None),
            ("odt", b"PK\x03\x04", Some("odt")),
            ("docx", b"PK\x03\x04", None),
            ("doc", b"\xef\xbb\xbf\r\n<HTML xmlns:o=\"\">", None),
            ("doc", b"MIME-Version: 1.0", Some("doc")),
            ("doc", b"", None),
            ("txt", b"<html>", None),
        ] {
            assert_eq!(opens(ending, bytes), opened, "{ending} {bytes:?}");
        }
    }

    #[test]
    fn the_program_is_looked_for_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let folders = ["a", "b", "c"].map(|name| folder.path().join(name));
        for folder in &folders {
            fs::create_dir(folder).unwrap();
        }
        assert_eq!(soffice_in(folders.clone().into_iter()), None);
        let name = if cfg!(windows) {
            "soffice.com"
        } else {
            "soffice"
        };
        fs::write(folders[1].join(name), "").unwrap();
        fs::write(folders[2].join(name), "").unwrap();
        assert_eq!(
            soffice_in(folders.clone().into_iter()),
            Some(folders[1].join(name))
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_hangs_is_ended_when_cancelled() {
        let cancel = Cancel::default();
        let stop = cancel.clone();
        std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(100));
            stop.cancel();
        });
        let mut command = Command::new("sh");
        command.args(["-c", "sleep 1000 & wait"]);
        assert_eq!(run(command, &cancel), Some(Err(Problem::Cancelled)));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_fails_is_told() {
        assert_eq!(run(Command::new("false"), &Cancel::default()), None);
        assert_eq!(
            run(Command::new("/no/such/program"), &Cancel::default()),
            None
        );
        assert_eq!(run(Command::new("true"), &Cancel::default()), Some(Ok(())));
    }
}
