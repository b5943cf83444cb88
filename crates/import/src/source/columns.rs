//! 文字表格: rows whose cells are parted by bars, tabs, or gaps that stand one below the other.

use super::Line;
use crate::labels;
use crate::report::{Reason, Report};
use std::ops::Range;

/// How far the cells of a column may begin, end or have their middles apart; a Chinese character takes two.
const SLACK: usize = 3;
/// A row of one gap more may well be spaced prose: so many of them make a table.
const MIN_PAIRS: usize = 3;
/// The longest row that gaps part, in columns of the screen.
const MAX_ROW: usize = 160;

/// Makes rows of the lines that stand in tables; `indents` says for each line how wide the space before it is, 0 where
/// it says nothing.
pub(super) fn mark(lines: Vec<Line>, indents: &[usize], report: &mut Report) -> Vec<Line> {
    let indents = indents.iter().copied().chain(std::iter::repeat(0));
    let cells: Vec<Option<Cells>> = lines
        .iter()
        .zip(indents)
        .map(|(line, indent)| Cells::of(line, indent))
        .collect();
    let mut table = lines.iter().map(|line| line.hint.table).max().unwrap_or(0);
    let mut tables = vec![0; lines.len()];
    let mut from = 0;
    while from < lines.len() {
        let rule =
            |cells: &&Option<Cells>| cells.as_ref().is_some_and(|cells| cells.part == Part::Rule);
        let rules = cells[from..].iter().take_while(rule).count();
        let rows = run(&cells[from + rules..]);
        let run = if rows > 0 { rules + rows } else { 0 };
        if run > 0 {
            table += 1;
            tables[from..from + run].fill(table);
        }
        from += run.max(rules).max(1);
    }
    let marked = lines.into_iter().zip(cells).zip(tables);
    marked
        .filter_map(|((line, cells), table)| match cells.filter(|_| table > 0) {
            Some(cells) => cells.into_row(line, table, report),
            None => Some(line),
        })
        .collect()
}

/// How many lines from the first on are a table; 0 where it begins none.
fn run(cells: &[Option<Cells>]) -> usize {
    let Some(first) = cells.first().and_then(Option::as_ref) else {
        return 0;
    };
    let mut columns = Columns::default();
    let fits = |row: &&Option<Cells>| {
        row.as_ref()
            .is_some_and(|row| first.goes_on_with(row) && columns.take(row))
    };
    let count = cells.iter().take_while(fits).count();
    let rows = cells[..count]
        .iter()
        .flatten()
        .filter(|row| row.part != Part::Rule);
    let few = if first.places.len() > 2 || first.framed {
        2
    } else {
        MIN_PAIRS
    };
    if rows.count() < few { 0 } else { count }
}

/// Where the cells of the rows so far begin, have their middles, and end, column by column: the first and the last place.
#[derive(Default)]
struct Columns(Vec<[(usize, usize); 3]>);

impl Columns {
    /// Adds a row whose cells stand below the others: they begin, end, or have their middles together.
    fn take(&mut self, row: &Cells) -> bool {
        let mut columns = Vec::with_capacity(row.columns.len());
        for (index, place) in row.columns.iter().enumerate() {
            let mut spans =
                [place.start, place.start.midpoint(place.end), place.end].map(|at| (at, at));
            if let Some(known) = self.0.get(index) {
                for (span, known) in spans.iter_mut().zip(known) {
                    *span = (span.0.min(known.0), span.1.max(known.1));
                }
            }
            if row.part == Part::Gap && spans.iter().all(|(first, last)| last - first > SLACK) {
                return false;
            }
            columns.push(spans);
        }
        self.0 = columns;
        true
    }
}

/// What parts the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Bar,
    Tab,
    Gap,
    /// The line under a table's head, or around it: no cells.
    Rule,
}

