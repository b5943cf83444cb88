//! Automatic numbers written out as labels, as Word counts them (ISO 29500-1 §17.9).

use super::counted::counted;
use super::package::Refusal;
use super::xml::{Element, Step, walk};
use std::collections::{HashMap, HashSet};

/// Levels of a list in Word.
const LEVELS: usize = 9;

/// The longest pattern of a label, in characters; what is longer is cut.
const MAX_PATTERN: usize = 64;

/// The list a paragraph belongs to, as far as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NumberRef {
    pub(super) id: Option<String>,
    pub(super) level: Option<usize>,
}

impl NumberRef {
    /// What this does not say, from `other`.
    pub(super) fn or(&self, other: &Self) -> Self {
        Self {
            id: self.id.clone().or_else(|| other.id.clone()),
            level: self.level.or(other.level),
        }
    }
}

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    pattern: String,
    /// All numbers in Arabic figures.
    legal: bool,
    restart: Option<usize>,
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            format: "decimal".into(),
            pattern: String::new(),
            legal: false,
            restart: None,
            style: None,
        }
    }
}

impl Level {
    fn property(&mut self, element: &Element<'_>) {
        match element.name {
            "start" => self.start = element.number().unwrap_or(1),
            "numFmt" => self.format = element.val().unwrap_or_default(),
            "lvlText" => {
                let pattern = element.val().unwrap_or_default();
                self.pattern = pattern.chars().take(MAX_PATTERN).collect();
            }
            "isLgl" => self.legal = element.is_on(),
            "lvlRestart" => self.restart = element.number(),
            "pStyle" => self.style = element.val(),
            _ => {}
        }
    }
}

/// `w:abstractNum`
#[derive(Debug, Default)]
struct Base {
    levels: [Level; LEVELS],
    /// The numbering style that this one only refers to, and the one that it is.
    style_link: (Option<String>, Option<String>),
}

/// `w:num`
#[derive(Debug, Default)]
struct List {
    base: String,
    /// `startOverride` per level.
    starts: [Option<u32>; LEVELS],
    /// Levels of its own.
    levels: HashMap<usize, Level>,
}

/// All lists of a document with their counters.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    bases: HashMap<String, Base>,
    lists: HashMap<String, List>,
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    /// The overridden starts that have been used.
    begun: HashSet<(String, usize)>,
}

/// What is being read.
#[derive(Default)]
struct Open {
    base: Option<(String, Base)>,
    list: Option<(String, List)>,
    level: Option<(usize, Level)>,
    overridden: usize,
}

impl Numbering {
    pub(super) fn read(text: Option<&str>) -> Result<Self, Refusal> {
        let mut all = Self::default();
        let mut open = Open::default();
        let Some(text) = text else {
            return Ok(all);
        };
        walk(text, |step| match step {
            Step::Open(element) => open.element(&element),
            Step::Close("lvl") => open.close_level(),
            Step::Close("abstractNum") => all.bases.extend(open.base.take()),
            Step::Close("num") => all.lists.extend(open.list.take()),
            _ => {}
        })?;
        Ok(all)
    }

    /// The label of the next paragraph of that list; none for bullets and for no list.
    pub(super) fn next(&mut self, number: &NumberRef, style: Option<&str>) -> Option<String> {
        let id = number.id.as_deref().filter(|id| *id != "0")?;
        let list = self.lists.get(id)?;
        let base_id = resolved(&self.bases, &list.base);
        let base = self.bases.get(base_id)?;
        // A style that names a list without a level takes the level that names the style.
        let named = |level: &Level| style.is_some() && level.style.as_deref() == style;
        let by_style = || base.levels.iter().position(named);
        let at = number.level.or_else(by_style).unwrap_or(0).min(LEVELS - 1);
        let level_of = |i: usize| list.levels.get(&i).unwrap_or(&base.levels[i]);
        let counters = self
            .counters
            .entry(base_id.to_owned())
            .or_insert([None; LEVELS]);
        let fresh = list.starts[at].filter(|_| self.begun.insert((id.to_owned(), at)));
        let counted_on = counters[at].map(|n| n.saturating_add(1));
        counters[at] = fresh.or(counted_on).or(Some(level_of(at).start));
        for (deeper, counter) in counters.iter_mut().enumerate().skip(at + 1) {
            // `lvlRestart` 0: never; n: only after a level at most n.
            let restart = level_of(deeper).restart;
            if restart.is_none_or(|after| at < after) {
                *counter = None;
            }
        }
        let counters = *counters;
        let level = level_of(at);
        if matches!(level.format.as_str(), "bullet" | "none") {
            return None;
        }
        let mut label = String::new();
        let mut pattern = level.pattern.chars().peekable();
        while let Some(c) = pattern.next() {
            let digit = pattern.peek().and_then(|d| d.to_digit(10));
            match digit.filter(|d| c == '%' && *d > 0) {
                Some(digit) => {
                    pattern.next();
                    let of = digit as usize - 1;
                    let n = counters[of].unwrap_or_else(|| level_of(of).start);
                    let format = if level.legal {
                        "decimal"
                    } else {
                        &level_of(of).format
                    };
                    label.push_str(&counted(n, format));
                }
                None => label.push(c),
            }
        }
        let label = label.trim();
        (!label.is_empty()).then(|| label.to_owned())
    }
}

/// The base that really says the levels: one that only refers to a numbering style says none itself.
fn resolved<'a>(bases: &'a HashMap<String, Base>, id: &'a str) -> &'a str {
    let link = bases.get(id).and_then(|base| base.style_link.0.as_ref());
    let is_it = |(_, base): &(&String, &Base)| base.style_link.1.as_ref() == link;
    let found = link.and_then(|_| bases.iter().filter(is_it).map(|(id, _)| id).min());
    found.map_or(id, String::as_str)
}

impl Open {
    fn element(&mut self, element: &Element<'_>) {
        match element.name {
            "abstractNum" => {
                let id = element.attribute("abstractNumId");
                self.base = id.map(|id| (id, Base::default()));
            }
            "num" => {
                let id = element.attribute("numId");
                self.list = id.map(|id| (id, List::default()));
            }
            "abstractNumId" => {
                if let (Some((_, list)), Some(id)) = (&mut self.list, element.val()) {
                    list.base = id;
                }
            }
            "numStyleLink" | "styleLink" => {
                if let Some((_, base)) = &mut self.base {
                    let (to, is) = &mut base.style_link;
                    let slot = if element.name == "styleLink" { is } else { to };
                    *slot = element.val();
                }
            }
            "lvlOverride" => self.overridden = place(element),
            "startOverride" => {
                let starts = self.list.as_mut().map(|(_, list)| &mut list.starts);
                if let Some(start) = starts.and_then(|starts| starts.get_mut(self.overridden)) {
                    *start = element.number();
                }
            }
            "lvl" => self.level = Some((place(element), Level::default())),
            _ => {
                if let Some((_, level)) = &mut self.level {
                    level.property(element);
                }
            }
        }
    }

    fn close_level(&mut self) {
        let Some((at, level)) = self.level.take().filter(|(at, _)| *at < LEVELS) else {
            return;
        };
        if let Some((_, list)) = &mut self.list {
            list.levels.insert(at, level);
        } else if let Some((_, base)) = &mut self.base {
            base.levels[at] = level;
        }
    }
}

fn place(element: &Element<'_>) -> usize {
    let level = element.attribute("ilvl");
    level.and_then(|level| level.parse().ok()).unwrap_or(0)
}
