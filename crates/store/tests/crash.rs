//! Killed at any moment, the library keeps every change it has answered.

use crate::sample::{folder, measures, open, plan_of, typed};
use plan::PlanId;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;
use store::{Entry, Filter};

const ROUNDS: u64 = 20;
const LIBRARY: &str = "GANGMU_CRASH_LIBRARY";

#[test]
fn every_answered_change_survives_being_killed() {
    let (_folder, path) = folder();
    let plan = plan_of(50, 1);
    open(&path).create(&plan, 0).unwrap();

    let mut answered_in_all = 0;
    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::child", "--ignored", "--nocapture"])
            .env(LIBRARY, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        let reader = std::thread::spawn(move || last_answer(answers));
        // Anywhere between the opening and the hundredth change.
        std::thread::sleep(Duration::from_millis(15 + round * 37 % 120));
        child.kill().unwrap();
        child.wait().unwrap();
        let answered = reader.join().unwrap();

        let library = open(&path);
        assert_eq!(library.salvage(), None);
        assert_eq!(library.verify(), []);
        let stored = library.load(plan.id).unwrap();
        assert!(
            stored.revision >= answered,
            "round {round}: {answered} was answered, {} is there",
            stored.revision
        );
        answered_in_all = answered_in_all.max(answered);
    }
    assert!(answered_in_all > 1, "no round came to a change");
}

/// Of whole lines only: the last may be torn.
fn last_answer(mut answers: impl BufRead) -> u32 {
    let (mut last, mut line) = (1, String::new());
    while answers.read_line(&mut line).unwrap() > 0 {
        if let Some(revision) = line.strip_prefix("answered ")
            && line.ends_with('\n')
        {
            last = revision.trim().parse().unwrap();
        }
        line.clear();
    }
    last
}

#[test]
#[ignore = "the process that is killed; started by the test above"]
fn child() {
    let Some(path) = std::env::var_os(LIBRARY) else {
        return;
    };
    let library = open(path.as_ref());
    let plan: PlanId = library.summaries(Filter::All).unwrap()[0].id;
    let stored = library.load(plan).unwrap();
    let nodes = measures(&stored.plan);
    let mut revision = stored.revision;
    println!();
    for node in nodes.iter().cycle() {
        let entry = Entry::make(vec![typed(*node, "字")], 1);
        revision = library.commit(plan, revision, entry).unwrap();
        println!("answered {revision}");
    }
}
