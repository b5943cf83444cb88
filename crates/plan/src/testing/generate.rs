//! Random plans and edits out of throws of dice.

use super::texts;
use crate::edit::{PartField, Place, PlanField};
use crate::references;
use crate::{
    Aligned, Area, Block, CellAlign, Content, Deadline, Duty, Edit, Heading, HeadingForm, Ids,
    Mark, Node, NodeId, Numbering, Outline, Part, PartRole, Plan, Reference, ReferenceForm, Span,
    Table, Text,
};

/// A row of throws; when it is used up, every further throw is 0.
#[derive(Debug, Clone)]
pub struct Dice {
    throws: std::vec::IntoIter<u32>,
    ids: Ids,
}

impl Dice {
    /// Dice that will fall like that; new ids come from the seed.
    pub fn new(throws: Vec<u32>, seed: u64) -> Self {
        Self {
            throws: throws.into_iter(),
            ids: Ids::new(0, seed),
        }
    }

    /// A number below `sides`; 0 if there is nothing to choose.
    pub fn below(&mut self, sides: usize) -> usize {
        if sides == 0 {
            return 0;
        }
        self.throws.next().unwrap_or(0) as usize % sides
    }

    /// True once in so many throws, and never when the dice are used up.
    pub fn once_in(&mut self, sides: usize) -> bool {
        self.below(sides) == sides - 1
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// A random plan.
pub fn plan_of(dice: &mut Dice) -> Plan {
    let id = dice.ids.plan();
    let part = part_of(dice, PartRole::Plan);
    let mut plan = Plan::new(id, part);
    if dice.once_in(2) {
        let notice = part_of(dice, PartRole::Notice);
        plan.parts.insert(0, notice);
    }
    if dice.once_in(3) {
        plan.variables.insert("县名".into(), "青禾县".into());
    }
    plan
}

/// An edit that fits the plan.
///
/// # Panics
/// Never: if nothing else, a part's title can be changed.
pub fn edit_of(plan: &Plan, dice: &mut Dice) -> Edit {
    let tries = [
        text, insert, remove, shift, content, duties, memo, part_field, plan_field, parts,
    ];
    let first = dice.below(tries.len());
    let mut tries = tries.into_iter().cycle().skip(first).take(tries.len());
    tries
        .find_map(|make| make(plan, dice))
        .expect("invariant: a part's title can be changed")
}

/// Another state of a plan: blocks dropped, added, moved, put at other depths and reworded; parts come and go.
pub fn shuffled(plan: &Plan, dice: &mut Dice) -> Plan {
    let mut new = plan.clone();
    let mut blocks: Vec<Vec<Block>> = new.parts.iter().map(|part| part.outline.blocks()).collect();
    for _ in 0..dice.below(6) {
        let from = dice.below(blocks.len());
        let to = dice.below(blocks.len());
        let at = dice.below(blocks[from].len());
        let mut block = match dice.below(4) {
            0 => block_of(dice),
            _ if blocks[from].is_empty() => block_of(dice),
            _ => blocks[from].remove(at),
        };
        match dice.below(6) {
            0 => continue,
            1 => block.depth = 1 + dice.below(4) as u32,
            2 => block.content = content_of(dice),
            3 => block.duties = duties_of(dice),
            4 => block.memo = words(dice),
            _ => {}
        }
        let at = dice.below(blocks[to].len() + 1);
        blocks[to].insert(at, block);
    }
    for (part, blocks) in new.parts.iter_mut().zip(blocks) {
        part.outline = Outline::from_blocks(blocks);
    }
    match dice.below(8) {
        1 => new.parts[0].title = words(dice),
        2 => new.parts.push(part_of(dice, PartRole::Attachment)),
        3 if new.parts.len() > 1 => drop(new.parts.remove(0)),
        4 => new.parts.reverse(),
        5 => new.parts[0].role = PartRole::Attachment,
        6 => new.scheme = words(dice),
        _ => {}
    }
    new
}

fn part_of(dice: &mut Dice, role: PartRole) -> Part {
    let mut part = Part::new(dice.ids.node(), role, "work-points", words(dice));
    let blocks: Vec<Block> = (0..dice.below(14)).map(|_| block_of(dice)).collect();
    part.outline = Outline::from_blocks(blocks);
    part
}

fn block_of(dice: &mut Dice) -> Block {
    Block {
        id: dice.ids.node(),
        depth: 1 + dice.below(4) as u32,
        content: content_of(dice),
        duties: duties_of(dice),
        memo: memo_of(dice),
    }
}

/// Words of one's own, for few.
fn memo_of(dice: &mut Dice) -> String {
    if dice.once_in(4) {
        words(dice)
    } else {
        String::new()
    }
}

fn content_of(dice: &mut Dice) -> Content {
    match dice.below(5) {
        0 | 1 => Content::heading(text_of(dice)),
        2 => Content::Heading(Heading {
            text: text_of(dice),
            form: HeadingForm::RunIn,
            body: text_of(dice),
            numbering: Numbering {
                unnumbered: dice.once_in(4),
                pattern: dice.once_in(3).then(|| "（{1}）".into()),
                start: dice.once_in(4).then_some(7),
            },
        }),
        3 => Content::paragraph(text_of(dice)),
        _ => Content::Table(table_of(dice)),
    }
}

fn table_of(dice: &mut Dice) -> Table {
    let mut table = Table {
        header_rows: 1,
        rows: (0..2).map(|_| vec![text_of(dice), text_of(dice)]).collect(),
        caption: text_of(dice),
        ..Table::default()
    };
    if dice.once_in(3) {
        table.rows[0][1] = Text::default();
        table.merged.push(Area::new(0, 0, 1, 2));
    }
    if dice.once_in(3) {
        table.widths = vec![300, 700];
        table.aligned.push(Aligned {
            area: Area::new(1, 1, 1, 1),
            align: CellAlign::Right,
        });
    }
    table
}

fn duties_of(dice: &mut Dice) -> Vec<Duty> {
    let duty = |dice: &mut Dice| Duty {
        leads: vec![words(dice)],
        deadline: dice.once_in(2).then(|| Deadline {
            text: words(dice),
            date: None,
        }),
        ..Duty::default()
    };
    (0..dice.below(8).saturating_sub(5))
        .map(|_| duty(dice))
        .collect()
}

fn text_of(dice: &mut Dice) -> Text {
    let span = |dice: &mut Dice| Span {
        text: words(dice),
        marks: if dice.once_in(3) {
            vec![Mark::Bold]
        } else {
            Vec::new()
        },
        reference: dice.once_in(4).then(|| reference_of(dice)),
    };
    (0..dice.below(4)).map(|_| span(dice)).collect()
}

/// A reference to one of a few nodes: mostly of none in the plan, see [`referring`].
fn reference_of(dice: &mut Dice) -> Reference {
    Reference {
        node: NodeId(uuid::Uuid::from_u128(dice.below(3) as u128)),
        form: dice.pick(&ReferenceForm::ALL),
        attachment: None,
    }
}

/// A plan whose references mostly speak of its own headings.
pub fn referring(dice: &mut Dice) -> Plan {
    let mut plan = plan_of(dice);
    let nodes: Vec<NodeId> = nodes(&plan).iter().map(|node| node.id).collect();
    let aims = [(); 3].map(|()| nodes.get(dice.below(nodes.len())).copied());
    references::redirect_all(&mut plan, |one| {
        let node = aims[one.node.0.as_u128() as usize]?;
        Some(Reference {
            node,
            ..one.clone()
        })
    });
    plan
}

/// Some characters; one beyond the basic plane and one built of two among them.
fn words(dice: &mut Dice) -> String {
    let all = [
        "加强",
        "领导",
        "。",
        "𠮷",
        "e\u{301}",
        "1",
        "（一）",
        "{{县名}}",
    ];
    (0..dice.below(4)).map(|_| dice.pick(&all)).collect()
}

fn nodes(plan: &Plan) -> Vec<&Node> {
    plan.parts
        .iter()
        .flat_map(|part| part.outline.walk())
        .map(|visit| visit.node)
        .collect()
}

/// All places where something may be put in: each parent with the number of its children.
fn parents(plan: &Plan) -> Vec<(NodeId, usize)> {
    let tops = plan
        .parts
        .iter()
        .map(|part| (part.id, part.outline.nodes.len()));
    let headings = nodes(plan).into_iter().filter(|node| node.is_heading());
    tops.chain(headings.map(|node| (node.id, node.children.len())))
        .collect()
}

/// All branches with their places.
fn branches(plan: &Plan) -> Vec<(Place, &Node)> {
    let tops = plan.parts.iter().map(|part| (part.id, &part.outline.nodes));
    let below = nodes(plan)
        .into_iter()
        .map(|node| (node.id, &node.children));
    let places = tops.chain(below).flat_map(|(parent, children)| {
        let place = move |index| Place { parent, index };
        children
            .iter()
            .zip(0..)
            .map(move |(node, index)| (place(index), node))
    });
    places.collect()
}

fn text(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let nodes = nodes(plan);
    let node = nodes.get(dice.below(nodes.len()))?;
    let texts = texts(&node.content);
    let (slot, text) = texts.get(dice.below(texts.len()))?;
    let at = dice.below(text.len() + 1);
    let remove = text.slice(at, at + dice.below(4));
    let insert = text_of(dice);
    Some(Edit::Text {
        node: node.id,
        slot: *slot,
        at: at as u32,
        remove,
        insert,
    })
}

fn insert(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let parents = parents(plan);
    let (parent, children) = parents[dice.below(parents.len())];
    let at = Place {
        parent,
        index: dice.below(children + 1) as u32,
    };
    let blocks = vec![
        Block {
            content: Content::heading(text_of(dice)),
            ..block_of(dice)
        },
        block_of(dice),
    ];
    let branch = Outline::from_blocks(blocks).nodes.into_iter().next()?;
    Some(Edit::Insert {
        at,
        branch: Box::new(branch),
    })
}

fn remove(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let branches = branches(plan);
    let (at, branch) = branches.get(dice.below(branches.len()))?;
    Some(Edit::Remove {
        at: *at,
        branch: Box::new((*branch).clone()),
    })
}

fn shift(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let branches = branches(plan);
    let (from, branch) = *branches.get(dice.below(branches.len()))?;
    let mut without = plan.clone();
    Edit::Remove {
        at: from,
        branch: Box::new(branch.clone()),
    }
    .apply(&mut without)
    .ok()?;
    let parents = parents(&without);
    let (parent, children) = parents[dice.below(parents.len())];
    let to = Place {
        parent,
        index: dice.below(children + 1) as u32,
    };
    (from != to).then_some(Edit::Move {
        node: branch.id,
        from,
        to,
    })
}

fn content(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let nodes = nodes(plan);
    let node = nodes.get(dice.below(nodes.len()))?;
    let mut to = match (dice.below(3), &node.content) {
        (0, Content::Paragraph(paragraph)) => Content::heading(paragraph.text.clone()),
        (0, Content::Heading(heading)) => Content::paragraph(heading.text.clone()),
        _ => content_of(dice),
    };
    if !node.children.is_empty() && to.as_heading().is_none() {
        to = Content::heading(text_of(dice));
    }
    Some(Edit::Content {
        node: node.id,
        from: Box::new(node.content.clone()),
        to: Box::new(to),
    })
}

fn duties(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let nodes = nodes(plan);
    let node = nodes.get(dice.below(nodes.len()))?;
    Some(Edit::Duties {
        node: node.id,
        from: node.duties.clone(),
        to: duties_of(dice),
    })
}

fn memo(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let nodes = nodes(plan);
    let node = nodes.get(dice.below(nodes.len()))?;
    Some(Edit::Memo {
        node: node.id,
        from: node.memo.clone(),
        to: words(dice),
    })
}

#[expect(clippy::unnecessary_wraps, reason = "one of several of the same form")]
fn part_field(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let part = &plan.parts[dice.below(plan.parts.len())];
    let (from, to) = match dice.below(2) {
        0 => (
            PartField::Title(part.title.clone()),
            PartField::Title(words(dice)),
        ),
        _ => (
            PartField::Addressees(part.addressees.clone()),
            PartField::Addressees(vec![words(dice)]),
        ),
    };
    Some(Edit::Part {
        part: part.id,
        from,
        to,
    })
}

#[expect(clippy::unnecessary_wraps, reason = "one of several of the same form")]
fn plan_field(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let (from, to) = (
        PlanField::Scheme(plan.scheme.clone()),
        PlanField::Scheme(words(dice)),
    );
    Some(Edit::Plan { from, to })
}

fn parts(plan: &Plan, dice: &mut Dice) -> Option<Edit> {
    let index = dice.below(plan.parts.len());
    if dice.once_in(2) {
        let part = Box::new(part_of(dice, PartRole::Attachment));
        return Some(Edit::InsertPart {
            index: index as u32,
            part,
        });
    }
    let part = Box::new(plan.parts[index].clone());
    (plan.parts.len() > 1).then_some(Edit::RemovePart {
        index: index as u32,
        part,
    })
}
