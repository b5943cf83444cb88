//! The reading in which the sequences run best.
//!
//! A label is right or wrong only among its neighbours: `1.` after `（二）` opens a sequence, `5.` after `4.`
//! continues one, `2022.` in the middle of nothing is a year. So the choice is made over the whole text: a beam of
//! readings, each with its stack of open sequences, runs over the lines; what breaks a sequence costs, and the
//! cheapest reading wins. The work is linear in the number of lines.

mod boxes;
mod chapters;
mod rivals;
mod state;

use crate::labels::{Candidate, Style};
pub(crate) use boxes::note_boxes;
pub(crate) use chapters::{Heads, note_chapters};
pub(crate) use rivals::{Rivals, rivals};
use state::State;

/// A line as the choice sees it.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The readings of its start as a label.
    pub(crate) candidates: Vec<Candidate>,
    /// How its words are set.
    pub(crate) shape: Shape,
    /// The level at which it is a heading by a person's wish, from 1.
    pub(crate) wished: Option<u8>,
    /// It may stand in a box, whose labels are its own.
    pub(crate) boxed: bool,
}

/// How the words of a line, after its label, are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Like a heading on a line of its own.
    Standing,
    /// Like a heading with its body.
    RunIn,
    /// Like neither.
    Body,
}

/// A line that was read as a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The form of its label.
    pub(crate) style: Style,
    /// Its number in the sequence.
    pub(crate) number: u16,
    /// How many bytes the label takes; 0 where it was lost altogether.
    pub(crate) len: usize,
    /// 1 for the top level.
    pub(crate) depth: u8,
    /// How the number comes about.
    pub(crate) fit: Fit,
}

/// How the number of a heading comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It is written there and fits.
    Written,
    /// It is written there, and numbers before it are missing.
    Gap,
    /// It was lost and is restored from the sequence.
    Restored,
    /// It is written there and does not fit; counted anew.
    Renumbered,
}

/// How many readings are followed at a time.
const BEAM: usize = 24;

/// Which rows are headings, at which depth, with which number.
pub(crate) fn choose(rows: &[Row]) -> Vec<Option<Choice>> {
    let ghosts = ghosts(rows);
    let mut beam = vec![State::start()];
    for (index, row) in rows.iter().enumerate() {
        if row.candidates.is_empty() && ghosts[index].is_empty() {
            continue;
        }
        beam = step(&beam, index, row, &ghosts[index], BEAM);
    }
    let mut choices = vec![None; rows.len()];
    let best = beam.iter().min_by_key(|s| s.cost);
    let mut step = best.and_then(|state| state.path.as_ref());
    while let Some(here) = step {
        choices[here.row as usize] = Some(here.choice);
        step = here.before.as_ref();
    }
    choices
}

/// All readings of one more row, the cheapest of them kept.
fn step(beam: &[State], index: usize, row: &Row, ghosts: &[Candidate], width: usize) -> Vec<State> {
    let mut next = Vec::with_capacity(beam.len() * 4);
    for state in beam {
        state.readings(index as u32, row, ghosts, &mut next);
    }
    prune(&mut next, width);
    next
}

/// Labels that may have been lost altogether: a line set like a labelled line behind it, whose number asks for one
/// before it that is nowhere else.
fn ghosts(rows: &[Row]) -> Vec<Vec<Candidate>> {
    let mut ghosts: Vec<Vec<Candidate>> = vec![Vec::new(); rows.len()];
    let mut behind: Vec<(Candidate, Shape)> = Vec::new();
    for (index, row) in rows.iter().enumerate().rev() {
        if let Some(label) = row.label() {
            behind.retain(|(other, _)| other.style != label.style);
            behind.push((label, row.shape));
        } else if row.shape != Shape::Body {
            let alike = behind.iter().filter(|(_, shape)| *shape == row.shape);
            ghosts[index] = alike.filter_map(|(label, _)| label.before()).collect();
        }
    }
    let mut above: Vec<Candidate> = Vec::new();
    for (row, ghosts) in rows.iter().zip(&mut ghosts) {
        let stands = |ghost: &Candidate| {
            above
                .iter()
                .any(|a| a.style == ghost.style && a.number == ghost.number)
        };
        ghosts.retain(|ghost| !stands(ghost));
        if let Some(label) = row.label() {
            above.retain(|other| other.style != label.style);
            above.push(label);
        }
    }
    ghosts
}

impl Row {
    /// The label, if a sentence does not begin like this.
    fn label(&self) -> Option<Candidate> {
        self.candidates.iter().find(|c| !c.weak).copied()
    }
}

impl Candidate {
    /// The label that would stand before this one in its sequence, taking no place in the text.
    fn before(&self) -> Option<Self> {
        let number = self.number.filter(|n| *n >= 2)? - 1;
        Some(Self {
            number: Some(number),
            len: 0,
            ..*self
        })
    }
}

