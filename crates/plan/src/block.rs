//! `Block`: the outline as a flat list, as editors and importers see it, and back.

use crate::{Content, Duty, Node, NodeId, Outline};
use serde::{Deserialize, Serialize};

/// A node without its children, with its depth in the tree instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Block {
    /// The node's id.
    pub id: NodeId,
    /// 1 for the top level of a part; a paragraph under a heading of depth 1 has depth 2.
    pub depth: u32,
    /// What it says.
    pub content: Content,
    /// 责任分工
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// 备忘: never printed; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub memo: String,
}

impl Block {
    /// A block without duties and memo.
    pub fn new(id: NodeId, depth: u32, content: Content) -> Self {
        Self {
            id,
            depth,
            content,
            duties: Vec::new(),
            memo: String::new(),
        }
    }
}

impl Outline {
    /// The flat form, in document order.
    pub fn blocks(&self) -> Vec<Block> {
        self.walk()
            .map(|v| Block {
                id: v.node.id,
                depth: v.depth as u32,
                content: v.node.content.clone(),
                duties: v.node.duties.clone(),
                memo: v.node.memo.clone(),
            })
            .collect()
    }

    /// The tree of a flat list. Any list makes a tree: a block that is too deep hangs under the nearest
    /// heading above it, and depth 0 counts as 1.
    pub fn from_blocks(blocks: impl IntoIterator<Item = Block>) -> Self {
        let mut open: Vec<Node> = Vec::new();
        let mut outline = Self::default();
        let close_to = |open: &mut Vec<Node>, outline: &mut Self, depth: usize| {
            while open.len() > depth {
                if let Some(done) = open.pop() {
                    match open.last_mut() {
                        Some(parent) => parent.children.push(done),
                        None => outline.nodes.push(done),
                    }
                }
            }
        };
        for block in blocks {
            let depth = (block.depth.max(1) as usize - 1).min(open.len());
            close_to(&mut open, &mut outline, depth);
            let node = Node {
                duties: block.duties,
                memo: block.memo,
                ..Node::new(block.id, block.content)
            };
            if node.is_heading() {
                open.push(node);
            } else {
                match open.last_mut() {
                    Some(parent) => parent.children.push(node),
                    None => outline.nodes.push(node),
                }
            }
        }
        close_to(&mut open, &mut outline, 0);
        outline
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Ids;

    fn block(ids: &mut Ids, depth: u32, content: Content) -> Block {
        Block::new(ids.node(), depth, content)
    }

    #[test]
    fn flat_and_back_is_the_same_tree() {
        let mut ids = Ids::new(0, 1);
        let blocks = vec![
            block(
                &mut ids,
                1,
                Content::paragraph("为做好全年工作，制定本要点。"),
            ),
            block(&mut ids, 1, Content::heading("总体要求")),
            block(&mut ids, 2, Content::paragraph("坚持稳中求进。")),
            block(&mut ids, 2, Content::run_in("夯实基础。", "抓好落实。")),
            block(&mut ids, 1, Content::heading("重点任务")),
            block(&mut ids, 1, Content::paragraph("以上各项，请认真落实。")),
        ];
        assert_eq!(Outline::from_blocks(blocks.clone()).blocks(), blocks);
    }

    #[test]
    fn a_block_that_is_too_deep_hangs_under_the_nearest_heading() {
        let mut ids = Ids::new(0, 1);
        let outline = Outline::from_blocks([
            block(&mut ids, 1, Content::heading("总体要求")),
            block(&mut ids, 4, Content::heading("基本原则")),
        ]);
        assert_eq!(outline.nodes[0].children.len(), 1);
        assert_eq!(outline.blocks()[1].depth, 2);
    }
}
