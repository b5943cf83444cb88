//! `compare`: two states of a plan side by side, for people: what came, went, changed and moved.
//!
//! [`diff`](crate::diff()) finds edits that lead from one state to the other; here every heading, paragraph and table of
//! both states has its row, in an order in which both can be read from top to bottom.

mod likeness;
mod pairs;
mod pieces;
mod restore;

pub use pieces::{Manner, Piece, pieces};
pub use restore::{Scope, restored};

use crate::diff::longest_rising;
use crate::{Content, Duty, Heading, HeadingForm, Node, NodeId, Part, Plan};

/// Two states of a plan, row by row.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    /// Every title, heading, paragraph and table of both. The then sides of all rows but those that
    /// [moved](Row::moved) in are the old state in order, the now sides the new one.
    pub rows: Vec<Row<'a>>,
}

/// A title, heading, paragraph or table, then and now.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// What became of it.
    pub fate: Fate,
    /// As it was; none where it is new.
    pub then: Option<Stand<'a>>,
    /// As it is; none where it is gone, and where it stands elsewhere now.
    pub now: Option<Stand<'a>>,
    /// What differs between the two.
    pub changes: Vec<Change>,
    /// The move that it is part of: what moved together has the same number, from 0.
    pub moved: Option<u32>,
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands as it stood, or has only moved.
    Same,
    /// Something of it differs.
    Changed,
    /// It is new.
    Inserted,
    /// It is gone.
    Removed,
    /// It stood here, and stands in another row now.
    Away,
}

/// What of something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Its words.
    Words,
    /// How they are marked.
    Marks,
    /// Whether it is a heading, a run-in heading, a paragraph or a table.
    Form,
    /// How it departs from the numbering scheme.
    Numbering,
    /// 层级: it alone, not the branch in which it stands.
    Level,
    /// 责任分工
    Duties,
    /// 备忘
    Memo,
    /// Of a part: what stands around its text (题注, 主送机关, 附件说明, kind).
    Fields,
}

/// A title or a node where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Stand<'a> {
    /// In which part.
    pub part: &'a Part,
    /// The node; none for the part's title.
    pub node: Option<&'a Node>,
    /// 0 for a part's title, 1 for the top level.
    pub depth: u32,
}

/// How much differs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// What is new.
    pub inserted: u32,
    /// What is gone.
    pub removed: u32,
    /// What differs in itself.
    pub changed: u32,
    /// Moves; what moved together is one.
    pub moved: u32,
}

/// Compares two states of a plan, or two plans. Nodes are known by their ids; what has none in common, by its words, and
/// last by how alike the words are.
pub fn compare<'a>(then: &'a Plan, now: &'a Plan) -> Comparison<'a> {
    let (old, new) = (stands(then), stands(now));
    let pairs = pairs::pairs(&old, &new);
    let known: Vec<usize> = pairs.iter().flatten().copied().collect();
    let mut rising = longest_rising(&known).into_iter();
    let stays: Vec<bool> = pairs
        .iter()
        .map(|pair| pair.is_some() && rising.next() == Some(true))
        .collect();
    let moves = moves(&pairs, &stays);

    let mut fate_of_old: Vec<Option<usize>> = vec![None; old.len()];
    for (at, pair) in pairs.iter().enumerate() {
        if let Some(before) = pair {
            fate_of_old[*before] = Some(at);
        }
    }
    let mut rows = Vec::with_capacity(new.len());
    let mut levels = Levels::default();
    let mut next_old = 0;
    for (at, stand) in new.iter().enumerate() {
        let before = pairs[at];
        let shifted = levels.shifted(stand, before.map(|before| &old[before]));
        if stays[at] {
            let here = before.unwrap_or(next_old);
            rows.extend((next_old..here).map(|gone| row_of_old(&old, gone, &fate_of_old, &moves)));
            next_old = here + 1;
        }
        rows.push(row_of_new(
            *stand,
            before.map(|before| old[before]),
            shifted,
            moves[at],
        ));
    }
    rows.extend((next_old..old.len()).map(|gone| row_of_old(&old, gone, &fate_of_old, &moves)));
    Comparison { rows }
}

impl Comparison<'_> {
    /// How much differs.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            match row.fate {
                Fate::Inserted => counts.inserted += 1,
                Fate::Removed => counts.removed += 1,
                Fate::Changed => counts.changed += 1,
                Fate::Same | Fate::Away => {}
            }
            counts.moved = counts.moved.max(row.moved.map_or(0, |number| number + 1));
        }
        counts
    }
}

impl Row<'_> {
    /// Its words, cut into what stayed, came and went.
    pub fn pieces(&self) -> Vec<Piece> {
        let words = |stand: Option<Stand<'_>>| stand.map(|stand| stand.words());
        match (words(self.then), words(self.now)) {
            (Some(then), Some(now)) => pieces(&then, &now),
            (Some(then), None) if self.fate == Fate::Away => Piece::only(Manner::Kept, then),
            (Some(then), None) => Piece::only(Manner::Removed, then),
            (None, Some(now)) => Piece::only(Manner::Inserted, now),
            (None, None) => Vec::new(),
        }
    }
}

