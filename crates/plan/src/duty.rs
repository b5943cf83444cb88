//! 责任分工: who does it, by when, and what is to be reached.

use crate::Date;
use serde::{Deserialize, Serialize};

/// 责任分工 of a heading or paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Duty {
    /// 牵头单位 or, where no lead is named, 责任单位: in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leads: Vec<String>,
    /// 配合单位, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supports: Vec<String>,
    /// 责任领导
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leaders: Vec<String>,
    /// 完成时限
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub deadline: Option<Deadline>,
    /// 指标
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indicators: Vec<Indicator>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Status::is_open")]
    pub status: Status,
    /// The bracket or line as it stood in the source, brackets included. It is written out verbatim until the
    /// duty is changed; whoever changes the duty clears it. Empty where it stands in the middle of the text itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub as_written: Option<String>,
}

/// 完成时限: as written, and as a date where it is one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Deadline {
    /// `2026年6月底前`, `持续推进`
    pub text: String,
    /// The last day, if the words name one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub date: Option<Date>,
}

/// 指标: a figure to reach.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Indicator {
    /// `学前教育毛入园率`
    pub name: String,
    /// `95`, `60以上`
    pub value: String,
    /// `%`, `万元`; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The year it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub year: Option<u16>,
}

/// How far a duty is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// 未启动
    #[default]
    Open,
    /// 推进中
    Running,
    /// 已完成
    Done,
}

impl Status {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

impl Duty {
    /// All units: leads, then supporting units.
    pub fn units(&self) -> impl Iterator<Item = &str> {
        self.leads.iter().chain(&self.supports).map(String::as_str)
    }

    /// The bracket that stands at the paragraph's end.
    pub fn bracket(&self) -> String {
        self.as_written.clone().unwrap_or_else(|| self.labelled())
    }

    /// The bracket with a word before each sort of names, whatever was written.
    pub(crate) fn labelled(&self) -> String {
        let lead_word = if self.supports.is_empty() {
            "责任单位"
        } else {
            "牵头单位"
        };
        let mut parts = Vec::new();
        for (word, names) in [
            ("责任领导", &self.leaders),
            (lead_word, &self.leads),
            ("配合单位", &self.supports),
        ] {
            if !names.is_empty() {
                parts.push(format!("{word}：{}", names.join("、")));
            }
        }
        if let Some(deadline) = &self.deadline {
            parts.push(format!("完成时限：{}", deadline.text));
        }
        if parts.is_empty() {
            String::new()
        } else {
            format!("（{}）", parts.join("；"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bracket_names_the_lead_only_where_others_support() {
        let mut duty = Duty {
            leads: vec!["市教育局".into(), "市财政局".into()],
            ..Duty::default()
        };
        assert_eq!(duty.bracket(), "（责任单位：市教育局、市财政局）");
        duty.supports.push("各区县政府".into());
        duty.deadline = Some(Deadline {
            text: "2026年6月底前".into(),
            date: None,
        });
        assert_eq!(
            duty.bracket(),
            "（牵头单位：市教育局、市财政局；配合单位：各区县政府；完成时限：2026年6月底前）"
        );
    }

    #[test]
    fn what_was_written_is_kept_to_the_letter() {
        let duty = Duty {
            leads: vec!["区教体局".into()],
            as_written: Some("(区教体局)".into()),
            ..Duty::default()
        };
        assert_eq!(duty.bracket(), "(区教体局)");
    }
}
