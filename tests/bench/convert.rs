//! `gangmu convert` of 1,000 measures against python-docx writing the same paragraphs, whole processes in alternation.
//!
//! python-docx stands in a virtual environment, see `tests/README.md`; without it only `gangmu` is measured.
#![expect(clippy::print_stdout, reason = "figures are for reading")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const MEASURES: usize = 1_000;
const ROUNDS: usize = 9;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let source = folder.path().join("plan.txt");
    std::fs::write(&source, tests::long_text(MEASURES)).expect("a writable folder");
    let (ours, theirs) = (
        folder.path().join("ours.docx"),
        folder.path().join("theirs.docx"),
    );

    let mut gangmu = Command::new(tests::gangmu());
    gangmu
        .arg("convert")
        .arg(&source)
        .arg(&ours)
        .arg("--force")
        .env("GANGMU_DATA_DIR", folder.path().join("data"));
    let mut python = python().map(|python| {
        let mut command = Command::new(python);
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/python_docx.py");
        command.arg(script).arg(&source).arg(&theirs);
        command
    });

    let (mut gangmu_times, mut python_times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        gangmu_times.push(time(&mut gangmu));
        python_times.extend(python.as_mut().map(time));
    }
    let ours = median(&mut gangmu_times);
    println!("gangmu convert, {MEASURES} measures: {:.1} ms", ms(ours));
    if python_times.is_empty() {
        println!("python-docx: skipped, no virtual environment (see tests/README.md)");
    } else {
        let theirs = median(&mut python_times);
        println!("python-docx, the same paragraphs: {:.1} ms", ms(theirs));
        println!("ratio: {:.1}", ms(theirs) / ms(ours));
    }
}

fn python() -> Option<PathBuf> {
    let named = std::env::var_os("GANGMU_BENCH_PYTHON").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("bench/.venv/bin/python");
    Some(named.unwrap_or_else(beside)).filter(|python| python.exists())
}

fn time(command: &mut Command) -> Duration {
    let began = Instant::now();
    let status = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program runs");
    assert!(status.success(), "{command:?}");
    began.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
