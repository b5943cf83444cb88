//! How well an outline meets one that a person has written down (a `.gold.json` of the corpus).

use app::{OutlineDoc, OutlineNode};
use serde::Deserialize;
use std::collections::BTreeSet;

/// What a person has written down of a source file.
#[derive(Debug, Deserialize)]
pub(crate) struct Gold {
    pub(crate) id: String,
    pub(crate) source_file: String,
    docs: Vec<GoldDoc>,
}

#[derive(Debug, Deserialize)]
struct GoldDoc {
    title: Option<String>,
    nodes: Vec<GoldNode>,
    #[serde(default)]
    noise_lines: Vec<usize>,
    #[serde(default)]
    noise_inline: Vec<NoiseInLine>,
}

#[derive(Debug, Deserialize)]
struct NoiseInLine {
    line: usize,
    text: String,
}

#[derive(Debug, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "as the corpus writes it")]
struct GoldNode {
    line: usize,
    depth: u32,
    label: Option<String>,
    heading: Option<String>,
    #[serde(default)]
    run_in: bool,
    #[serde(default)]
    item: bool,
    #[serde(default)]
    ambiguous: bool,
    #[serde(default)]
    responsible: Vec<String>,
    #[serde(default)]
    responsible_ambiguous: bool,
}

/// Hits of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Share(pub(crate) usize, pub(crate) usize);

impl Share {
    /// From 0 to 1; 1 of nothing.
    #[expect(clippy::cast_precision_loss, reason = "counts of a few thousand")]
    pub(crate) fn ratio(self) -> f64 {
        if self.1 == 0 {
            1.0
        } else {
            self.0 as f64 / self.1 as f64
        }
    }

    fn add(&mut self, hit: bool) {
        self.0 += usize::from(hit);
        self.1 += 1;
    }
}

/// True and false answers, for precision and recall at once.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Answers {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Answers {
    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(self) -> f64 {
        Share(2 * self.right, 2 * self.right + self.wrong + self.missed).ratio()
    }
}

/// All that is measured of one source, or of several together.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Score {
    /// Headings, in order.
    pub(crate) nodes: Answers,
    /// Depths of the headings that were found.
    pub(crate) depth: Share,
    /// Run-in headings cut just where a person cuts them.
    pub(crate) run_in: Share,
    /// Responsible units.
    pub(crate) units: Answers,
    /// Titles.
    pub(crate) titles: Share,
    /// Documents found, documents there are.
    pub(crate) docs: Share,
    /// Letters and digits of the text that are in the outline.
    pub(crate) kept: Share,
    /// Lines of page chrome that are in the outline.
    pub(crate) chrome: Share,
}

impl Score {
    /// Of several sources together.
    pub(crate) fn plus(self, other: Self) -> Self {
        let answers = |a: Answers, b: Answers| Answers {
            right: a.right + b.right,
            wrong: a.wrong + b.wrong,
            missed: a.missed + b.missed,
        };
        let share = |a: Share, b: Share| Share(a.0 + b.0, a.1 + b.1);
        Self {
            nodes: answers(self.nodes, other.nodes),
            depth: share(self.depth, other.depth),
            run_in: share(self.run_in, other.run_in),
            units: answers(self.units, other.units),
            titles: share(self.titles, other.titles),
            docs: share(self.docs, other.docs),
            kept: share(self.kept, other.kept),
            chrome: share(self.chrome, other.chrome),
        }
    }

    /// Measures an outline of `source` against what a person has written down.
    pub(crate) fn of(gold: &Gold, source: &str, docs: &[OutlineDoc]) -> Self {
        let lines: Vec<&str> = source.split('\n').collect();
        let wanted: Vec<Wanted<'_>> = gold
            .docs
            .iter()
            .flat_map(|doc| &doc.nodes)
            .map(|node| Wanted::new(node, &lines))
            .collect();
        let found: Vec<Found<'_>> = docs
            .iter()
            .flat_map(|doc| &doc.nodes)
            .map(Found::new)
            .collect();
        let pairs = align(&wanted, &found);
        let mut score = Self {
            docs: Share(docs.len(), gold.docs.len()),
            ..Self::default()
        };
        score.measure_nodes(&wanted, &found, &pairs);
        score.measure_units(&wanted, &found, &pairs);
        score.measure_titles(gold, docs);
        score.measure_text(gold, &lines, docs);
        score
    }

