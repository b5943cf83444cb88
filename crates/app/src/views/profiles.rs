//! What the editor of format profiles is shown.

use super::{DeviationView, FontView, NamedView};
use serde::{Deserialize, Serialize};

/// A format profile in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProfileEntry {
    /// Its file's name without ending.
    pub id: String,
    /// What a drafter calls it; the id where it cannot be read.
    pub name: String,
    /// The user's own: it can be changed.
    pub own: bool,
    /// Why it cannot be used.
    pub fault: Option<String>,
}

/// Which plans name a format profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProfileUses {
    /// How many, outside the trash.
    pub count: u32,
    /// The titles of the first few.
    pub titles: Vec<String>,
}

/// A format profile in the editor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProfileDraft {
    /// Its file.
    pub text: String,
    /// The user's own: it can be changed.
    pub own: bool,
    /// What the profile is called that it extends.
    pub base: Option<String>,
    /// Every key there is, in the order of the file.
    pub fields: Vec<ProfileField>,
    /// What cannot be so; the sample is drawn without it.
    pub faults: Vec<ProfileFault>,
    /// Where it departs from GB/T 9704-2012, in the order of its clauses.
    pub deviations: Vec<DeviationView>,
    /// Fonts that are not installed.
    pub fonts: Vec<FontView>,
    /// A short document in this format; `null` where too little of it can be read.
    pub sample: Option<SamplePage>,
}

/// A key of a profile.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProfileField {
    /// `page.top`
    pub key: String,
    /// What holds: what stands here, in the profile that it extends, in the style `normal`, or what is usual; `null`
    /// where nothing is.
    pub value: Option<ProfileValue>,
    /// It stands in this very profile.
    pub own: bool,
    /// Whence the value is, where it does not.
    #[cfg_attr(feature = "ts", ts(type = "'own' | 'base' | 'normal' | 'usual'"))]
    pub origin: &'static str,
    /// What may stand there.
    pub want: ProfileWant,
}

/// A value of a profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum ProfileValue {
    /// true or false.
    Flag(bool),
    /// A whole number.
    Whole(i32),
    /// A text, or a figure with its unit.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
}

/// What may stand at a key.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ProfileWant {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// true or false.
    Flag,
    /// A whole number.
    Whole {
        /// The smallest.
        least: i32,
        /// The largest.
        most: i32,
    },
    /// One of these words.
    Word {
        /// The words.
        words: Vec<String>,
    },
    /// A number with a unit.
    Figure {
        /// What it measures.
        #[cfg_attr(
            feature = "ts",
            ts(type = "'mm' | 'chars' | 'ems' | 'line' | 'indent' | 'size'")
        )]
        unit: &'static str,
        /// The smallest, in the unit.
        least: f64,
        /// The largest, in the unit.
        most: f64,
    },
    /// `#RRGGBB`
    Color,
}

/// What cannot be so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProfileFault {
    /// The key; empty where the file is no TOML.
    pub key: String,
    /// What is wrong and what is allowed, in the user's language.
    pub message: String,
}

/// A short document on one sheet. Lengths are millimetres, type and lines are points.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SamplePage {
    /// Paper.
    pub width: f64,
    /// Paper.
    pub height: f64,
    /// 天头
    pub top: f64,
    /// 右白边
    pub right: f64,
    /// 下白边
    pub bottom: f64,
    /// 订口
    pub left: f64,
    /// In the order of print.
    pub blocks: Vec<SampleBlock>,
    /// 版记
    pub imprint: Vec<SampleLine>,
    /// 页码
    pub number: SampleLine,
}

/// What stands between two lines of the sample.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum SampleBlock {
    /// A paragraph.
    Line {
        /// How it looks.
        line: SampleLine,
    },
    /// A table.
    Table {
        /// Its rows of cells.
        rows: Vec<Vec<SampleLine>>,
    },
}

/// A paragraph of the sample.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SampleLine {
    /// The key of its role: `heading-1`.
    pub role: String,
    /// Its words.
    pub runs: Vec<SampleRun>,
    /// Type size.
    pub size: f64,
    /// `#RRGGBB`
    pub color: String,
    /// Added to each character's width.
    pub letter_spacing: f64,
    /// How lines stand between the margins.
    #[cfg_attr(
        feature = "ts",
        ts(type = "'left' | 'center' | 'right' | 'justify' | 'distribute'")
    )]
    pub align: &'static str,
    /// The height of a line.
    pub line: f64,
    /// White above.
    pub before: f64,
    /// White below.
    pub after: f64,
    /// From the left edge of the text area, in millimetres.
    pub left: f64,
    /// From the right edge of the text area, in millimetres.
    pub right: f64,
    /// The first line further in, in millimetres.
    pub first: f64,
    /// The line below it.
    pub rule: Option<SampleRule>,
}

/// Characters that look the same.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SampleRun {
    /// The characters; `\t` goes to the right end of the line.
    pub text: String,
    /// The families, the wanted one first.
    pub families: Vec<String>,
    /// 加粗
    pub bold: bool,
}

/// A line below a paragraph.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SampleRule {
    /// Thickness, in points.
    pub width: f64,
    /// White above it, in points.
    pub gap: f64,
    /// `#RRGGBB`
    pub color: String,
}

/// A format profile as it was read from a Word file, before anybody has taken it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WordProfile {
    /// What a drafter may call it.
    pub name: String,
    /// The id of the profile that it extends.
    pub base: String,
    /// What that is called.
    pub base_name: String,
    /// Its file.
    pub text: String,
    /// Where the figures come from, in the order of print.
    pub pieces: Vec<WordProfilePiece>,
    /// What is otherwise than in the base, in the order in which it was found.
    pub changed: Vec<WordProfileKey>,
    /// What the file has and a profile cannot: it stays as in the base.
    pub refused: Vec<WordProfileRefusal>,
    /// What the file does not tell, by the keys of roles, `page` and `page.line_pitch`. It stays as in the base.
    pub missing: Vec<NamedView>,
    /// How the file writes the page's number, where this program writes it otherwise.
    pub number: Option<String>,
    /// Where it departs from GB/T 9704-2012, in the order of its clauses.
    pub deviations: Vec<DeviationView>,
}

/// A role that was found in a Word file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WordProfilePiece {
    /// The key of the role: `heading-1`.
    pub role: String,
    /// What the profile calls it.
    pub name: String,
    /// The style of its paragraphs in the file; empty where they have none.
    pub style: String,
    /// The beginning of its first paragraph; empty where a style alone tells of it.
    pub example: String,
    /// How many characters were looked at.
    pub characters: u32,
    /// The family of most of them.
    pub family: Option<String>,
    /// The size of most of them: `3号`.
    pub size: Option<String>,
}

/// A key in which a profile read from a Word file is not its base.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WordProfileKey {
    /// `page.top`
    pub key: String,
    /// What the file has.
    pub value: Option<ProfileValue>,
    /// What the base has.
    pub inherited: Option<ProfileValue>,
}

/// What a Word file has and a profile cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct WordProfileRefusal {
    /// The key.
    pub key: String,
    /// What the file has.
    pub value: String,
    /// Why that cannot be, in the user's language.
    pub message: String,
}
