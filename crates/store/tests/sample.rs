//! Libraries and plans that the tests begin with.

use plan::edit::{PartField, Slot};
use plan::{Content, Edit, Ids, Node, NodeId, Part, PartRole, Plan};
use std::path::{Path, PathBuf};
use store::Library;
use tempfile::TempDir;

/// A folder of its own, gone with the value, and where the library stands in it.
pub(crate) fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite");
    (folder, path)
}

pub(crate) fn open(path: &Path) -> Library {
    Library::open(path, 0).unwrap()
}

/// A plan of so many measures under one heading, a run-in heading and a paragraph each.
pub(crate) fn plan_of(measures: usize, seed: u64) -> Plan {
    let mut ids = Ids::new(1_700_000_000_000, seed);
    let title = format!("某某市第{seed}号工作要点");
    let mut part = Part::new(ids.node(), PartRole::Plan, "work-points", title);
    let children = (0..measures)
        .map(|_| {
            let body = Content::paragraph("各有关单位要按照职责分工，抓好落实。".repeat(4));
            Node::new(
                ids.node(),
                Content::run_in("夯实基础。", "健全制度，细化措施。"),
            )
            .with(vec![Node::new(ids.node(), body)])
        })
        .collect();
    part.outline.nodes = vec![Node::new(ids.node(), Content::heading("重点任务")).with(children)];
    Plan::new(ids.plan(), part)
}

/// A character typed at the beginning of a run-in heading.
pub(crate) fn typed(node: NodeId, character: &str) -> Edit {
    Edit::Text {
        node,
        slot: Slot::Heading,
        at: 0,
        remove: "".into(),
        insert: character.into(),
    }
}

pub(crate) fn retitled(plan: &Plan, title: &str) -> Edit {
    Edit::Part {
        part: plan.parts[0].id,
        from: PartField::Title(plan.parts[0].title.clone()),
        to: PartField::Title(title.into()),
    }
}

/// The measures' ids.
pub(crate) fn measures(plan: &Plan) -> Vec<NodeId> {
    let tasks = &plan.parts[0].outline.nodes[0];
    tasks.children.iter().map(|node| node.id).collect()
}
