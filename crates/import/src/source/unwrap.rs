//! Hard line breaks taken back: texts from a PDF or an e-mail end every line at the same column.

use super::columns::width;
use super::{self as source, Line};
use crate::report::{Reason, Report};
use crate::{Wishes, chrome, dates, elements, labels, title, wishes};

/// Fewer lines than this tell no column.
const MIN_LINES: usize = 8;
/// The columns at which a text may be wrapped; a Chinese character takes two.
const COLUMNS: std::ops::RangeInclusive<usize> = 36..=120;
/// How far before the column a full line may end: closing marks hang, Latin words are not cut.
const RAGGED: usize = 6;
/// So many lines that end at the column are enough, where no line is longer and nearly all are broken.
const MIN_FULL: usize = 4;
/// How far back a bracket that is open is looked for, in characters.
const REACH: usize = 200;

/// Joins wrapped lines to paragraphs; a text that is not wrapped stays as it is, and so does what a person wants of a line.
pub(super) fn lines(lines: Vec<Line>, wanted: &Wishes, report: &mut Report) -> Vec<Line> {
    let Some(wrap) = Wrap::of(&lines) else {
        return lines;
    };
    let mut paragraphs: Vec<Line> = Vec::with_capacity(lines.len());
    let mut above = Above::default();
    for line in lines {
        if chrome::anywhere(&line.text) == Some(Reason::PageNumber) {
            report.drop(line.number, &line.text, Reason::PageNumber);
            above.page_end = true;
            continue;
        }
        let here = Above {
            full: wrap.fills(&line.text),
            number: line.number,
            page_end: false,
        };
        match paragraphs.last_mut() {
            Some(paragraph)
                if above.full
                    && !wishes::stands_apart(wanted, line.number)
                    && wrap.continues(paragraph, &line, &above) =>
            {
                let latin = |c: char| c.is_ascii_alphabetic();
                if paragraph.text.ends_with(latin) && line.text.starts_with(latin) {
                    paragraph.text.push(' ');
                }
                report.join(paragraph.number, line.number, paragraph.text.len());
                let marks = source::shifted(line.marks, paragraph.text.len());
                paragraph.marks.extend(marks);
                paragraph.text.push_str(&line.text);
            }
            _ => paragraphs.push(line),
        }
        above = here;
    }
    paragraphs
}

/// The line above.
#[derive(Default)]
struct Above {
    full: bool,
    number: u32,
    /// A page ends behind it.
    page_end: bool,
}

impl Above {
    /// Whether blank lines stand below it.
    fn is_apart(&self, line: &Line) -> bool {
        line.number > self.number + 1 && !self.page_end
    }
}

/// How a text is wrapped.
struct Wrap {
    column: usize,
    /// What begins a paragraph.
    begins: Begins,
}

/// What tells the first line of a paragraph.
#[derive(PartialEq, Eq)]
enum Begins {
    /// It is set in; and whether labels are, too.
    Indented { labels: bool },
    /// A blank line stands above it.
    Apart,
    /// Nothing but the sentence that ended above it.
    Closed,
}

impl Wrap {
    /// The column at which most lines end, if these are many, if they end in the middle of a sentence, and if hardly any
    /// line is longer.
    fn of(lines: &[Line]) -> Option<Self> {
        let prose = || {
            lines
                .iter()
                .filter(|line| !line.hint.row && !line.text.contains("://"))
        };
        let mut widths: Vec<usize> = prose().map(|line| width(&line.text)).collect();
        widths.sort_unstable();
        let ending_near = |(index, column): (usize, &usize)| {
            let first = widths.partition_point(|width| width + RAGGED < *column);
            (index + 1 - first, *column)
        };
        let (_, column) = widths.iter().enumerate().map(ending_near).max()?;
        let all = widths.len();
        let longer = all - widths.partition_point(|width| *width <= column + RAGGED);
        let mut wrap = Self {
            column,
            begins: Begins::Closed,
        };
        let full = prose().filter(|line| wrap.fills(&line.text)).count();
        let open = prose()
            .filter(|line| wrap.fills(&line.text) && !is_closed(&line.text))
            .count();
        let many = full * 20 >= all * 9
            || full * 5 >= all && open * 10 >= full * 6
            || full >= MIN_FULL && longer == 0 && open * 10 >= full * 8;
        if all < MIN_LINES
            || !COLUMNS.contains(&column)
            || longer * 20 > all
            || open * 3 < full
            || !many
        {
            return None;
        }
        wrap.begins = wrap.begins(lines);
        Some(wrap)
    }

