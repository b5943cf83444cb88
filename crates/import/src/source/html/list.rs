//! The numbers that a browser draws before the items of a list.

use super::look::Attributes;
use crate::labels;
use plan::numerals;

/// A list that is open, and the number of its next item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counter {
    form: Form,
    next: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Bullets, or nothing at all.
    Unnumbered,
    /// 一、, below it （一）
    Chinese,
    /// 1., below it （1）, below that ①
    Arabic,
}

impl Counter {
    /// The list that a start tag opens.
    pub(super) fn of(name: &str, attributes: &Attributes) -> Self {
        let style = attributes
            .style("list-style-type")
            .or(attributes.style("list-style"));
        let form = match style.as_deref() {
            _ if name != "ol" => Form::Unnumbered,
            Some(style) if style.contains("none") => Form::Unnumbered,
            Some(style) if style.contains("cjk") || style.contains("chinese") => Form::Chinese,
            _ => Form::Arabic,
        };
        let start = attributes
            .get("start")
            .and_then(|start| start.trim().parse().ok());
        Self {
            form,
            next: start.unwrap_or(1),
        }
    }

    /// The label of the next item; `depth` is how many numbered lists are open, this one included.
    pub(super) fn label(&mut self, item: &Attributes, depth: usize) -> Option<String> {
        if self.form == Form::Unnumbered {
            return None;
        }
        let value = item
            .get("value")
            .and_then(|value| value.trim().parse().ok());
        let number: u32 = value.unwrap_or(self.next);
        self.next = number.saturating_add(1);
        Some(match (self.form, depth) {
            (Form::Chinese, 0 | 1) => format!("{}、", numerals::chinese(number)),
            (Form::Chinese, _) => format!("（{}）", numerals::chinese(number)),
            (_, 0 | 1) => format!("{number}."),
            (_, 2) => format!("（{number}）"),
            _ => numerals::circled(number).map_or_else(|| format!("{number}）"), String::from),
        })
    }

    pub(super) fn is_numbered(self) -> bool {
        self.form != Form::Unnumbered
    }
}

/// Whether a text has a label of its own: the list's number then says nothing.
pub(super) fn is_labelled(text: &str) -> bool {
    labels::candidates(text).iter().any(|label| !label.weak)
}