    fn measure_nodes(
        &mut self,
        wanted: &[Wanted<'_>],
        found: &[Found<'_>],
        pairs: &[(usize, usize)],
    ) {
        for (i, want) in wanted
            .iter()
            .enumerate()
            .filter(|(_, want)| !want.node.ambiguous)
        {
            let pair = pairs.iter().find(|(w, _)| *w == i).map(|(_, f)| &found[*f]);
            let exact = pair.is_some_and(|found| want.is_exactly(found));
            if exact || (pair.is_some() && want.node.item) {
                self.nodes.right += 1;
            } else {
                self.nodes.missed += 1;
            }
            if let Some(found) = pair {
                self.depth.add(found.node.depth == want.node.depth);
            }
            if want.node.run_in && !want.node.item {
                self.run_in.add(exact);
            }
        }
        let doubtful: Vec<_> = wanted.iter().filter(|want| want.node.ambiguous).collect();
        let counted = found.iter().enumerate().filter(|(j, found)| {
            match pairs.iter().find(|(_, f)| f == j) {
                Some((w, _)) => !wanted[*w].node.ambiguous,
                None => !doubtful.iter().any(|want| want.starts_like(found)),
            }
        });
        self.nodes.wrong = counted.count() - self.nodes.right;
    }

    fn measure_units(
        &mut self,
        wanted: &[Wanted<'_>],
        found: &[Found<'_>],
        pairs: &[(usize, usize)],
    ) {
        for (i, want) in wanted
            .iter()
            .enumerate()
            .filter(|(_, want)| !want.node.responsible_ambiguous)
        {
            let units = |list: &[String]| {
                list.iter()
                    .map(|unit| heading(unit))
                    .collect::<BTreeSet<_>>()
            };
            let gold = units(&want.node.responsible);
            let Some((_, f)) = pairs.iter().find(|(w, _)| *w == i) else {
                self.units.missed += if want.node.ambiguous { 0 } else { gold.len() };
                continue;
            };
            let ours = units(&found[*f].node.responsible);
            self.units.right += gold.intersection(&ours).count();
            self.units.missed += gold.difference(&ours).count();
            self.units.wrong += ours.difference(&gold).count();
        }
    }

    fn measure_titles(&mut self, gold: &Gold, docs: &[OutlineDoc]) {
        let mut ours: Vec<String> = docs.iter().map(|doc| heading(&doc.title)).collect();
        for title in gold.docs.iter().filter_map(|doc| doc.title.as_deref()) {
            let at = ours.iter().position(|one| *one == heading(title));
            self.titles.add(at.map(|at| ours.remove(at)).is_some());
        }
    }

    fn measure_text(&mut self, gold: &Gold, lines: &[&str], docs: &[OutlineDoc]) {
        let text = letters(&docs.iter().flat_map(strings).collect::<String>());
        let noise: BTreeSet<usize> = gold
            .docs
            .iter()
            .flat_map(|doc| doc.noise_lines.iter().copied())
            .collect();
        let mut own = String::new();
        for (number, line) in (1..)
            .zip(lines)
            .filter(|(number, _)| !noise.contains(number))
        {
            let inline = gold
                .docs
                .iter()
                .flat_map(|doc| &doc.noise_inline)
                .filter(|noise| noise.line == number);
            let line = inline.fold((*line).to_owned(), |line, noise| {
                line.replace(&noise.text, "")
            });
            let words = letters(&line);
            let count = words.chars().count();
            self.kept.1 += count;
            self.kept.0 += if text.contains(&words) {
                count
            } else {
                letters_kept(&line, &text)
            };
            own += &words;
        }
        for number in noise {
            let words = letters(lines[number - 1]);
            // Chrome that repeats the document's own words cannot be told apart.
            if words.chars().count() >= 4 && !own.contains(&words) {
                self.chrome.add(text.contains(&words));
            }
        }
    }
}

/// Letters of a line that are in the text, clause by clause.
fn letters_kept(line: &str, text: &str) -> usize {
    let clauses = line.split(|c: char| !c.is_alphanumeric()).map(letters);
    clauses
        .filter(|clause| text.contains(clause))
        .map(|clause| clause.chars().count())
        .sum()
}

struct Wanted<'a> {
    node: &'a GoldNode,
    heading: String,
    start: String,
}

struct Found<'a> {
    node: &'a OutlineNode,
    heading: String,
    start: String,
}

impl<'a> Wanted<'a> {
    fn new(node: &'a GoldNode, lines: &[&str]) -> Self {
        let line = lines[node.line - 1];
        let label = node.label.as_deref().unwrap_or_default();
        let rest = line
            .find(label)
            .map_or(line, |at| &line[at + label.len()..]);
        Self {
            node,
            heading: heading(node.heading.as_deref().unwrap_or_default()),
            start: letters(rest),
        }
    }

    fn is_exactly(&self, found: &Found<'_>) -> bool {
        !self.heading.is_empty() && self.heading == found.heading
    }

    fn starts_like(&self, found: &Found<'_>) -> bool {
        const ENOUGH: usize = 14;
        let start = |text: &str, most| text.chars().take(most).collect::<String>();
        let most = self
            .start
            .chars()
            .count()
            .min(found.start.chars().count())
            .min(ENOUGH);
        most >= 4 && start(&self.start, most) == start(&found.start, most)
    }
}

impl<'a> Found<'a> {
    fn new(node: &'a OutlineNode) -> Self {
        let start = letters(&(node.heading.clone() + &node.body.concat()));
        Self {
            node,
            heading: heading(&node.heading),
            start,
        }
    }
}

/// The best pairs in order: equal headings count most, equal beginnings less, equal depths break ties.
fn align(wanted: &[Wanted<'_>], found: &[Found<'_>]) -> Vec<(usize, usize)> {
    let weight = |want: &Wanted<'_>, found: &Found<'_>| {
        let same = match () {
            () if want.is_exactly(found) => 100,
            () if want.starts_like(found) => 80,
            () => return 0,
        };
        same + u32::from(want.node.depth == found.node.depth)
    };
    let (n, m) = (wanted.len(), found.len());
    let mut best = vec![vec![0; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            let paired = match weight(&wanted[i], &found[j]) {
                0 => 0,
                weight => weight + best[i + 1][j + 1],
            };
            best[i][j] = paired.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < n && j < m {
        let weight = weight(&wanted[i], &found[j]);
        if weight > 0 && best[i][j] == weight + best[i + 1][j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// All words of a part, in the order of the paper.
fn strings(doc: &OutlineDoc) -> Vec<String> {
    let mut all = vec![doc.title.clone()];
    all.extend(
        [&doc.doc_number, &doc.issuer, &doc.date]
            .into_iter()
            .flatten()
            .cloned(),
    );
    all.extend(
        doc.addressees
            .iter()
            .chain(&doc.other)
            .chain(&doc.preamble)
            .cloned(),
    );
    for node in &doc.nodes {
        all.extend([node.label.clone(), node.heading.clone()]);
        all.extend(node.body.iter().cloned());
    }
    all.extend(doc.tail.iter().cloned());
    all
}

/// Letters and digits, full width as half.
fn letters(text: &str) -> String {
    text.chars()
        .map(half_width)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// A heading without spaces and closing marks, full width as half.
fn heading(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(half_width)
        .collect();
    text.trim_matches(['.', ',', ';', ':']).to_owned()
}

fn half_width(c: char) -> char {
    match c {
        '。' | '·' => '.',
        '、' => ',',
        '“' | '”' => '"',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}
