//! Kills a program that writes to a library, a thousand times at random moments, tears what it had not finished writing, and
//! looks whether every answered change is there.
//!
//! `cargo run -p store --example kill_stress -- [ROUNDS] [SEED]`
#![expect(clippy::print_stdout, reason = "a program that is looked at")]
#![expect(clippy::unwrap_used, reason = "it fails where it unwraps")]

use plan::{Content, Edit, Ids, Node, NodeId, Part, PartRole, Plan, PlanId, edit::Slot};
use std::fs::{self, OpenOptions};
use std::io::{BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use store::{Entry, Filter, Library, Revision};

/// The word by which the program calls itself to be killed.
const CHILD: &str = "--child";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, path] = arguments.as_slice()
        && word == CHILD
    {
        return write_for_ever(Path::new(path));
    }
    let number = |at: usize, usual: u64| {
        arguments
            .get(at)
            .map_or(usual, |text| text.parse().unwrap())
    };
    stress(number(0, 1_000), number(1, 1));
}

fn stress(rounds: u64, seed: u64) {
    let folder = std::env::temp_dir().join(format!("gangmu-kill-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("library.gangmu");
    let plan = plan_of(50);
    Library::open(&path, 0).unwrap().create(&plan, 0).unwrap();

    let (mut dice, began) = (Dice(seed), Instant::now());
    let (mut answered, mut torn, mut while_opening) = (0, 0, 0);
    let mut last = 1;
    for round in 1..=rounds {
        let heard = killed_after(
            &path,
            dice.below(40),
            Duration::from_micros(dice.below(6_000)),
        );
        answered += heard.len();
        while_opening += u64::from(heard.is_empty());
        if let Some(answer) = heard.last() {
            last = answer.revision;
        }
        torn += u64::from(tear(&path, &heard, &mut dice));

        let library = Library::open(&path, 0).unwrap();
        assert_eq!(
            library.salvage(),
            None,
            "round {round}: the library was damaged"
        );
        let there = library.load(plan.id).unwrap().revision;
        assert!(
            there >= last,
            "round {round}: {last} was answered, {there} is there"
        );
        last = there;
        if round % 100 == 0 {
            assert_eq!(library.verify(), [], "round {round}");
            println!("{round} kills: {answered} answered changes, none lost");
        }
    }
    let library = Library::open(&path, 0).unwrap();
    assert_eq!(library.verify(), []);
    drop(library);
    fs::remove_dir_all(&folder).unwrap();
    println!(
        "{rounds} kills ({while_opening} before the first answer), {torn} torn writes, {answered} answered changes, \
         none lost, {:.0} s",
        began.elapsed().as_secs_f32()
    );
}

/// A change that was answered, and how long the log was then.
struct Answer {
    revision: Revision,
    log: u64,
}

/// What a writing program answered before it was killed: after so many answers and a while.
fn killed_after(path: &Path, answers: u64, then: Duration) -> Vec<Answer> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([CHILD.as_ref(), path.as_os_str()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let output = child.stdout.take().unwrap();
    let (heard, hearing) = mpsc::channel();
    let listener = std::thread::spawn(move || {
        let mut output = BufReader::new(output);
        let mut line = String::new();
        // A last line that is torn does not count.
        while output.read_line(&mut line).unwrap() > 0 && line.ends_with('\n') {
            let (revision, log) = line.trim().split_once(' ').unwrap();
            let answer = Answer {
                revision: revision.parse().unwrap(),
                log: log.parse().unwrap(),
            };
            heard.send(answer).unwrap();
            line.clear();
        }
    });
    let mut all: Vec<Answer> = hearing.iter().take(answers as usize).collect();
    std::thread::sleep(then);
    child.kill().unwrap();
    child.wait().unwrap();
    listener.join().unwrap();
    all.extend(hearing.iter());
    all
}

/// Makes what was written behind the last answer what a disk without power may have made of it: cut off, or partly
/// something else. Nothing that was answered is touched.
fn tear(path: &Path, heard: &[Answer], dice: &mut Dice) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let log = PathBuf::from(log);
    let Ok(length) = fs::metadata(&log).map(|log| log.len()) else {
        return false;
    };
    // Where the log has just grown, its end at the last answer is where that change ends; else only what is behind the file.
    let grown = matches!(heard, [.., before, last] if last.log > before.log);
    let safe = if grown {
        heard.last().map_or(length, |last| last.log)
    } else {
        length
    };
    let mut file = OpenOptions::new().write(true).open(&log).unwrap();
    if safe < length && dice.below(2) == 0 {
        file.set_len(safe + dice.below(length - safe)).unwrap();
    } else {
        file.seek(SeekFrom::Start(safe)).unwrap();
        let garbage: Vec<u8> = (0..dice.below(9_000))
            .map(|_| dice.below(256) as u8)
            .collect();
        file.write_all(&garbage).unwrap();
    }
    true
}

fn write_for_ever(path: &Path) {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let library = Library::open(path, 0).unwrap();
    let plan: PlanId = library.summaries(Filter::All).unwrap()[0].id;
    let stored = library.load(plan).unwrap();
    let nodes: Vec<NodeId> = stored.plan.parts[0]
        .outline
        .walk()
        .map(|visit| visit.node.id)
        .collect();
    let mut revision = stored.revision;
    for node in nodes.iter().cycle() {
        let edit = Edit::Text {
            node: *node,
            slot: Slot::Paragraph,
            at: 0,
            remove: "".into(),
            insert: "字".into(),
        };
        revision = library
            .commit(plan, revision, Entry::make(vec![edit], 1))
            .unwrap();
        println!("{revision} {}", fs::metadata(&log).unwrap().len());
    }
}

fn plan_of(paragraphs: usize) -> Plan {
    let mut ids = Ids::new(1_700_000_000_000, 1);
    let mut part = Part::new(ids.node(), PartRole::Plan, "work-points", "某某市工作要点");
    let body = || Content::paragraph("各有关单位要按照职责分工，抓好落实。");
    part.outline.nodes = (0..paragraphs)
        .map(|_| Node::new(ids.node(), body()))
        .collect();
    Plan::new(ids.plan(), part)
}

/// Random numbers, the same for the same seed (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (bits ^ (bits >> 31)) % sides.max(1)
    }
}
