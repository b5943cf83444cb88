//! Recognition, clean-up included: a plan of 15,000 characters, then the curve up to a text of 10 MB.
//!
//! Each size is read in a process of its own, so that its peak of memory is its own.
#![expect(
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "figures are for reading"
)]

use import::{Options, read_text};
use plan::Ids;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

/// Characters a text has: the first is the plan that people wait for.
const SIZES: [usize; 6] = [15_000, 50_000, 150_000, 500_000, 1_500_000, 3_500_000];

fn main() {
    let size = std::env::args().nth(1).and_then(|size| size.parse().ok());
    match size {
        Some(size) => measure(size),
        None => curve(),
    }
}

fn curve() {
    println!("characters      bytes  milliseconds  µs/1000 characters  peak of memory/text");
    let program = std::env::current_exe().expect("this program has a path");
    for size in SIZES {
        let status = Command::new(&program).arg(size.to_string()).status();
        assert!(status.expect("the program runs").success());
    }
}

fn measure(size: usize) {
    let text = text(size);
    let options = options();
    // The program's own pages are no part of what a text costs.
    drop(read_text(
        &self::text(300),
        "a.txt",
        &mut Ids::new(0, 1),
        &options,
    ));
    let before = peak();
    let read = || black_box(read_text(&text, "a.txt", &mut Ids::new(0, 1), &options));
    let (first, reading) = time(read);
    assert!(!reading.plans.is_empty());
    let memory = peak()
        .zip(before)
        .map(|(after, before)| after.saturating_sub(before));
    drop(reading);
    let rounds = (3_000_000 / size).clamp(1, 20);
    let mut times: Vec<Duration> = (1..rounds).map(|_| time(read).0).collect();
    times.push(first);
    times.sort();
    let time = times[times.len() / 2].as_secs_f64();
    let characters = text.chars().count();
    println!(
        "{characters:>10} {:>10} {:>13.2} {:>19.1} {:>20}",
        text.len(),
        time * 1e3,
        time * 1e9 / characters as f64,
        memory.map_or("–".to_owned(), |bytes| format!(
            "{:.1}",
            bytes as f64 / text.len() as f64
        )),
    );
}

fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let began = Instant::now();
    let done = work();
    (began.elapsed(), done)
}

/// Long plans one behind the other, made untidy: every fifth line with half-width marks and stray spaces.
fn text(characters: usize) -> String {
    const CHARACTERS_A_MEASURE: usize = 60;
    let plan = tests::long_text((characters / CHARACTERS_A_MEASURE).min(5_000));
    let untidy = |(index, line): (usize, &str)| match index % 5 {
        0 => line.replace('，', ", ").replace('。', "。 "),
        _ => line.to_owned(),
    };
    let lines: Vec<String> = plan.lines().enumerate().map(untidy).collect();
    let plan = lines.join("\n") + "\n";
    plan.chars().cycle().take(characters).collect()
}

fn options() -> Options {
    let official = include_str!("../../templates/schemes/official.toml");
    Options {
        schemes: vec![plan::Scheme::from_toml("official", official).expect("the scheme is sound")],
        ..Options::default()
    }
}

/// The most memory this process has held so far, in bytes; none where the system does not say.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: usize = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}
