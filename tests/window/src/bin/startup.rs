//! How long the window takes from its start to be used, against a window with nothing in it. The two are started in
//! turn, each on a display and a home of its own, and compared pair by pair: medians drift within the hour.
//!
//! ```text
//! cargo build --release -p gangmu-desktop --bins --example blank
//! cargo run --release -p window --bin startup -- 15
//! ```
#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

use std::env;
use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use window::{Desk, Group};

fn main() {
    let pairs = env::args()
        .nth(1)
        .and_then(|pairs| pairs.parse().ok())
        .unwrap_or(15);
    let here = env::current_exe().expect("a running program has a path");
    let folder = here.parent().expect("a program lies in a folder");
    let (program, blank) = (folder.join("gangmu-desktop"), folder.join("examples/blank"));
    let time = |program, arguments: &[&str]| start(Command::new(program).args(arguments));

    // The first start after a build reads everything from the disk: it is not counted.
    for (program, arguments) in [
        (&blank, &[][..]),
        (&program, &[]),
        (&program, &["--sample"]),
    ] {
        time(program, arguments);
    }
    println!("milliseconds to interactive: blank window, start page (ratio), sample plan (ratio)");
    let (mut start_page, mut sample) = (Vec::new(), Vec::new());
    for _ in 0..pairs {
        let floor = time(&blank, &[]);
        let (page, plan) = (time(&program, &[]), time(&program, &["--sample"]));
        println!(
            "{floor:5.0}  {page:5.0} ({:.2})  {plan:5.0} ({:.2})",
            page / floor,
            plan / floor
        );
        start_page.push(page / floor);
        sample.push(plan / floor);
    }
    println!(
        "median ratio: start page {:.2}, sample plan {:.2}",
        median(start_page),
        median(sample)
    );
}

/// Milliseconds from starting it to its mark `interactive`.
fn start(command: &mut Command) -> f64 {
    let desk = Desk::new();
    desk.seat(command);
    let started = now_ms();
    let _program = Group::start(command);
    loop {
        std::thread::sleep(Duration::from_millis(10));
        let trace = desk.trace();
        let marks = trace
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok());
        let mut marks = marks.filter(|mark: &serde_json::Value| mark["event"] == "interactive");
        if let Some(at) = marks.next().and_then(|mark| mark["wall_ms"].as_f64()) {
            return at - started;
        }
        assert!(
            now_ms() - started < 60_000.0,
            "not interactive after a minute:\n{trace}"
        );
    }
}

fn now_ms() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("it is after 1970").as_secs_f64() * 1000.0
}

fn median(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied().unwrap_or(f64::NAN)
}
