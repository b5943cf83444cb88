//! The old and the foreign formats of word processors (.doc .wps .rtf .odt …): an office program that is installed
//! makes a .docx of them, in a folder and with a profile of its own, within a time limit.

use crate::Problem;
use crate::files;
use crate::jobs::Cancel;
use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Endings that only an office program reads.
pub(super) const ENDINGS: &[&str] = &[
    "doc", "wps", "wpt", "dot", "rtf", "odt", "uot", "mht", "mhtml",
];

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

/// The .docx that an office program makes of a file.
pub(super) fn to_docx(path: &Path, cancel: &Cancel) -> Result<Vec<u8>, Problem> {
    let missing = || Problem::NoOffice(path.to_owned());
    let offices = installed();
    let mut last = missing();
    for office in &offices {
        match convert(office, path, cancel) {
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

fn convert(office: &Office, path: &Path, cancel: &Cancel) -> Result<Vec<u8>, Problem> {
    let failed = || Problem::OfficeFailed(files::name(path));
    // A copy with a plain name: the original is never opened for writing, and no name needs quoting.
    let folder = tempfile::tempdir().map_err(|_| failed())?;
    let ending = path.extension().unwrap_or(OsStr::new("doc"));
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