    fn begins(&self, lines: &[Line]) -> Begins {
        if lines.iter().filter(|line| line.hint.indented).count() >= 3 {
            let (set_in, others): (Vec<&Line>, Vec<&Line>) = lines
                .iter()
                .filter(|line| is_labelled(&line.text))
                .partition(|line| line.hint.indented);
            return Begins::Indented {
                labels: set_in.len() > 3 * others.len(),
            };
        }
        let apart = |full: bool| {
            let pairs = lines
                .windows(2)
                .filter(move |pair| self.fills(&pair[0].text) == full);
            let (apart, together): (Vec<_>, Vec<_>) =
                pairs.partition(|pair| pair[1].number > pair[0].number + 1);
            (apart.len(), together.len())
        };
        let (of_full, of_short) = (apart(true), apart(false));
        if of_full.0 * 2 < of_full.1 && of_short.0 >= 3 && of_short.0 > of_short.1 * 2 {
            Begins::Apart
        } else {
            Begins::Closed
        }
    }

    fn fills(&self, text: &str) -> bool {
        width(text) + RAGGED >= self.column
    }

    fn continues(&self, paragraph: &Line, line: &Line, above: &Above) -> bool {
        let known = |line: &Line| line.hint.row || line.hint.heading.is_some();
        let whole =
            elements::document_number(&line.text).is_some() || dates::whole(&line.text).is_some();
        if known(paragraph) || known(line) || whole {
            return false;
        }
        let text = paragraph.text.as_str();
        let closed = is_closed(text);
        let labelled = is_labelled(&line.text);
        let ended = closed || text.ends_with(['）', ')', '”', '》']);
        let told = self.begins == Begins::Indented { labels: true };
        let titled = || title::is_fragment(text) && title::ends_with_kind(text);
        if labelled && ended && !told || above.is_apart(line) && titled() {
            return false;
        }
        match self.begins {
            Begins::Indented { .. } => !line.hint.indented,
            _ if is_open(text) => true,
            _ if labelled => false,
            Begins::Apart if !above.is_apart(line) => true,
            Begins::Apart | Begins::Closed => !closed,
        }
    }
}

fn is_labelled(text: &str) -> bool {
    labels::box_mark(text) > 0 || labels::candidates(text).iter().any(|label| !label.weak)
}

/// Whether it ends with a sentence.
fn is_closed(text: &str) -> bool {
    text.ends_with(['。', '；', '：', '！', '？'])
}

/// Whether a bracket is open at its end.
pub(crate) fn is_open(text: &str) -> bool {
    let mut closed = 0;
    for c in text.chars().rev().take(REACH) {
        match c {
            '）' | ')' | '》' | '〉' | '”' => closed += 1,
            '（' | '(' | '《' | '〈' | '“' if closed == 0 => return true,
            '（' | '(' | '《' | '〈' | '“' => closed -= 1,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::text;

    #[test]
    fn wrapped_lines_become_paragraphs_again() {
        let paragraphs = [
            "某某市2026年托育工作要点",
            "　　一、总体要求",
            "　　坚持政府引导、多方参与，增加普惠托位供给，提高照护质量，减轻家庭养育负担，推动全市人口长期均衡发展，让群众放心托、就近托。",
            "　　二、重点任务",
            "　　1.新建公办托育园。在人口密集的街道布局公办托育园，全年新增托位一千二百个，优先保障双职工家庭和多孩家庭的照护需求。",
            "　　2.支持用人单位办托。鼓励产业园区和规模以上企业利用闲置用房办托，按新增托位给予补助，统一、规范地开展备案和检查工作。",
            "　　3.加强人员培训。分批轮训保育人员，健全持证上岗制度，每季度开展一次安全检查，检查结果通过政务网站向社会公布接受监督。",
        ];
        let mut wrapped = String::new();
        for paragraph in paragraphs {
            let characters: Vec<char> = paragraph.chars().collect();
            for line in characters.chunks(28) {
                wrapped.extend(line);
                wrapped.push('\n');
            }
        }
        let read: Vec<String> = text::lines(&wrapped, &Wishes::new(), &mut Report::default())
            .into_iter()
            .map(|l| l.text)
            .collect();
        let expected: Vec<&str> = paragraphs.iter().map(|p| p.trim()).collect();
        assert_eq!(read, expected);
    }
}
