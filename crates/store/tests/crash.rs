//! Killed at any moment, the library keeps every change it has answered.

use crate::sample::{folder, measures, open, plan_of, typed};
use plan::PlanId;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
use store::{Entry, Filter, Revision};

const ROUNDS: u32 = 20;
const LIBRARY: &str = "GANGMU_CRASH_LIBRARY";

#[test]
fn every_answered_change_survives_being_killed() {
    let (_folder, path) = folder();
    let plan = plan_of(50, 1);
    open(&path).create(&plan, 0).unwrap();

    for round in 0..ROUNDS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::child", "--ignored", "--nocapture"])
            .env(LIBRARY, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let answers = answers(child.stdout.take().unwrap());
        // Every other round is killed in the middle of its changes, the others mostly while opening.
        let mut answered = 1;
        if round % 2 == 0 {
            for _ in 0..=round {
                answered = answers.recv().unwrap();
            }
        }
        std::thread::sleep(Duration::from_micros(u64::from(round) * 700));
        child.kill().unwrap();
        child.wait().unwrap();
        answered = answers.iter().last().unwrap_or(answered);

        let library = open(&path);
        assert_eq!(library.salvage(), None);
        assert_eq!(library.verify(), []);
        let there = library.load(plan.id).unwrap().revision;
        assert!(
            there >= answered,
            "{answered} was answered, {there} is there"
        );
    }
}

/// The revisions that the child says are written. A last line that is torn does not count.
fn answers(output: impl Read + Send + 'static) -> Receiver<Revision> {
    let (answer, answers) = mpsc::channel();
    std::thread::spawn(move || {
        let mut output = BufReader::new(output);
        let mut line = String::new();
        while output.read_line(&mut line).unwrap() > 0 {
            if let Some(revision) = line.strip_prefix("answered ")
                && line.ends_with('\n')
            {
                answer.send(revision.trim().parse().unwrap()).unwrap();
            }
            line.clear();
        }
    });
    answers
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
