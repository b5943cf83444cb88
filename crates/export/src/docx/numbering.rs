//! Labels that Word counts: a multi-level list, and a list of its own wherever the plan's count departs from Word's
//! (ISO/IEC 29500-1 §17.9).

use super::styles::{indents, label_properties};
use super::xml::{W, Xml};
use compose::{Counted, Counter, ListLevel, Profile, Role};

/// Levels of a list in Word.
const LEVELS: usize = 9;

/// The last circled number that Word has.
const LAST_CIRCLED: u32 = 20;

/// The lists of a document as far as it is written.
///
/// A level that runs on heads a list of its own with the levels below it: `lvlRestart` would do, but not every program
/// knows it. Word counts on over all lists of one kind; each begins at the number given.
#[derive(Debug)]
pub(super) struct Lists<'a> {
    levels: &'a [ListLevel],
    written: Vec<List>,
    /// The number of the last label of each level since a higher one.
    counts: [Option<u32>; LEVELS],
}

#[derive(Debug, Clone, Copy)]
struct List {
    /// The level that heads it: lists of one head are of one kind.
    head: usize,
    /// The level and number it begins with, where that is not what Word would count.
    begins: Option<(usize, u32)>,
}

impl<'a> Lists<'a> {
    pub(super) fn new(levels: &'a [ListLevel]) -> Self {
        Self {
            levels: &levels[..levels.len().min(LEVELS)],
            written: Vec::new(),
            counts: [None; LEVELS],
        }
    }

    /// The list and level of the next label; None where Word cannot write it: it stands as text then.
    pub(super) fn next(&mut self, label: &Counted) -> Option<(usize, usize)> {
        let level = usize::from(label.level);
        let counter = self.levels.get(level)?.counter;
        if counter == Counter::Circled && label.number > LAST_CIRCLED {
            return None;
        }
        let head = self.head(level);
        if let Counter::Path(len) = counter {
            self.is_path(head, level, len, label).then_some(())?;
        }
        let begun = self.written.iter().rposition(|list| list.head == head);
        let begins = begun.and_then(|at| self.written[at].begins);
        let expected = match (self.counts[level], begins) {
            (Some(last), _) => Some(last + 1),
            // What begins at another number than 1 would begin there again under the next heading above.
            (None, Some((at, number))) if at == level && number != 1 => None,
            (None, _) => Some(1),
        };
        let as_counted = expected == Some(label.number);
        let list = begun.filter(|_| as_counted).unwrap_or_else(|| {
            let begins = (!as_counted).then_some((level, label.number));
            self.written.push(List { head, begins });
            self.written.len() - 1
        });
        self.counts[level] = Some(label.number);
        for deeper in level + 1..self.levels.len() {
            if self.head(deeper) == head {
                self.counts[deeper] = None;
            }
        }
        Some((list + 1, level))
    }

    /// The level that heads the list of a level: the last above it, or itself, that runs on.
    fn head(&self, level: usize) -> usize {
        let runs_on = self.levels[..=level].iter().rposition(|one| !one.restarts);
        runs_on.unwrap_or_default()
    }

    /// Whether the levels above stand at the numbers that the label has before its own.
    fn is_path(&self, head: usize, level: usize, len: usize, label: &Counted) -> bool {
        let first = (level + 1).checked_sub(len).filter(|first| *first >= head);
        let Some(first) = first else {
            return false;
        };
        let above = self.counts[first..level].iter();
        let path: Option<Vec<String>> = above
            .map(|count| count.map(|number| number.to_string()))
            .collect();
        path.is_some_and(|mut path| {
            path.push(label.number.to_string());
            let level = &self.levels[level];
            label.label == format!("{}{}{}", level.before, path.join("."), level.after)
        })
    }

