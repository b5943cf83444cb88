//! How long searching and changing take in a library of many plans:
//! `cargo run --release -p store --example search_speed -- 1000 300` (plans, nodes a plan).
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops where it fails and prints what it found"
)]

use plan::edit::Slot;
use plan::{Content, Edit, Ids, Node, NodeId, Part, PartRole, Plan};
use std::time::{Duration, Instant};
use store::{Entry, Filter, Library};

const SYLLABLES: &str = "推进加快完善建设健全产业就业教育医疗环境治理数字乡村振兴项目投资企业创新\
服务体系能力机制改革开放安全生产民生保障文化旅游交通水利农业工业财政监督考核责任落实重点任务目标提升";

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn words(&mut self, syllables: &[char], long: usize) -> String {
        (0..long)
            .map(|_| match self.below(60) {
                // Characters that are rare, and signs.
                0 => char::from_u32(0x4e00 + self.below(6_000) as u32).unwrap(),
                1..=4 => '，',
                _ => syllables[self.below(syllables.len())],
            })
            .collect()
    }
}

fn plan(ids: &mut Ids, dice: &mut Dice, syllables: &[char], nodes: usize) -> Plan {
    let title = dice.words(syllables, 16);
    let mut part = Part::new(ids.node(), PartRole::Plan, "work-points", title);
    part.outline.nodes = (0..nodes)
        .map(|_| {
            let (heading, body) = (dice.words(syllables, 10), dice.words(syllables, 90));
            Node::new(ids.node(), Content::run_in(heading, body))
        })
        .collect();
    Plan::new(ids.plan(), part)
}

fn typed(node: NodeId, at: u32, insert: char) -> Edit {
    Edit::Text {
        node,
        slot: Slot::Body,
        at,
        remove: "".into(),
        insert: insert.to_string().into(),
    }
}

fn report(what: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "{what}: p50 {:?}, p95 {:?}, most {:?}",
        at(50),
        at(95),
        at(100)
    );
}

fn main() {
    let mut args = std::env::args().skip(1).map(|arg| arg.parse().unwrap());
    let (plans, nodes) = (args.next().unwrap_or(1_000), args.next().unwrap_or(300));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    let library = Library::open(&path, 0).unwrap();
    let syllables: Vec<char> = SYLLABLES.chars().collect();
    let (mut ids, mut dice) = (Ids::new(0, 1), Dice(1));

    let began = Instant::now();
    let mut last = plan(&mut ids, &mut dice, &syllables, nodes);
    let mut all = String::new();
    for _ in 0..plans {
        last = plan(&mut ids, &mut dice, &syllables, nodes);
        if let Some(heading) = last.parts[0].outline.nodes[nodes / 2].content.as_heading() {
            all.push_str(&heading.body.plain());
        }
        library.create(&last, 0).unwrap();
    }
    let size = path.metadata().unwrap().len() >> 20;
    println!(
        "{plans} plans of {nodes} nodes: {:?}, {size} MiB",
        began.elapsed()
    );

    let written: Vec<char> = all.chars().collect();
    for long in 1..=8 {
        let times = (0..200).map(|_| {
            let from = dice.below(written.len() - long);
            let sought: String = written[from..from + long].iter().collect();
            let began = Instant::now();
            assert!(
                !library
                    .search(&sought, Filter::Kept, 100)
                    .unwrap()
                    .is_empty()
                    || long > 1
            );
            began.elapsed()
        });
        report(&format!("search, {long} characters"), times.collect());
    }

    let node = last.parts[0].outline.nodes[nodes / 2].id;
    let mut revision = 1;
    let times = (0..300).map(|at| {
        let entry = Entry::make(vec![typed(node, at, syllables[dice.below(60)])], 1);
        let began = Instant::now();
        revision = library.commit(last.id, revision, entry).unwrap();
        began.elapsed()
    });
    report("one character typed", times.collect());

    library.trash(last.id, 1).unwrap();
    let began = Instant::now();
    library.purge(last.id).unwrap();
    println!("one plan purged: {:?}", began.elapsed());
    let began = Instant::now();
    drop(library);
    println!("closed, the index cleared: {:?}", began.elapsed());
    let began = Instant::now();
    drop(Library::open(&path, 0).unwrap());
    println!("opened and closed again: {:?}", began.elapsed());
}
