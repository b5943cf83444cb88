//! `nodes`: a row a node, without its children.

use super::plans::Filter;
use super::{Key, from_json, id, to_json};
use crate::StoreError;
use plan::{Content, Duty, Node, NodeId, Plan};
use rusqlite::{Connection, Row, named_params};

/// A node without its children, with its place.
#[derive(Debug, Clone)]
pub(crate) struct NodeRow {
    pub(crate) parent: NodeId,
    pub(crate) position: u32,
    pub(crate) node: Node,
}

/// A node met on a walk over a whole plan, with the place its row holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed<'a> {
    /// A heading, or a part for its top level.
    pub(crate) parent: NodeId,
    pub(crate) position: u32,
    pub(crate) node: &'a Node,
}

/// What is read of the table; a library from before memos has no column for them.
pub(crate) fn columns(conn: &Connection) -> &'static str {
    if conn.column_exists(None, "nodes", "memo").unwrap_or(false) {
        "plan, id, parent, position, content, duties, memo"
    } else {
        "plan, id, parent, position, content, duties, '' AS memo"
    }
}

impl NodeRow {
    /// From a row of [`columns`].
    pub(crate) fn read(row: &Row<'_>) -> Result<(Key, Self), StoreError> {
        let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
        let content: Content = from_json("nodes.content", text("content")?)?;
        let duties: Vec<Duty> = from_json("nodes.duties", text("duties")?)?;
        let read = Self {
            parent: id("nodes.parent", text("parent")?)?,
            position: row.get("position")?,
            node: Node {
                duties,
                memo: row.get("memo")?,
                ..Node::new(id("nodes.id", text("id")?)?, content)
            },
        };
        Ok((row.get("plan")?, read))
    }
}

/// The nodes of a plan, siblings in order.
pub(crate) fn of(conn: &Connection, key: Key) -> Result<Vec<NodeRow>, StoreError> {
    conn.prepare_cached(&format!(
        "SELECT {} FROM nodes WHERE plan = ?1 ORDER BY position",
        columns(conn)
    ))?
    .query_and_then([key], |row| NodeRow::read(row).map(|(_, node)| node))?
    .collect()
}

/// 责任分工 of the `most` plans changed last, node by node.
pub(crate) fn duties(
    conn: &Connection,
    filter: Filter,
    most: u32,
) -> Result<Vec<Vec<Duty>>, StoreError> {
    let which = filter.condition();
    conn.prepare_cached(&format!(
        "SELECT duties FROM (SELECT key, updated_ms FROM plans WHERE {which} ORDER BY updated_ms DESC LIMIT ?1) latest \
         JOIN nodes ON nodes.plan = latest.key \
         WHERE duties <> '[]' ORDER BY updated_ms DESC, latest.key DESC"
    ))?
    .query_and_then([most], |row| {
        from_json("nodes.duties", &row.get::<_, String>(0)?)
    })?
    .collect()
}

/// All nodes of a plan in document order.
pub(crate) fn placed(plan: &Plan) -> impl Iterator<Item = Placed<'_>> {
    fn siblings(parent: NodeId, nodes: &[Node]) -> impl DoubleEndedIterator<Item = Placed<'_>> {
        nodes.iter().enumerate().map(move |(at, node)| Placed {
            parent,
            position: at as u32,
            node,
        })
    }
    let mut stack: Vec<_> = plan
        .parts
        .iter()
        .rev()
        .flat_map(|part| siblings(part.id, &part.outline.nodes).rev())
        .collect();
    std::iter::from_fn(move || {
        let next = stack.pop()?;
        stack.extend(siblings(next.node.id, &next.node.children).rev());
        Some(next)
    })
}

/// Writes a node's row, whether or not there was one.
pub(crate) fn put(conn: &Connection, key: Key, placed: Placed<'_>) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO nodes (plan, id, parent, position, content, duties, memo) \
         VALUES (:plan, :id, :parent, :position, :content, :duties, :memo) \
         ON CONFLICT (plan, id) DO UPDATE SET parent = excluded.parent, position = excluded.position, \
                                              content = excluded.content, duties = excluded.duties, \
                                              memo = excluded.memo",
    )?
    .execute(named_params! {
        ":plan": key,
        ":id": placed.node.id.to_string(),
        ":parent": placed.parent.to_string(),
        ":position": placed.position,
        ":content": to_json(&placed.node.content),
        ":duties": to_json(&placed.node.duties),
        ":memo": placed.node.memo,
    })?;
    Ok(())
}

/// Puts a node's row at its place, if it is not there already; says whether it moved.
pub(crate) fn place(conn: &Connection, key: Key, placed: Placed<'_>) -> Result<bool, StoreError> {
    let moved = conn
        .prepare_cached(
            "UPDATE nodes SET parent = :parent, position = :position \
             WHERE plan = :plan AND id = :id AND (parent <> :parent OR position <> :position)",
        )?
        .execute(named_params! {
            ":plan": key,
            ":id": placed.node.id.to_string(),
            ":parent": placed.parent.to_string(),
            ":position": placed.position,
        })?;
    Ok(moved > 0)
}

pub(crate) fn delete(conn: &Connection, key: Key, node: NodeId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM nodes WHERE plan = ?1 AND id = ?2")?
        .execute((key, node.to_string()))?;
    Ok(())
}

pub(crate) fn delete_all(conn: &Connection, key: Key) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM nodes WHERE plan = ?1")?
        .execute([key])?;
    Ok(())
}