/// Keeps the cheapest readings, each future once.
fn prune(states: &mut Vec<State>, width: usize) {
    states.sort_by_key(|s| s.cost);
    let mut kept: Vec<State> = Vec::with_capacity(width);
    for state in states.drain(..) {
        if kept.len() == width {
            break;
        }
        if !kept.iter().any(|k| k.same_future(&state)) {
            kept.push(state);
        }
    }
    *states = kept;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::labels;
    use crate::run_in;

    /// Depth, number and words of every heading; `?` marks restored labels, `!` those counted anew.
    fn check(source: &[&str], headings: &[&str]) {
        let row = |text: &&str| {
            let candidates = labels::candidates(text);
            let words = candidates.first().map_or(*text, |c| &text[c.len..]);
            Row {
                shape: run_in::shape(words),
                candidates,
                wished: None,
                boxed: false,
            }
        };
        let mut rows: Vec<Row> = source.iter().map(row).collect();
        note_boxes(&mut rows, |index| labels::box_mark(source[index]) > 0);
        let shown = source
            .iter()
            .zip(choose(&rows))
            .filter_map(|(text, choice)| {
                let Choice {
                    number,
                    len,
                    depth,
                    fit,
                    ..
                } = choice?;
                let mark = match fit {
                    Fit::Written => "",
                    Fit::Gap => "+",
                    Fit::Restored => "?",
                    Fit::Renumbered => "!",
                };
                Some(format!(
                    "{} {number}{mark} {}",
                    "·".repeat(usize::from(depth)),
                    &text[len..]
                ))
            });
        assert_eq!(shown.collect::<Vec<_>>(), headings);
    }

    #[test]
    fn sequences_nest_and_run_on() {
        check(
            &[
                "一、总体要求",
                "正文。",
                "（一）指导思想",
                "（二）主要目标",
                "二、重点任务",
                "1.加强领导",
                "2.加强保障",
                "三、工作要求",
                "3.加强督查",
            ],
            &[
                "· 1 总体要求",
                "·· 1 指导思想",
                "·· 2 主要目标",
                "· 2 重点任务",
                "·· 1 加强领导",
                "·· 2 加强保障",
                "· 3 工作要求",
                "·· 3 加强督查",
            ],
        );
    }

    #[test]
    fn brackets_may_stand_below_points() {
        check(
            &[
                "1.总体要求",
                "（一）指导思想",
                "（二）主要目标",
                "2.重点任务",
                "（一）加强领导",
                "3.工作要求",
            ],
            &[
                "· 1 总体要求",
                "·· 1 指导思想",
                "·· 2 主要目标",
                "· 2 重点任务",
                "·· 1 加强领导",
                "· 3 工作要求",
            ],
        );
    }

    #[test]
    fn what_only_looks_like_a_label_breaks_no_sequence() {
        check(
            &[
                "1.总体要求",
                "2.5亿元用于项目建设，其中市级承担。",
                "2.重点任务",
                "2026年，全市生产总值增长百分之五。",
                "3.2027年工作打算",
            ],
            &["· 1 总体要求", "· 2 重点任务", "· 3 2027年工作打算"],
        );
        check(
            &[
                "一、总体要求",
                "一、二、三产业融合发展，城乡面貌焕然一新。",
                "二、重点任务",
            ],
            &["· 1 总体要求", "· 2 重点任务"],
        );
    }

    #[test]
    fn lost_labels_come_back_from_the_sequence() {
        check(
            &[
                "一、总体要求",
                "、重点任务",
                "（一）加强领导",
                "）加强保障",
                "四、工作要求",
                "（）加强督查",
            ],
            &[
                "· 1 总体要求",
                "· 2? 重点任务",
                "·· 1 加强领导",
                "·· 2? 加强保障",
                "· 4+ 工作要求",
                "·· 1? 加强督查",
            ],
        );
        check(
            &[
                "（一）提升学前教育水平",
                "加快普及步伐。按照规划要求，新建一批公办幼儿园，扩大学位供给。",
                "2.提升保教质量。健全教研体系，加强教师培训，规范办园行为。",
                "（二）推进均衡发展",
            ],
            &[
                "· 1 提升学前教育水平",
                "·· 1? 加快普及步伐。按照规划要求，新建一批公办幼儿园，扩大学位供给。",
                "·· 2 提升保教质量。健全教研体系，加强教师培训，规范办园行为。",
                "· 2 推进均衡发展",
            ],
        );
    }

    #[test]
    fn a_box_has_labels_of_its_own() {
        check(
            &[
                "1.总体要求",
                "专栏1 重点工程",
                "1.水库加固",
                "2.河道治理",
                "2.重点任务",
            ],
            &["· 1 总体要求", "· 2 重点任务"],
        );
        check(
            &[
                "1.总体要求",
                "2.重点任务",
                "专栏1 重点工程",
                "1.水库加固",
                "2.河道治理",
                "3.工作要求",
            ],
            &["· 1 总体要求", "· 2 重点任务", "· 3 工作要求"],
        );
        check(
            &[
                "一、总体要求",
                "专栏1 主要指标",
                "1.用水总量",
                "2.防洪标准",
                "（一）指导思想",
                "（二）主要目标",
                "二、重点任务",
            ],
            &[
                "· 1 总体要求",
                "·· 1 指导思想",
                "·· 2 主要目标",
                "· 2 重点任务",
            ],
        );
    }

    #[test]
    fn a_number_printed_twice_is_counted_anew() {
        check(
            &["1.总体要求", "2.重点任务", "2.工作要求", "4.组织保障"],
            &[
                "· 1 总体要求",
                "· 2 重点任务",
                "· 3! 工作要求",
                "· 4 组织保障",
            ],
        );
    }
}