/// A line taken apart.
#[derive(Debug)]
struct Cells {
    part: Part,
    /// A bar stands at its beginning and its end.
    framed: bool,
    /// Where the cells stand in the line, in bytes.
    places: Vec<Range<usize>>,
    /// Where they stand on the screen.
    columns: Vec<Range<usize>>,
}

impl Cells {
    fn of(line: &Line, indent: usize) -> Option<Self> {
        let text = line.text.as_str();
        if line.hint.row || line.hint.heading.is_some() || line.hint.label > 0 {
            return None;
        }
        if text.contains(is_bar) || is_rule(text) {
            return Self::barred(text);
        }
        let labelled = || labels::candidates(text).iter().any(|label| !label.weak);
        if text.contains('\t') {
            return (!labelled())
                .then(|| Self::parted(text, Part::Tab, indent, |gap| gap.contains('\t')))?;
        }
        let wide = |gap: &str| gap.chars().count() >= 2;
        if !text.contains("  ") && !text.contains('\u{3000}')
            || labelled()
            || text.ends_with(['。', '；'])
            || width(text) > MAX_ROW
        {
            return None;
        }
        Self::parted(text, Part::Gap, indent, wide)
    }

    fn barred(text: &str) -> Option<Self> {
        if is_rule(text) {
            return Some(Self {
                part: Part::Rule,
                framed: false,
                places: Vec::new(),
                columns: Vec::new(),
            });
        }
        let framed = text.starts_with(is_bar) && text.ends_with(is_bar);
        let inner = if framed {
            text.trim_start_matches(is_bar).len()
        } else {
            text.len()
        };
        let begin = text.len() - inner;
        let end = if framed {
            text.trim_end_matches(is_bar).len()
        } else {
            text.len()
        };
        let mut places = Vec::new();
        let mut at = begin;
        for cell in text.get(begin..end)?.split(is_bar) {
            let start = at + (cell.len() - cell.trim_start().len());
            places.push(start..start + cell.trim().len());
            at += cell.len()
                + text[at + cell.len()..]
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8);
        }
        (places.len() > 1).then_some(Self {
            part: Part::Bar,
            framed,
            places,
            columns: Vec::new(),
        })
    }

    /// Parted by the stretches of spaces that are meant to.
    fn parted(text: &str, part: Part, indent: usize, parts: impl Fn(&str) -> bool) -> Option<Self> {
        let mut places: Vec<Range<usize>> = Vec::new();
        let mut start = 0;
        let mut at = 0;
        while let Some(space) = text[at..].find(char::is_whitespace).map(|space| at + space) {
            let rest = text[space..].trim_start();
            at = text.len() - rest.len();
            if parts(&text[space..at]) {
                places.push(start..space);
                // Two tabs one behind the other have an empty cell between them.
                let tabs = text[space..at].matches('\t').count();
                places.extend((1..tabs).map(|_| space..space));
                start = at;
            }
        }
        places.push(start..text.len());
        let column = |at: usize| indent + width(&text[..at]);
        let columns = places
            .iter()
            .map(|place| column(place.start)..column(place.end))
            .collect();
        (places.len() > 1).then_some(Self {
            part,
            framed: false,
            places,
            columns,
        })
    }

    fn goes_on_with(&self, row: &Self) -> bool {
        match row.part {
            Part::Rule => self.part == Part::Bar,
            part => {
                part == self.part
                    && (row.places.len() == self.places.len() || self.framed && row.framed)
            }
        }
    }

    /// The line as a row, its cells parted by tabs; what parted them is markup.
    fn into_row(self, mut line: Line, table: u32, report: &mut Report) -> Option<Line> {
        let cells: Vec<&str> = self
            .places
            .iter()
            .map(|place| &line.text[place.clone()])
            .collect();
        let gone: String = match self.part {
            Part::Rule => line.text.clone(),
            Part::Bar => line.text.chars().filter(|c| is_bar(*c)).collect(),
            Part::Tab | Part::Gap => String::new(),
        };
        report.drop(line.number, &gone, Reason::Markup);
        if self.part == Part::Rule {
            return None;
        }
        line.text = cells.join("\t");
        line.hint.row = true;
        line.hint.table = table;
        Some(line)
    }
}

