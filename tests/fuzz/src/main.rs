//! `fuzz [target|all] [seconds] [seed]`
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for developers"
)]

use fuzz::{Target, inputs, targets};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// An input that takes longer hangs.
const HANG: Duration = Duration::from_secs(30);

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let name = arguments.next().unwrap_or_else(|| "all".into());
    let seconds = arguments.next().and_then(|s| s.parse().ok()).unwrap_or(10);
    let seed = arguments.next().and_then(|s| s.parse().ok()).unwrap_or(1);
    let chosen: Vec<Target> = targets::ALL
        .iter()
        .filter(|target| name == "all" || target.name == name)
        .copied()
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = targets::ALL.iter().map(|target| target.name).collect();
        eprintln!("no target {name}; there are: {}", names.join(" "));
        return ExitCode::FAILURE;
    }
    let run = |target| run(target, Duration::from_secs(seconds), seed);
    match chosen.into_iter().try_for_each(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs a target. The input in hand stands in a file: it is there after a panic, an overflow, or a hang.
fn run(target: Target, time: Duration, seed: u64) -> std::io::Result<()> {
    let folder = Path::new("target/fuzz");
    fs::create_dir_all(folder)?;
    let file = folder.join(target.name);
    let count = Arc::new(AtomicU64::new(0));
    watch(Arc::clone(&count), target.name);
    let begin = Instant::now();
    let mut slowest = Duration::ZERO;
    for input in inputs(target, seed) {
        if begin.elapsed() > time {
            break;
        }
        fs::write(&file, &input)?;
        let at = Instant::now();
        (target.run)(&input);
        slowest = slowest.max(at.elapsed());
        count.fetch_add(1, Ordering::Relaxed);
    }
    fs::remove_file(&file)?;
    let done = count.swap(u64::MAX, Ordering::Relaxed);
    println!("{}: {done} inputs, the slowest {slowest:.0?}", target.name);
    Ok(())
}

/// Ends the program where one input takes too long.
fn watch(count: Arc<AtomicU64>, name: &'static str) {
    thread::spawn(move || {
        let mut last = None;
        while last != Some(u64::MAX) {
            thread::sleep(HANG);
            let now = Some(count.load(Ordering::Relaxed));
            if now == last && now != Some(u64::MAX) {
                eprintln!("{name}: hangs; the input stands in target/fuzz/{name}");
                std::process::exit(1);
            }
            last = now;
        }
    });
}
