//! (outline, scheme) → labels: the one place where numbers are made.

use crate::pattern::Pattern;
use crate::scheme::{Level, Runs};
use crate::{Heading, NodeId, Outline, Scheme};
use std::collections::HashMap;

/// A computed label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// `（一）`
    pub text: String,
    /// The number in it.
    pub number: u32,
    /// The level of heading in whose font it is set: 1–4, 5 for what is deeper.
    pub rank: u8,
}

/// The labels of one part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Labels {
    in_order: Vec<(NodeId, Label)>,
    by_node: HashMap<NodeId, usize>,
}

impl Labels {
    /// The label of a node; paragraphs, tables and unnumbered headings have none.
    pub fn get(&self, node: NodeId) -> Option<&Label> {
        self.by_node.get(&node).map(|at| &self.in_order[*at].1)
    }

    /// All labels in document order.
    pub fn iter(&self) -> impl Iterator<Item = (NodeId, &Label)> {
        self.in_order.iter().map(|(node, label)| (*node, label))
    }

    /// How many headings have a label.
    pub fn len(&self) -> usize {
        self.in_order.len()
    }

    /// Whether no heading has one.
    pub fn is_empty(&self) -> bool {
        self.in_order.is_empty()
    }

    fn add(&mut self, node: NodeId, label: Label) {
        self.by_node.insert(node, self.in_order.len());
        self.in_order.push((node, label));
    }
}

/// Labels of all headings of a part, in time linear in its nodes.
///
/// A heading counts with those of its siblings that have the same pattern, or, where the scheme's level runs on, with
/// all headings of that pattern in the part. Its rank is the scheme level's; a pattern of its own that no level of
/// the scheme has is ranked by its looks, one that is no pattern counts as if it were not there.
pub fn labels(outline: &Outline, scheme: &Scheme) -> Labels {
    let mut labels = Labels::default();
    let mut rules = Rules::new(scheme);
    let mut through = Counts::default();
    // For each depth from the top to the node: the counts among its siblings, and the number of the last of them.
    let mut path: Vec<(Counts, u32)> = Vec::new();
    for visit in outline.walk() {
        let Some(heading) = visit.node.content.as_heading() else {
            continue;
        };
        path.truncate(visit.depth);
        path.resize_with(visit.depth, Default::default);
        let (siblings, last) = &mut path[visit.depth - 1];
        let Some(rule) = rules.rule(heading, visit.depth) else {
            *last = 0;
            continue;
        };
        let rule = &rules.all[rule];
        let counts = if rule.runs == Runs::On {
            &mut through
        } else {
            siblings
        };
        let number = counts.next(rule.counted_with, heading.numbering.start);
        *last = number;
        let above: Vec<u32> = path[..visit.depth - 1]
            .iter()
            .map(|(_, n)| *n)
            .filter(|n| *n > 0)
            .collect();
        let text = rule.pattern.label(&above, number);
        labels.add(
            visit.node.id,
            Label {
                text,
                number,
                rank: rule.rank,
            },
        );
    }
    labels
}

/// How a heading is numbered: a level of the scheme, or a pattern of its own.
struct Rule {
    pattern: Pattern,
    /// The first rule of the same pattern: all that look alike count together.
    counted_with: usize,
    rank: u8,
    runs: Runs,
}

/// The rules met so far: first one for each level of the scheme, then one for each further pattern.
struct Rules {
    all: Vec<Rule>,
    /// For each level of the scheme its rule; none where its pattern is no pattern.
    levels: Vec<Option<usize>>,
    /// The first rule of each pattern; none for what is no pattern.
    by_text: HashMap<String, Option<usize>>,
}

impl Rules {
    fn new(scheme: &Scheme) -> Self {
        let mut rules = Self {
            all: Vec::new(),
            levels: Vec::new(),
            by_text: HashMap::new(),
        };
        for level in &scheme.levels {
            let rule = rules.add(level);
            rules.levels.push(rule);
        }
        rules
    }

    fn add(&mut self, level: &Level) -> Option<usize> {
        let new = self.all.len();
        let pattern = Pattern::parse(&level.pattern).ok();
        let first = *self
            .by_text
            .entry(level.pattern.clone())
            .or_insert(pattern.is_some().then_some(new));
        self.all.push(Rule {
            pattern: pattern?,
            counted_with: first?,
            rank: level.rank,
            runs: level.runs,
        });
        Some(new)
    }

    /// The place in `all` of a heading's rule; none for a heading without label.
    fn rule(&mut self, heading: &Heading, depth: usize) -> Option<usize> {
        let numbering = &heading.numbering;
        if numbering.unnumbered {
            return None;
        }
        let own = numbering.pattern.as_ref().and_then(|text| self.own(text));
        own.or_else(|| *self.levels.get(depth - 1).or(self.levels.last())?)
    }

    fn own(&mut self, text: &str) -> Option<usize> {
        if let Some(known) = self.by_text.get(text) {
            return *known;
        }
        let rank = Pattern::parse(text).map_or(0, |pattern| pattern.rank());
        self.add(&Level {
            pattern: text.into(),
            rank,
            runs: Runs::Restart,
        })
    }
}

/// The last number of each pattern; there are rarely more than two among siblings.
#[derive(Default)]
struct Counts(Vec<(usize, u32)>);

impl Counts {
    fn next(&mut self, pattern: usize, start: Option<u32>) -> u32 {
        let at = self
            .0
            .iter()
            .position(|(known, _)| *known == pattern)
            .unwrap_or_else(|| {
                self.0.push((pattern, 0));
                self.0.len() - 1
            });
        let last = &mut self.0[at].1;
        *last = start.unwrap_or_else(|| last.saturating_add(1));
        *last
    }
}