impl Stand<'_> {
    /// The node's id, or the part's.
    pub fn id(&self) -> NodeId {
        self.node.map_or(self.part.id, |node| node.id)
    }

    /// All its words: a heading's with those of its body; a table's caption, then a line a row with tabs between cells.
    pub fn words(&self) -> String {
        let Some(node) = self.node else {
            return self.part.title.clone();
        };
        match &node.content {
            Content::Heading(heading) => heading.text.plain() + &heading.body.plain(),
            Content::Paragraph(paragraph) => paragraph.text.plain(),
            Content::Table(table) => {
                let rows = table.rows.iter().map(|row| {
                    let cells: Vec<String> = row.iter().map(crate::Text::plain).collect();
                    cells.join("\t")
                });
                let caption = (!table.caption.is_empty()).then(|| table.caption.plain());
                caption
                    .into_iter()
                    .chain(rows)
                    .collect::<Vec<_>>()
                    .join("\n")
            }
        }
    }

    fn heading(&self) -> Option<&Heading> {
        self.node.and_then(|node| node.content.as_heading())
    }

    fn duties(&self) -> &[Duty] {
        self.node.map_or(&[], |node| node.duties.as_slice())
    }

    /// 备忘; empty for none, and for a title.
    pub fn memo(&self) -> &str {
        self.node.map_or("", |node| &node.memo)
    }

    /// Heading, run-in heading, paragraph, table, title.
    fn form(&self) -> (u8, Option<HeadingForm>) {
        match self.node.map(|node| &node.content) {
            None => (0, None),
            Some(Content::Heading(heading)) => (1, Some(heading.form)),
            Some(Content::Paragraph(_)) => (2, None),
            Some(Content::Table(_)) => (3, None),
        }
    }
}

/// The titles and nodes of a plan in document order.
fn stands(plan: &Plan) -> Vec<Stand<'_>> {
    let of_part = |part| {
        let title = Stand {
            part,
            node: None,
            depth: 0,
        };
        let nodes = part.outline.walk().map(move |visit| Stand {
            part,
            node: Some(visit.node),
            depth: visit.depth as u32,
        });
        std::iter::once(title).chain(nodes)
    };
    plan.parts.iter().flat_map(of_part).collect()
}

/// The number of the move for each new stand: what stood together and stands together again has one.
fn moves(pairs: &[Option<usize>], stays: &[bool]) -> Vec<Option<u32>> {
    let mut numbers: Vec<Option<u32>> = Vec::with_capacity(pairs.len());
    let mut count = 0;
    for (at, pair) in pairs.iter().enumerate() {
        let number = pair.filter(|_| !stays[at]).map(|before| {
            let with_last = at.checked_sub(1).and_then(|last| {
                numbers[last].filter(|_| pairs[last].is_some_and(|its| its + 1 == before))
            });
            with_last.unwrap_or_else(|| {
                count += 1;
                count - 1
            })
        });
        numbers.push(number);
    }
    numbers
}

fn row_of_old<'a>(
    old: &[Stand<'a>],
    at: usize,
    fate_of_old: &[Option<usize>],
    moves: &[Option<u32>],
) -> Row<'a> {
    let elsewhere = fate_of_old[at];
    Row {
        fate: if elsewhere.is_some() {
            Fate::Away
        } else {
            Fate::Removed
        },
        then: Some(old[at]),
        now: None,
        changes: Vec::new(),
        moved: elsewhere.and_then(|now| moves[now]),
    }
}

fn row_of_new<'a>(
    now: Stand<'a>,
    then: Option<Stand<'a>>,
    shifted: bool,
    moved: Option<u32>,
) -> Row<'a> {
    let changes = then.map_or_else(Vec::new, |then| changes(&then, &now, shifted));
    let fate = match then {
        None => Fate::Inserted,
        Some(_) if changes.is_empty() => Fate::Same,
        Some(_) => Fate::Changed,
    };
    Row {
        fate,
        then,
        now: Some(now),
        changes,
        moved,
    }
}

fn changes(then: &Stand<'_>, now: &Stand<'_>, shifted: bool) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut note = |differs: bool, change| {
        if differs {
            changes.push(change);
        }
    };
    let content = |stand: &Stand<'_>| stand.node.map(|node| node.content.clone());
    let form = then.form() != now.form();
    let numbering = then.heading().map(|heading| &heading.numbering)
        != now.heading().map(|heading| &heading.numbering);
    let words = then.words() != now.words();
    note(words, Change::Words);
    note(form, Change::Form);
    note(numbering && !form, Change::Numbering);
    let only_marks = !words && !form && !numbering;
    note(only_marks && content(then) != content(now), Change::Marks);
    note(shifted, Change::Level);
    note(then.duties() != now.duties(), Change::Duties);
    note(then.memo() != now.memo(), Change::Memo);
    let fields = |stand: &Stand<'_>| {
        let part = stand.part;
        let (note, kind) = (part.title_note.clone(), part.kind.clone());
        let lists = (part.addressees.clone(), part.attachments.clone());
        stand
            .node
            .is_none()
            .then_some((part.role, note, kind, lists))
    };
    note(fields(then) != fields(now), Change::Fields);
    changes
}

/// By how much what stands above has changed its depth.
#[derive(Default)]
struct Levels {
    /// Of the last stand at each depth; 0 for what is new.
    shifts: Vec<i64>,
}

impl Levels {
    /// Whether a heading stands at another level than before, the branch in which it stands left out of account.
    fn shifted(&mut self, now: &Stand<'_>, then: Option<&Stand<'_>>) -> bool {
        let depth = now.depth as usize;
        let shift = then.map_or(0, |then| i64::from(now.depth) - i64::from(then.depth));
        let above = depth
            .checked_sub(1)
            .and_then(|above| self.shifts.get(above));
        let above = above.copied().unwrap_or(0);
        self.shifts.resize(depth, 0);
        self.shifts.push(shift);
        shift != above
            && then.is_some_and(|then| then.heading().is_some())
            && now.heading().is_some()
    }
}
