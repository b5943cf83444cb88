//! From token to token: what is open, and the line that is being written.

use super::flow::{self, Flow};
use super::list::{self, Counter};
use super::look::{
    Attributes, CHROME, DELETED, HIDDEN, INDENTED, LABEL, LINKED, Look, MARKS, PREFORMATTED, Sheet,
};
use super::table::Grid;
use crate::run_in::is_han;
use crate::source::text::is_invisible;
use crate::source::{Hint, Line};
use html5gum::{DefaultEmitter, Token, Tokenizer};
use plan::{CellAlign, Mark};
use std::ops::Range;

/// The most elements that are open at a time; those nested deeper are passed over, their text is not.
const MAX_OPEN: usize = 256;

/// The tokens of a page; the contents of scripts and styles are one token each.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, emitter).filter_map(Result::ok)
}

/// What has been read so far.
#[derive(Debug, Default)]
pub(super) struct Walker {
    open: Vec<Open>,
    flows: Vec<Flow>,
    grids: Vec<Grid>,
    draft: Draft,
    sheet: Sheet,
}

/// An element that is open.
#[derive(Debug)]
struct Open {
    name: String,
    look: Look,
    /// The numbers of a list's items.
    counter: Option<Counter>,
    /// Where its lines stand, as far as the page or the table around them says.
    align: Option<CellAlign>,
    /// How many lines stood before it.
    from: usize,
    /// Where the label that stands in it begins in the draft.
    label: usize,
}

/// Elements that begin and end a line.
const BLOCKS: [&str; 39] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "html",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "title",
    "ul",
];
const TABLE_PARTS: [&str; 7] = ["table", "tr", "td", "th", "thead", "tbody", "tfoot"];
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "wbr",
];

fn is_block(name: &str) -> bool {
    BLOCKS.contains(&name) || TABLE_PARTS.contains(&name)
}

