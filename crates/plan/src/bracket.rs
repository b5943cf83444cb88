//! `Bracket`: how duties are written at a paragraph's end.

use crate::{Duty, Node, Plan};
use serde::{Deserialize, Serialize};

/// How the duties of a plan are written out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Bracket {
    /// As they stood in the source; those that nobody wrote, labelled.
    #[default]
    Written,
    /// `（牵头单位：甲；配合单位：乙；完成时限：6月底前）`
    Labelled,
    /// `（甲牵头，乙配合，6月底前完成）`
    Brief,
    /// Not at all: they stand in a task table, or are for the drafter alone.
    None,
}

impl Plan {
    /// The plan with every bracket written so. What stands in the middle of a text stays as it is.
    #[must_use]
    pub fn with_brackets(mut self, bracket: Bracket) -> Self {
        if bracket != Bracket::Written {
            for part in &mut self.parts {
                write(&mut part.outline.nodes, bracket);
            }
        }
        self
    }
}

fn write(nodes: &mut [Node], bracket: Bracket) {
    for node in nodes {
        for duty in &mut node.duties {
            if duty.as_written.as_deref() != Some("") {
                duty.as_written = Some(duty.written(bracket));
            }
        }
        write(&mut node.children, bracket);
    }
}

impl Duty {
    /// The bracket in a style.
    fn written(&self, bracket: Bracket) -> String {
        match bracket {
            Bracket::Written => self.bracket(),
            // A responsible leader has a place behind a label only.
            Bracket::Brief if self.leaders.is_empty() => self.brief(),
            Bracket::Labelled | Bracket::Brief => self.labelled(),
            Bracket::None => String::new(),
        }
    }

    fn brief(&self) -> String {
        let role = |names: &[String], word: &str| {
            (!names.is_empty()).then(|| format!("{}{word}", names.join("、")))
        };
        let lead = if self.supports.is_empty() {
            "负责"
        } else {
            "牵头"
        };
        let until = self.deadline.as_ref().map(|deadline| {
            let text = &deadline.text;
            let is_day = text.ends_with(['前', '底', '日', '月', '年']);
            format!("{text}{}", if is_day { "完成" } else { "" })
        });
        let said = [role(&self.leads, lead), role(&self.supports, "配合"), until];
        let said: Vec<String> = said.into_iter().flatten().collect();
        match said.as_slice() {
            [] => String::new(),
            said => format!("（{}）", said.join("，")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Deadline;

    fn duty() -> Duty {
        Duty {
            leads: vec!["市教育局".into()],
            supports: vec!["市财政局".into(), "各区县政府".into()],
            deadline: Some(Deadline {
                text: "2026年6月底前".into(),
                date: None,
            }),
            as_written: Some("〔市教育局等〕".into()),
            ..Duty::default()
        }
    }

    #[test]
    fn one_duty_in_every_style() {
        let written = |bracket| duty().written(bracket);
        assert_eq!(written(Bracket::Written), "〔市教育局等〕");
        assert_eq!(
            written(Bracket::Labelled),
            "（牵头单位：市教育局；配合单位：市财政局、各区县政府；完成时限：2026年6月底前）"
        );
        assert_eq!(
            written(Bracket::Brief),
            "（市教育局牵头，市财政局、各区县政府配合，2026年6月底前完成）"
        );
        assert_eq!(written(Bracket::None), "");
    }

    #[test]
    fn brief_says_no_more_than_there_is() {
        let alone = Duty {
            supports: Vec::new(),
            deadline: Some(Deadline {
                text: "持续推进".into(),
                date: None,
            }),
            ..duty()
        };
        assert_eq!(alone.brief(), "（市教育局负责，持续推进）");
        assert_eq!(Duty::default().brief(), "");
        let led = Duty {
            leaders: vec!["张三".into()],
            ..duty()
        };
        assert!(
            led.written(Bracket::Brief)
                .starts_with("（责任领导：张三；")
        );
    }
}
