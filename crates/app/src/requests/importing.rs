//! What the fronts ask of sources that are read.

use import::{Cleanup, ReadAs, Revisions};
use plan::{HeadingForm, PlanId};
use serde::{Deserialize, Serialize};

/// Sources to be read and looked at.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportBegin {
    /// In the order in which they are shown.
    pub sources: Vec<NewSource>,
}

/// A source that is not read yet.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum NewSource {
    /// Plain text.
    Text {
        /// The words.
        text: String,
    },
    /// Rich text from the clipboard.
    Page {
        /// HTML.
        html: String,
    },
    /// A file, or a folder with all that can be read in it. Only the program around the page knows paths.
    File {
        /// The whole path.
        path: String,
    },
}

/// An import under review.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TheImport {
    /// Which.
    pub session: u32,
}

/// How a source is to be read.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportRead {
    /// Which import.
    pub session: u32,
    /// Which of its sources, counted from 0.
    pub source: u32,
    /// What the drafter wants of single lines: all wishes, not only the new ones.
    #[serde(default)]
    pub wishes: Vec<LineWish>,
    /// The kinds of clean-up that are left out.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string[]"))]
    pub without: Vec<Cleanup>,
    /// Which side of tracked changes is read; accepted where nothing is said.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "'accept' | 'reject' | 'remark'"))]
    pub revisions: Revisions,
    /// The units that are to stand under one name, by it.
    #[serde(default)]
    pub units: Vec<String>,
    /// The figures that become indicators, by their keys.
    #[serde(default)]
    pub indicators: Vec<String>,
}

/// A wish for a line of a source.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineWish {
    /// Counted from 1.
    pub line: u32,
    /// What it is to be.
    pub wish: Wish,
}

/// What a line of a source is to be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "as", rename_all = "kebab-case")]
pub enum Wish {
    /// A title, or a line of one.
    Title,
    /// 标题层级
    Heading {
        /// 1 for the top level.
        depth: u8,
        /// Alone or with its body in the paragraph; none: as its words say.
        form: Option<HeadingForm>,
    },
    /// 正文
    Paragraph,
    /// The end of the paragraph above.
    Joined,
    /// Whatever it is read as; it may not be dropped.
    Kept,
    /// No part of the document.
    Dropped,
}

impl From<Wish> for import::Wish {
    fn from(wish: Wish) -> Self {
        match wish {
            Wish::Title => Self::Title,
            Wish::Heading { depth, form } => Self::Heading { level: depth, form },
            Wish::Paragraph => Self::Paragraph,
            Wish::Joined => Self::Join,
            Wish::Kept => Self::Keep,
            Wish::Dropped => Self::Drop,
        }
    }
}

impl From<ReadAs> for Wish {
    fn from(reading: ReadAs) -> Self {
        match reading {
            ReadAs::Heading { depth } => Self::Heading {
                depth: u8::try_from(depth).unwrap_or(u8::MAX),
                form: None,
            },
            ReadAs::Paragraph => Self::Paragraph,
            ReadAs::Joined => Self::Joined,
            ReadAs::Title => Self::Title,
            ReadAs::Dropped => Self::Dropped,
        }
    }
}

/// The documents of an import that go into the library.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportUse {
    /// Which import.
    pub session: u32,
    /// As their sources were read last.
    pub documents: Vec<PlanId>,
}
