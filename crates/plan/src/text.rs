//! `Text`: characters and the short list of marks.

use crate::Reference;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a stretch of text can carry beyond its characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// 加粗
    Bold,
    /// 倾斜
    Italic,
    /// 下划线
    Underline,
    /// 上标
    Superscript,
    /// 下标
    Subscript,
    /// 待更新: taken over from another year and to be looked at; never printed.
    Renew,
}

/// A stretch of characters that carry the same marks and the same reference.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    /// The characters; never empty inside a [`Text`].
    pub text: String,
    /// Sorted, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// 交叉引用: what the characters speak of; they are the words for it as last computed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub reference: Option<Reference>,
}

/// Plain Unicode with marks, in normal form: no empty span, no two neighbours with the same marks and reference.
///
/// Positions in a text are counted in Unicode scalar values (`char`), never in bytes or UTF-16 units.
/// In JSON an unmarked text is a plain string, a marked one a list of spans.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Json", into = "Json")]
pub struct Text(Vec<Span>);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Json {
    Plain(String),
    Spans(Vec<Span>),
}

impl From<Json> for Text {
    fn from(json: Json) -> Self {
        match json {
            Json::Plain(text) => text.into(),
            Json::Spans(spans) => spans.into_iter().collect(),
        }
    }
}

impl From<Text> for Json {
    fn from(text: Text) -> Self {
        match text.0.as_slice() {
            [] => Self::Plain(String::new()),
            [only] if only.is_plain() => Self::Plain(text.plain()),
            _ => Self::Spans(text.0),
        }
    }
}

#[cfg(feature = "ts")]
impl ts_rs::TS for Text {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &ts_rs::Config) -> String {
        "Text".into()
    }
    fn inline(cfg: &ts_rs::Config) -> String {
        format!("string | Array<{}>", Span::name(cfg))
    }
    fn decl(cfg: &ts_rs::Config) -> String {
        format!("type Text = {};", Self::inline(cfg))
    }
    fn decl_concrete(cfg: &ts_rs::Config) -> String {
        Self::decl(cfg)
    }
    fn visit_dependencies(v: &mut impl ts_rs::TypeVisitor) {
        v.visit::<Span>();
    }
    fn output_path() -> Option<std::path::PathBuf> {
        Some("Text.ts".into())
    }
}

/// What characters carry beyond themselves.
pub(crate) type Carried<'a> = (&'a [Mark], Option<&'a Reference>);

impl Span {
    /// What its characters carry; neighbours that carry the same are one span.
    pub(crate) fn carries(&self) -> Carried<'_> {
        (&self.marks, self.reference.as_ref())
    }

    fn is_plain(&self) -> bool {
        self.carries() == (&[], None)
    }
}

impl Text {
    /// Text without marks.
    pub fn new(text: impl Into<String>) -> Self {
        text.into().into()
    }

    /// The spans, in order.
    pub fn spans(&self) -> &[Span] {
        &self.0
    }

    /// The characters alone.
    pub fn plain(&self) -> String {
        self.0.iter().map(|s| s.text.as_str()).collect()
    }

    /// Length in characters (Unicode scalar values).
    pub fn len(&self) -> usize {
        self.0.iter().map(|s| s.text.chars().count()).sum()
    }

    /// Whether there is no character.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a span at the end, keeping the normal form.
    pub fn push(&mut self, mut span: Span) {
        if span.text.is_empty() {
            return;
        }
        span.marks.sort_unstable();
        span.marks.dedup();
        match self.0.last_mut() {
            Some(last) if last.carries() == span.carries() => last.text.push_str(&span.text),
            _ => self.0.push(span),
        }
    }

    /// Adds another text at the end.
    pub fn append(&mut self, other: Text) {
        for span in other.0 {
            self.push(span);
        }
    }

    /// The characters `from..to` with what they carry; bounds beyond the end are cut to it.
    #[must_use]
    pub fn slice(&self, from: usize, to: usize) -> Self {
        let mut out = Self::default();
        let mut at = 0;
        for span in &self.0 {
            let len = span.text.chars().count();
            let (lo, hi) = (from.max(at), to.min(at + len));
            if lo < hi {
                let text = span.text.chars().skip(lo - at).take(hi - lo).collect();
                out.push(Span {
                    text,
                    ..span.clone()
                });
            }
            at += len;
        }
        out
    }

    /// Cuts the text in two at character `at`.
    #[must_use]
    pub fn split_at(&self, at: usize) -> (Self, Self) {
        (self.slice(0, at), self.slice(at, usize::MAX))
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        let span = Span {
            text,
            ..Span::default()
        };
        [span].into_iter().collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl FromIterator<Span> for Text {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        let mut text = Self::default();
        for span in spans {
            text.push(span);
        }
        text
    }
}

/// A document's words never stand in a log: only the length is shown.
impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if cfg!(feature = "testing") {
            return write!(f, "{:?}", self.plain());
        }
        write!(f, "Text({} characters)", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bold(text: &str) -> Span {
        Span {
            text: text.into(),
            marks: vec![Mark::Bold],
            ..Span::default()
        }
    }

    #[test]
    fn neighbours_with_the_same_marks_become_one_span() {
        let mut text: Text = [bold("加强"), bold("领导")].into_iter().collect();
        text.append("。".into());
        assert_eq!(text.spans().len(), 2);
        assert_eq!(text.plain(), "加强领导。");
        assert_eq!(text.len(), 5);
    }

    #[test]
    fn slices_keep_their_marks() {
        let mut text = Text::from("一");
        text.push(bold("二三"));
        assert_eq!(text.slice(1, 2).spans(), [bold("二")]);
        let (a, mut b) = text.split_at(2);
        let mut whole = a;
        whole.append(std::mem::take(&mut b));
        assert_eq!(whole, text);
    }

    #[test]
    fn unmarked_text_is_a_plain_string_in_json() {
        let text = Text::from("总体要求");
        assert_eq!(serde_json::to_string(&text).unwrap(), "\"总体要求\"");
        let marked: Text = [bold("总体")].into_iter().collect();
        let json = serde_json::to_string(&marked).unwrap();
        assert_eq!(json, r#"[{"text":"总体","marks":["bold"]}]"#);
        assert_eq!(serde_json::from_str::<Text>(&json).unwrap(), marked);
    }
}