fn is_bar(c: char) -> bool {
    matches!(c, '|' | '｜' | '│' | '┃' | '║')
}

/// `|---|---|`, `├──┼──┤`, `+----+`: no words, and what joins bars.
fn is_rule(text: &str) -> bool {
    let rule =
        |c: char| matches!(c, '-' | '=' | '+' | ':' | ' ' | '\u{2500}'..='\u{257f}') || is_bar(c);
    let joint =
        |c: char| is_bar(c) || matches!(c, '+' | '\u{250c}'..='\u{254b}' | '\u{2552}'..='\u{256c}');
    text.chars().all(rule) && text.contains(joint) && text.contains(['-', '=', '─', '━', '═'])
}

/// How wide a text is on the screen.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::text;

    /// Rows with their cells parted by `|`, other lines as they are.
    fn check(source: &str, expected: &[&str]) {
        let mut report = Report::default();
        let lines = text::lines(source, &crate::Wishes::new(), &mut report);
        let shown: Vec<String> = lines
            .iter()
            .map(|line| line.text.replace('\t', "|"))
            .collect();
        assert_eq!(shown, expected);
        let rows = lines.iter().filter(|line| line.hint.row).count();
        assert_eq!(
            rows,
            expected.iter().filter(|line| line.contains('|')).count()
        );
        let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).count();
        let kept: usize = lines.iter().map(|line| visible(&line.text)).sum();
        assert_eq!(report.characters() + kept, visible(source));
    }

    #[test]
    fn bars_part_cells() {
        check(
            "任务分解表\n| 序号 | 任务 |\n|---|---|\n| 1 | 新建托育园 |\n| 2 | |\n请认真落实。",
            &[
                "任务分解表",
                "序号|任务",
                "1|新建托育园",
                "2|",
                "请认真落实。",
            ],
        );
        check(
            "┌──┬────┐\n│序号│任务│\n├──┼────┤\n│ 1  │培训│\n└──┴────┘",
            &["序号|任务", "1|培训"],
        );
        check(
            "任务｜单位｜时限\n培训｜市教育局｜6月",
            &["任务|单位|时限", "培训|市教育局|6月"],
        );
    }

    #[test]
    fn tabs_part_cells() {
        check(
            "任务\t单位\n培训\t市教育局\n检查\t市应急局",
            &["任务|单位", "培训|市教育局", "检查|市应急局"],
        );
        check(
            "序号\t任务\t\t时限\n1\t培训\t市教育局\t6月",
            &["序号|任务||时限", "1|培训|市教育局|6月"],
        );
    }

    #[test]
    fn gaps_part_cells_that_stand_one_below_the_other() {
        check(
            "  序号    任务          责任单位\n   1      新建托育园    市卫生健康委\n   2      培训          市教育局",
            &[
                "序号|任务|责任单位",
                "1|新建托育园|市卫生健康委",
                "2|培训|市教育局",
            ],
        );
    }

    #[test]
    fn spaced_prose_is_no_table() {
        for source in [
            "市教育局  市财政局\n2026年3月5日",
            "要坚持  稳中求进的工作总基调，\n扎实推进各项  重点工作落地见效，\n确保  完成全年目标任务",
            "一、总体要求  坚持稳中求进\n二、重点任务  办好二十件实事\n三、工作要求  加强组织领导",
            "1.\t加强领导\n2.\t加强保障\n3.\t加强督查",
            "首页 | 政务公开 | 互动交流\n正文一段",
        ] {
            let lines = text::lines(source, &crate::Wishes::new(), &mut Report::default());
            assert!(lines.iter().all(|line| !line.hint.row), "{source}");
        }
    }
}
