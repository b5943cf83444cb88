//! What the fronts are shown of a plan's way to paper.

mod deviations;

use super::Language;
use crate::placeholders::Placeholders;
use crate::type_check::{MissingFont, TypeCheck};
use compose::{Composed, Deviation, Strength};
use plan::NodeId;
use serde::Serialize;

/// What a document must have by its kind and direction, and whether it has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ElementsCheck {
    /// 行文方向
    pub direction: Direction,
    /// In the order of the page.
    pub demands: Vec<Demand>,
}

/// 行文方向
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// 上行文
    Up,
    /// 下行文
    Down,
    /// 平行文
    Level,
    /// 公布性: to nobody in particular.
    Public,
    /// The title does not say.
    Unknown,
}

/// Something that a document must have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Demand {
    /// What.
    pub element: Element,
    /// Of which part; `null` for what is true of the whole document.
    pub part: Option<NodeId>,
    /// Whether it is there, and whole.
    pub filled: bool,
    /// Why it is asked for, or what is still blank in it, in the user's language.
    pub why: String,
}

/// The elements that a document may have to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Element {
    /// 份号
    CopyNumber,
    /// 发文机关
    Issuers,
    /// 发文字号
    DocumentNumber,
    /// 签发人
    Signers,
    /// 标题
    Title,
    /// 主送机关
    Addressees,
    /// 成文日期
    Date,
    /// 附注
    Note,
    /// 印发机关
    PrintedBy,
    /// 印发日期
    PrintedOn,
}

/// What a drafter should know before a plan becomes a file. Nothing of it is in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportCheck {
    /// The elements that are asked for and not there.
    pub missing: Vec<Demand>,
    /// Elements that do not go together, a sentence each, in the user's language.
    pub conflicts: Vec<String>,
    /// The names of variables that stand in the document without a value.
    pub variables: Vec<String>,
    /// In how many places `×` stands for something.
    pub blanks: u32,
    /// The last words of the references whose heading is no longer there.
    pub references: Vec<String>,
    /// Fonts that are not installed.
    pub fonts: Vec<FontView>,
    /// Characters outside GB 2312, which the fonts of official documents may not have.
    pub rare: Vec<String>,
    /// Where the profile departs from GB/T 9704-2012, in the order of its clauses.
    pub deviations: Vec<DeviationView>,
}

/// A font that is not installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FontView {
    /// The family that the file asks for.
    pub name: String,
    /// The best of its stand-ins that is installed.
    pub stand_in: Option<String>,
}

impl From<MissingFont> for FontView {
    fn from(font: MissingFont) -> Self {
        Self {
            name: font.name,
            stand_in: font.stand_in,
        }
    }
}

/// A figure of a profile that is not the standard's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeviationView {
    /// `§5.2.1`
    pub clause: String,
    /// How strongly the standard says it: 应当, 一般, 推荐.
    #[cfg_attr(feature = "ts", ts(type = "'mandatory' | 'general' | 'recommended'"))]
    pub strength: &'static str,
    /// Of what: `天头`.
    pub subject: String,
    /// What the standard asks for.
    pub asked: String,
    /// What the profile has.
    pub found: String,
}

impl DeviationView {
    /// A deviation in a language.
    pub(crate) fn told(deviation: &Deviation, language: Language) -> Self {
        let said = |words: &str| style_name(words, language);
        Self {
            clause: deviation.clause.into(),
            strength: match deviation.strength {
                Strength::Mandatory => "mandatory",
                Strength::General => "general",
                Strength::Recommended => "recommended",
            },
            subject: said(&deviation.subject),
            asked: said(&deviation.asked),
            found: said(&deviation.found),
        }
    }
}

/// Styles that go by Word's own names.
const STYLES: &[(&str, &str)] = &[
    ("Title", "标题"),
    ("heading 1", "一级标题"),
    ("heading 2", "二级标题"),
    ("heading 3", "三级标题"),
    ("heading 4", "四级标题"),
];

/// The name of a style, or what is said of one, for people.
pub(crate) fn style_name(words: &str, language: Language) -> String {
    match language {
        Language::Chinese => in_drafters_words(words),
        Language::English => deviations::in_english(words),
    }
}

fn in_drafters_words(subject: &str) -> String {
    let named = STYLES
        .iter()
        .find_map(|(word, own)| Some((own, subject.strip_prefix(word)?)));
    named.map_or_else(|| subject.to_owned(), |(own, rest)| format!("{own}{rest}"))
}

impl ExportCheck {
    /// Of a document as it goes to paper, what it lacks, and what in it does not go together.
    pub(crate) fn of(
        composed: &Composed,
        missing: Vec<Demand>,
        conflicts: Vec<String>,
        references: Vec<String>,
        language: Language,
    ) -> Self {
        let left = Placeholders::of(composed);
        let seen = TypeCheck::of(composed);
        let deviations = composed.profile.deviations().into_iter();
        Self {
            missing,
            conflicts,
            variables: left.variables,
            blanks: left.blanks,
            references,
            fonts: seen.missing.into_iter().map(FontView::from).collect(),
            rare: seen.rare.iter().map(char::to_string).collect(),
            deviations: deviations
                .map(|one| DeviationView::told(&one, language))
                .collect(),
        }
    }
}

/// Names that the plans of the library use, those used most first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Vocabulary {
    /// 发文机关
    pub issuers: Vec<String>,
    /// 主送机关
    pub addressees: Vec<String>,
    /// 抄送机关
    pub copies_to: Vec<String>,
    /// 签发人
    pub signers: Vec<String>,
    /// 印发机关
    pub printed_by: Vec<String>,
    /// 责任单位: leads and supporting units.
    pub units: Vec<String>,
    /// 标题 of the plans, those changed last first.
    pub titles: Vec<String>,
}
