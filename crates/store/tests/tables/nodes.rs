//! Only what was touched is written.

use crate::sample::{folder, measures, open, plan_of, typed};
use plan::edit::Place;
use plan::{Content, Edit, Ids, Node};
use rusqlite::Connection;
use std::path::Path;
use store::Entry;

/// Notes every write to a row of `nodes`.
fn watch(path: &Path) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(
        "CREATE TABLE seen (id TEXT);
         CREATE TRIGGER a AFTER INSERT ON nodes BEGIN INSERT INTO seen VALUES (new.id); END;
         CREATE TRIGGER b AFTER UPDATE ON nodes BEGIN INSERT INTO seen VALUES (new.id); END;
         CREATE TRIGGER c AFTER DELETE ON nodes BEGIN INSERT INTO seen VALUES (old.id); END;",
    )
    .unwrap();
    conn
}

/// How many rows of nodes an edit of a plan of a thousand measures writes.
fn check_rows(edit: impl Fn(&plan::Plan) -> Edit, expected: u32) {
    let (_folder, path) = folder();
    let plan = plan_of(1_000, 1);
    let library = open(&path);
    library.create(&plan, 0).unwrap();
    let seen = watch(&path);
    library
        .commit(plan.id, 1, Entry::make(vec![edit(&plan)], 1))
        .unwrap();
    let rows: u32 = seen
        .query_row("SELECT count(*) FROM seen", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, expected);
    assert_eq!(library.verify(), []);
}

#[test]
fn typing_writes_one_row() {
    check_rows(|plan| typed(measures(plan)[500], "新"), 1);
}

#[test]
fn a_new_last_node_writes_one_row() {
    let edit = |plan: &plan::Plan| Edit::Insert {
        at: Place {
            parent: plan.parts[0].outline.nodes[0].id,
            index: 1_000,
        },
        branch: Box::new(Node::new(
            Ids::new(5, 5).node(),
            Content::heading("新的举措"),
        )),
    };
    check_rows(edit, 1);
}

#[test]
fn a_moved_branch_writes_the_places_between() {
    let edit = |plan: &plan::Plan| {
        let parent = plan.parts[0].outline.nodes[0].id;
        Edit::Move {
            node: measures(plan)[10],
            from: Place { parent, index: 10 },
            to: Place { parent, index: 13 },
        }
    };
    check_rows(edit, 4);
}
