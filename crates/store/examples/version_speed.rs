//! How long an earlier state of a long plan takes to be read, and to be compared with what stands now.
//!
//! `cargo run --release -p store --example version_speed -- [MEASURES] [REVISIONS]`
#![expect(clippy::print_stdout, reason = "a program that is looked at")]
#![expect(clippy::unwrap_used, reason = "it fails where it unwraps")]

use plan::compare::compare;
use plan::{Content, Edit, Ids, Node, Part, PartRole, Plan, edit::Slot};
use std::time::Instant;
use store::{Entry, Library, Revision};

const BODY: &str = "围绕年度目标任务，细化工作措施，压实工作责任，强化要素保障，加强调度督导，统筹推进项目建设、服务优化和\
    能力提升，切实解决群众关心的突出问题，确保各项任务按时间节点高质量完成。";

fn main() {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse().unwrap());
    let measures = numbers.next().unwrap_or(1_000_usize);
    let revisions = numbers.next().unwrap_or(10_000) as Revision;
    let path = std::env::temp_dir().join(format!("gangmu-versions-{}", std::process::id()));
    let library = Library::open(&path, 0).unwrap();
    let plan = plan_of(measures);
    library.create(&plan, 0).unwrap();
    let nodes: Vec<_> = plan.parts[0]
        .outline
        .walk()
        .map(|visit| visit.node.id)
        .collect();
    for (revision, node) in (1..revisions).zip(nodes.iter().cycle()) {
        let edit = Edit::Text {
            node: *node,
            slot: Slot::Body,
            at: 4,
            remove: "".into(),
            insert: "改".into(),
        };
        library
            .commit(plan.id, revision, Entry::make(vec![edit], 1))
            .unwrap();
    }
    for (name, revision) in [
        ("oldest", 1),
        ("in the middle", revisions / 2),
        ("latest", revisions),
    ] {
        let began = Instant::now();
        let then = library.state(plan.id, revision).unwrap();
        let read = began.elapsed();
        let now = library.state(plan.id, revisions).unwrap();
        let began = Instant::now();
        let comparison = compare(&then, &now);
        let pieces: usize = comparison.rows.iter().map(|row| row.pieces().len()).sum();
        println!(
            "{name}: read in {read:.0?}, compared with now in {:.0?} ({} rows, {pieces} pieces)",
            began.elapsed(),
            comparison.rows.len()
        );
    }
    drop(library);
    std::fs::remove_file(&path).unwrap();
}

fn plan_of(measures: usize) -> Plan {
    let mut ids = Ids::new(1_700_000_000_000, 1);
    let mut part = Part::new(ids.node(), PartRole::Plan, "work-points", "某某市工作要点");
    let run_in = || Content::run_in("夯实基础。", BODY);
    part.outline.nodes = (0..measures)
        .map(|_| Node::new(ids.node(), run_in()))
        .collect();
    Plan::new(ids.plan(), part)
}
