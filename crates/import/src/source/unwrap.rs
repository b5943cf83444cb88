//! Hard line breaks taken back: texts from a PDF or an e-mail end every line at the same column.

use super::columns::width;
use super::{self as source, Line};
use crate::chrome;
use crate::labels;
use crate::report::{Reason, Report};

/// Fewer lines than this tell no column.
const MIN_LINES: usize = 12;
/// The columns at which a text may be wrapped; a Chinese character takes two.
const COLUMNS: std::ops::RangeInclusive<usize> = 36..=120;
/// How far before the column a full line may end: closing marks hang, Latin words are not cut.
const RAGGED: usize = 6;

/// Joins wrapped lines to paragraphs; a text that is not wrapped stays as it is.
pub(super) fn lines(lines: Vec<Line>, report: &mut Report) -> Vec<Line> {
    let Some(wrap) = Wrap::of(&lines) else {
        return lines;
    };
    let mut paragraphs: Vec<Line> = Vec::with_capacity(lines.len());
    let mut full = false;
    for line in lines {
        if chrome::anywhere(&line.text) == Some(Reason::PageNumber) {
            report.drop(line.number, &line.text, Reason::PageNumber);
            continue;
        }
        let fills = wrap.fills(&line.text);
        match paragraphs.last_mut() {
            Some(paragraph) if full && wrap.continues(paragraph, &line) => {
                let latin = |c: char| c.is_ascii_alphabetic();
                if paragraph.text.ends_with(latin) && line.text.starts_with(latin) {
                    paragraph.text.push(' ');
                }
                let marks = source::shifted(line.marks, paragraph.text.len());
                paragraph.marks.extend(marks);
                paragraph.text.push_str(&line.text);
            }
            _ => paragraphs.push(line),
        }
        full = fills;
    }
    paragraphs
}

/// How a text is wrapped.
struct Wrap {
    column: usize,
    /// Whether paragraphs begin with an indent.
    indented: bool,
}

impl Wrap {
    fn of(lines: &[Line]) -> Option<Self> {
        let mut widths: Vec<usize> = lines.iter().map(|line| width(&line.text)).collect();
        widths.sort_unstable();
        let column = *widths.get(widths.len() * 19 / 20)?;
        let wrap = Self {
            column,
            indented: lines.iter().filter(|line| line.hint.indented).count() >= 3,
        };
        let full = lines.iter().filter(|line| wrap.fills(&line.text)).count();
        let even = widths.last().is_some_and(|last| *last <= column + RAGGED);
        (lines.len() >= MIN_LINES
            && COLUMNS.contains(&column)
            && even
            && full * 20 >= lines.len() * 9)
            .then_some(wrap)
    }

    fn fills(&self, text: &str) -> bool {
        width(text) + RAGGED >= self.column
    }

    fn continues(&self, paragraph: &Line, line: &Line) -> bool {
        let known = |line: &Line| line.hint.row || line.hint.heading.is_some();
        if known(paragraph) || known(line) {
            return false;
        }
        if self.indented {
            return !line.hint.indented;
        }
        let closed = paragraph.text.ends_with(['。', '；', '：', '！', '？']);
        !closed && !labels::candidates(&line.text).iter().any(|c| !c.weak)
    }
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
        let read: Vec<String> = text::lines(&wrapped, &mut Report::default())
            .into_iter()
            .map(|l| l.text)
            .collect();
        let expected: Vec<&str> = paragraphs.iter().map(|p| p.trim()).collect();
        assert_eq!(read, expected);
    }
}