impl Walker {
    pub(super) fn take(&mut self, token: Token) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let closed = tag.self_closing && name.contains(':');
                self.start(name, &Attributes::of(&tag), closed);
            }
            Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => self.text(&String::from_utf8_lossy(&text.value)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }

    /// All lines of the page.
    pub(super) fn finish(mut self) -> Vec<Flow> {
        while !self.open.is_empty() {
            self.pop();
        }
        self.flush();
        while !self.grids.is_empty() {
            self.close_table();
        }
        self.flows
    }

    fn look(&self) -> Look {
        self.open
            .last()
            .map_or_else(Look::default, |open| open.look)
    }

    fn start(&mut self, name: String, attributes: &Attributes, closed: bool) {
        self.close_implied(&name);
        if is_block(&name) || matches!(name.as_str(), "br" | "hr") {
            self.flush();
        }
        if VOID.contains(&name.as_str()) || closed || self.open.len() == MAX_OPEN {
            return;
        }
        let look = self.look().inside(&name, attributes, &self.sheet);
        match (name.as_str(), self.grids.last_mut()) {
            ("table", outer) => {
                if let Some(outer) = outer {
                    outer.nested = true;
                }
                self.grids.push(Grid::default());
            }
            ("tr", Some(grid)) => grid.open_row(),
            ("td" | "th", Some(grid)) => grid.open_cell(attributes),
            ("li", _) => self.draft.label = self.item_label(attributes),
            _ => {}
        }
        let counter = matches!(name.as_str(), "ol" | "ul").then(|| Counter::of(&name, attributes));
        let around = || self.align().filter(|_| name != "table");
        let align = align(&name, attributes).or_else(around);
        let from = self.sink().len();
        let label = self.draft.text.len();
        self.open.push(Open {
            name,
            look,
            counter,
            align,
            from,
            label,
        });
    }

    fn item_label(&mut self, item: &Attributes) -> Option<String> {
        let numbered = |open: &Open| open.counter.is_some_and(Counter::is_numbered);
        let depth = self.open.iter().filter(|open| numbered(open)).count();
        let list = self
            .open
            .iter_mut()
            .rev()
            .find_map(|open| open.counter.as_mut());
        list.and_then(|list| list.label(item, depth))
    }

    /// Ends what the start of another element ends without saying so.
    fn close_implied(&mut self, name: &str) {
        let (ends, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "td", "th"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "td", "th"]),
            "tr" | "tbody" | "thead" | "tfoot" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "option" => (&["option"], &["select", "datalist"]),
            "body" => (&["head"], &[]),
            _ if BLOCKS.contains(&name) || name == "table" => (&["p"], &["td", "th", "li", "div"]),
            _ => return,
        };
        let open = self.open.iter().rev();
        let inner = open.take_while(|open| !within.contains(&open.name.as_str()));
        let depth = inner
            .enumerate()
            .filter(|(_, open)| ends.contains(&open.name.as_str()));
        if let Some(depth) = depth.map(|(depth, _)| depth).last() {
            self.pop_many(depth + 1);
        }
    }

    fn end(&mut self, name: &str) {
        let bound = |open: &&Open| name == "table" || open.name != "table";
        let inside = self.open.iter().rev().take_while(bound);
        let depth = inside
            .map(|open| open.name.as_str())
            .position(|open| open == name);
        let outermost = name == "table" && depth.is_none();
        match depth {
            Some(depth) => self.pop_many(depth + 1),
            None if is_block(name) && !outermost => self.flush(),
            None => {}
        }
    }

    fn pop_many(&mut self, count: usize) {
        for _ in 0..count {
            self.pop();
        }
    }

    fn pop(&mut self) {
        let Some(name) = self.open.last().map(|open| open.name.clone()) else {
            return;
        };
        if is_block(&name) {
            self.flush();
        }
        let Some(open) = self.open.pop() else { return };
        match (name.as_str(), self.grids.last_mut()) {
            ("td" | "th", Some(grid)) => grid.close_cell(),
            ("table", _) => self.close_table(),
            ("li", _) => self.draft.label = None,
            _ => {}
        }
        if open.look.has(LABEL) && !self.look().has(LABEL) {
            self.draft.end_label(open.label);
        }
        if open.look.has(CHROME) && !self.look().has(CHROME) {
            let sink = self.sink();
            let from = open.from.min(sink.len());
            let inside = &mut sink[from..];
            if flow::is_prose(inside) {
                for flow in inside {
                    flow.chrome = false;
                }
            }
        }
    }

    fn close_table(&mut self) {
        if let Some(grid) = self.grids.pop() {
            let flows = grid.into_flows();
            self.sink().extend(flows);
        }
    }

    fn sink(&mut self) -> &mut Vec<Flow> {
        match self.grids.last_mut() {
            Some(grid) => grid.flows(),
            None => &mut self.flows,
        }
    }

    fn text(&mut self, text: &str) {
        let look = self.look();
        if self.open.last().is_some_and(|open| open.name == "style") {
            self.sheet.read(text);
        } else if look.has(HIDDEN) {
            let shown_as_code = ["script", "xml", "svg", "head", "title"];
            if !self
                .open
                .iter()
                .any(|open| shown_as_code.contains(&open.name.as_str()))
            {
                self.draft
                    .unseen
                    .extend(text.chars().filter(|c| !c.is_whitespace()));
            }
        } else if look.has(DELETED) {
            self.draft.deleted.push_str(text);
        } else {
            for c in text.chars() {
                if look.has(PREFORMATTED) && matches!(c, '\n' | '\r') {
                    self.flush();
                } else {
                    self.draft.push(c, look);
                }
            }
        }
    }

    fn align(&self) -> Option<CellAlign> {
        self.open.last().and_then(|open| open.align)
    }

    /// Ends the line.
    fn flush(&mut self) {
        let align = self.align();
        let centred = align == Some(CellAlign::Center) && self.grids.is_empty();
        if let Some(flow) = self.draft.take() {
            if let (Some(grid), Some(align)) = (self.grids.last_mut(), align) {
                grid.align(align);
            }
            self.sink().push(Flow { centred, ..flow });
        }
    }
}

/// Where an element says that its lines stand.
fn align(name: &str, attributes: &Attributes) -> Option<CellAlign> {
    let aligned = attributes
        .style("text-align")
        .or_else(|| attributes.get("align").map(str::to_ascii_lowercase));
    match (name, aligned.as_deref()) {
        ("center", _) | (_, Some("center")) => Some(CellAlign::Center),
        (_, Some("left" | "start")) => Some(CellAlign::Left),
        (_, Some("right" | "end")) => Some(CellAlign::Right),
        (_, Some("justify")) => Some(CellAlign::Justify),
        _ => None,
    }
}

