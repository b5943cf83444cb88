//! How long the window takes from its start to be used, and what it costs while it stands there, against a window with
//! nothing in it. They are started in turn, each on a display and a home of its own, and compared round by round: medians
//! drift within the hour. Two of them have a library of a thousand plans: the one that is shown is the sample, or one of
//! 100,000 characters. They are compared as well with the same words in a bare editable element, below which nothing in
//! this toolkit goes.
//!
//! ```text
//! cargo build --release -p gangmu-desktop --bins --examples
//! cargo run --release -p window --bin startup -- 15
//! ```
#![expect(clippy::print_stdout, reason = "the figures are what it is for")]

use app::{App, AppConfig};
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::iter;
use std::path::Path;
use std::process::Command;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use window::{Desk, Footprint, Group, quantile};

/// How long a program is left alone before it is looked what it costs.
const SETTLE: Duration = Duration::from_secs(6);

/// What a program took to be used, and what it cost then.
#[derive(Clone, Copy)]
struct Figures {
    /// From its start to its mark `interactive`.
    milliseconds: f64,
    footprint: Footprint,
}

/// About the words of the sample.
const SAMPLE: &str = include_str!("../../../../templates/samples/plan.txt");

/// What is started, in turn.
const NAMES: [&str; 6] = [
    "blank window",
    "start page",
    "sample plan among a thousand",
    "large plan among a thousand",
    "bare, the sample's words",
    "bare, the large plan's words",
];

/// Which of them is compared with which.
const COMPARED: [(usize, usize); 7] = [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (2, 4), (3, 5)];

fn main() {
    let rounds = env::args()
        .nth(1)
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(15);
    let here = env::current_exe().expect("a running program has a path");
    let folder = here.parent().expect("a program lies in a folder");
    let [program, blank, bare] =
        ["gangmu-desktop", "examples/blank", "examples/bare"].map(|name| folder.join(name));
    let [with_sample, with_large] =
        [0; 2].map(|_| tempfile::tempdir().expect("there is room for a library"));
    let words = tempfile::tempdir().expect("there is room for two texts");
    let [small, large] = ["small", "large"].map(|name| words.path().join(name));
    let long = tests::long_text(1_300);
    stock(with_sample.path(), take_in_sample);
    stock(with_large.path(), |app| {
        tests::take_in_text(app, &long);
    });
    fs::write(&small, SAMPLE).expect("there is room for it");
    fs::write(&large, long).expect("there is room for it");

    let round = || {
        [
            start(&mut Command::new(&blank), None),
            start(&mut Command::new(&program), None),
            start(&mut Command::new(&program), Some(with_sample.path())),
            start(&mut Command::new(&program), Some(with_large.path())),
            start(Command::new(&bare).arg(&small), None),
            start(Command::new(&bare).arg(&large), None),
        ]
    };
    // The first start after a build reads everything from the disk: it is not counted.
    round();
    println!("{}:", NAMES.join(", "));
    println!("milliseconds to interactive | private MiB | idle work in % of a processor");
    let rounds: Vec<Round> = (0..rounds).map(|_| told(round())).collect();
    for (one, other) in COMPARED {
        let ratio = |figure: fn(&Figures) -> f64| {
            let ratios = rounds
                .iter()
                .map(|round| figure(&round[one]) / figure(&round[other]));
            quantile(ratios.collect(), 50)
        };
        println!(
            "{} against {}: {:.2} × its start, {:.2} × its memory",
            NAMES[one],
            NAMES[other],
            ratio(|one| one.milliseconds),
            ratio(|one| one.footprint.private)
        );
    }
}

type Round = [Figures; NAMES.len()];

fn told(round: Round) -> Round {
    let row = |figure: fn(&Figures) -> f64| {
        round
            .each_ref()
            .map(|one| format!("{:5.0}", figure(one)))
            .join(" ")
    };
    println!(
        "{} | {} | {}",
        row(|one| one.milliseconds),
        row(|one| one.footprint.private),
        round
            .map(|one| format!("{:4.1}", one.footprint.work * 100.0))
            .join(" ")
    );
    round
}

/// Starts the program on an empty desk, or on one with a library.
fn start(command: &mut Command, library: Option<&Path>) -> Figures {
    let desk = Desk::new();
    for file in library
        .into_iter()
        .flat_map(|folder| fs::read_dir(folder).expect("it was stocked"))
    {
        let file = file.expect("it was stocked");
        fs::copy(file.path(), desk.data().join(file.file_name())).expect("there is room for it");
    }
    desk.seat(command);
    let started = now_ms();
    let mut program = Group::start(command);
    let interactive = loop {
        thread::sleep(Duration::from_millis(10));
        let trace = desk.trace();
        let marks = trace
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok());
        let mut marks = marks.filter(|mark: &Value| mark["event"] == "interactive");
        if let Some(at) = marks.next().and_then(|mark| mark["wall_ms"].as_f64()) {
            break at;
        }
        assert!(
            now_ms() - started < 60_000.0,
            "not interactive after a minute:\n{trace}"
        );
    };
    thread::sleep(SETTLE);
    Figures {
        milliseconds: interactive - started,
        footprint: Footprint::of(program.child().id()),
    }
}

/// A library of a thousand plans in the folder, one of them taken in last.
fn stock(folder: &Path, take_in_last: impl FnOnce(&App)) {
    let app = App::open(AppConfig::new(folder));
    let short = tests::long_text(12);
    for text in iter::repeat_n(&short, 999) {
        tests::take_in_text(&app, text);
    }
    take_in_last(&app);
    app.finish();
}

fn take_in_sample(app: &App) {
    let templates = app
        .call("templates", json!({}))
        .expect("the program has templates");
    let sample = json!({ "sample": templates["samples"][0]["id"] });
    app.call("plan_sample", sample)
        .expect("the sample is taken in");
}

fn now_ms() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("it is after 1970").as_secs_f64() * 1000.0
}