    /// `word/numbering.xml`
    pub(super) fn part(&self, profile: &Profile) -> Vec<u8> {
        let mut xml = Xml::part("w:numbering", &[("xmlns:w", W)]);
        let mut heads: Vec<usize> = (0..self.levels.len()).map(|at| self.head(at)).collect();
        heads.dedup();
        for head in heads {
            xml.open("w:abstractNum", &[("w:abstractNumId", head)])
                .val("w:multiLevelType", "multilevel");
            for (at, level) in self.levels.iter().enumerate() {
                write_level(&mut xml, at, level, profile);
            }
            xml.close("w:abstractNum");
        }
        for (id, list) in (1..).zip(&self.written) {
            xml.open("w:num", &[("w:numId", id)])
                .val("w:abstractNumId", list.head);
            if let Some((level, number)) = list.begins {
                xml.open("w:lvlOverride", &[("w:ilvl", level)])
                    .val("w:startOverride", number)
                    .close("w:lvlOverride");
            }
            xml.close("w:num");
        }
        xml.close("w:numbering");
        xml.into_bytes()
    }
}

fn write_level(xml: &mut Xml, at: usize, level: &ListLevel, profile: &Profile) {
    let own = format!("%{}", at + 1);
    let (format, number) = match level.counter {
        // Plain chineseCounting changes to digits from 100 on.
        Counter::Chinese => ("chineseCountingThousand", own),
        Counter::Arabic => ("decimal", own),
        Counter::Circled => ("decimalEnclosedCircle", own),
        Counter::Path(len) => {
            let first = (at + 1).saturating_sub(len);
            let path: Vec<String> = (first..=at).map(|one| format!("%{}", one + 1)).collect();
            ("decimal", path.join("."))
        }
    };
    let role = Role::Heading(level.rank);
    xml.open("w:lvl", &[("w:ilvl", at)])
        .val("w:start", 1)
        .val("w:numFmt", format);
    if matches!(level.counter, Counter::Path(_)) {
        xml.flag("w:isLgl");
    }
    xml.val("w:suff", "nothing")
        .val(
            "w:lvlText",
            format!("{}{number}{}", level.before, level.after),
        )
        .val("w:lvlJc", "left")
        .unless_empty("w:pPr", |xml| indents(xml, profile.format(role)));
    xml.open::<&str>("w:rPr", &[]);
    label_properties(xml, profile.format(role), profile);
    xml.close("w:rPr").close("w:lvl");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(counter: Counter, restarts: bool) -> ListLevel {
        ListLevel {
            before: String::new(),
            counter,
            after: "、".into(),
            restarts,
            rank: 1,
        }
    }

    /// The list of each label, from its level and number.
    fn lists(levels: &[ListLevel], labels: &[(u8, u32)]) -> Vec<Option<usize>> {
        let mut lists = Lists::new(levels);
        let next = |&(level, number): &(u8, u32)| {
            let label = Counted {
                level,
                number,
                label: String::new(),
            };
            lists.next(&label).map(|(list, _)| list)
        };
        labels.iter().map(next).collect()
    }

    #[test]
    fn one_list_as_long_as_word_counts_alike() {
        let levels = [level(Counter::Chinese, true), level(Counter::Arabic, true)];
        let labels = [(0, 1), (1, 1), (1, 2), (0, 2), (1, 1)];
        assert_eq!(lists(&levels, &labels), [Some(1); 5]);
        let through = [level(Counter::Chinese, true), level(Counter::Arabic, false)];
        let labels = [(0, 1), (1, 1), (0, 2), (1, 2)];
        assert_eq!(lists(&through, &labels), [1, 2, 1, 2].map(Some));
    }

    #[test]
    fn a_new_list_where_the_plan_begins_anew_or_elsewhere() {
        let levels = [level(Counter::Chinese, true), level(Counter::Arabic, true)];
        let labels = [(0, 1), (0, 2), (0, 1), (1, 5), (1, 6), (0, 2), (1, 1)];
        let expected = [1, 1, 2, 3, 3, 3, 4].map(Some);
        assert_eq!(lists(&levels, &labels), expected);
    }

    #[test]
    fn what_word_has_no_figure_for_stays_text() {
        let levels = [level(Counter::Circled, true)];
        assert_eq!(lists(&levels, &[(0, 20), (0, 21)]), [Some(1), None]);
        assert_eq!(lists(&levels, &[(1, 1)]), [None]);
    }
}