/// The line that is being written.
#[derive(Debug, Default)]
struct Draft {
    text: String,
    marks: Vec<(Range<usize>, Mark)>,
    gap: Gap,
    hint: Hint,
    /// The label of the list's item, until a line has it.
    label: Option<String>,
    unseen: String,
    deleted: String,
    /// How many characters there are, how many of them in links, how many in chrome.
    all: usize,
    linked: usize,
    chrome: usize,
}

/// The spaces behind the last character.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Gap {
    #[default]
    None,
    /// A line end in the source of the page: nothing between Chinese characters.
    LineEnd,
    Space,
}

impl Draft {
    fn push(&mut self, c: char, look: Look) {
        match c {
            '\n' | '\r' => self.gap = self.gap.max_with(Gap::LineEnd),
            '\t' | ' ' | '\u{c}' => {
                if self.gap != Gap::LineEnd {
                    self.gap = Gap::Space;
                }
            }
            c if is_invisible(c) => self.unseen.push(c),
            c if c.is_whitespace() && self.text.is_empty() => self.hint.indented = true,
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => self.gap = Gap::Space,
            c if c.is_control() => self.unseen.push(c),
            c => self.write(c, look),
        }
    }

    fn write(&mut self, c: char, look: Look) {
        let before = self.text.len();
        let last = self.text.chars().next_back();
        let between_han = last.is_some_and(is_han) && is_han(c);
        match std::mem::take(&mut self.gap) {
            Gap::Space if last.is_some() => self.text.push(' '),
            Gap::LineEnd if last.is_some() && !between_han => self.text.push(' '),
            _ => {}
        }
        if last.is_none() {
            self.hint.heading = look.heading;
            self.hint.indented |= look.has(INDENTED);
        }
        let start = self.text.len();
        self.text.push(c);
        for (of, mark) in MARKS {
            if look.has(of) {
                self.mark(before, start, mark);
            }
        }
        self.all += 1;
        self.linked += usize::from(look.has(LINKED) || c.is_ascii_digit() || "-/[]".contains(c));
        self.chrome += usize::from(look.has(CHROME));
    }

    /// Marks the last character; a stretch that ended before it, spaces aside, goes on.
    fn mark(&mut self, before: usize, start: usize, mark: Mark) {
        let end = self.text.len();
        let open = self
            .marks
            .iter_mut()
            .rev()
            .find(|(_, known)| *known == mark);
        match open.filter(|(range, _)| range.end == before) {
            Some((range, _)) => range.end = end,
            None => self.marks.push((start..end, mark)),
        }
    }

    /// The label that Word draws stands there from `from` on: a bullet goes, and no space parts a number from its text.
    fn end_label(&mut self, from: usize) {
        self.gap = Gap::None;
        let Some(label) = self.text.get(from..) else {
            return; // a paragraph has ended inside it
        };
        let numbered = list::is_labelled(&format!("{label}某"));
        if !numbered {
            self.unseen.push_str(label);
            self.text.truncate(from);
            self.marks.retain(|(range, _)| range.end <= from);
        }
    }

    fn take(&mut self) -> Option<Flow> {
        let mut done = std::mem::take(self);
        if done.text.is_empty() {
            self.label = done.label;
            self.unseen = done.unseen;
            self.deleted = done.deleted;
            self.hint.indented = false;
            return None;
        }
        if let Some(label) = done.label.filter(|_| !list::is_labelled(&done.text)) {
            for (range, _) in &mut done.marks {
                *range = range.start + label.len()..range.end + label.len();
            }
            done.text.insert_str(0, &label);
        }
        let only_a_link = done.linked == done.all
            && done.hint.heading != Some(1)
            && !done.text.starts_with("附件")
            && !done.text.chars().all(|c| c.is_ascii_digit());
        Some(Flow {
            chrome: done.chrome == done.all || only_a_link,
            line: Line {
                text: done.text,
                hint: done.hint,
                marks: done.marks,
                ..Line::default()
            },
            unseen: done.unseen,
            deleted: done.deleted,
            centred: false,
        })
    }
}

impl Gap {
    fn max_with(self, other: Self) -> Self {
        if self == Self::Space { self } else { other }
    }
}
