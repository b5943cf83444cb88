//! The plan itself: values, and functions on them. No file, no clock, no paper.
//!
//! # The nouns
//!
//! A [`Plan`] (计划文稿) has [`Elements`] (公文要素: issuer, number, date …) and [`Part`]s: usually the notice that
//! carries it, and the plan. A part has a title and an [`Outline`] (提纲): a tree of [`Node`]s, each a heading, a
//! paragraph or a table, known for good by its [`NodeId`]. Words are [`Text`]: characters, a few marks, and
//! [`references`] (交叉引用) to headings. Headings and paragraphs may carry [`Duty`]s (责任分工). The flat form of an
//! outline, as editors and importers see it, is a list of [`Block`]s.
//!
//! Numbers never stand in the text: [`labels`](labels()) makes them from an outline and a [`Scheme`] (序号体系).
//! A [`Kind`] (文种) is what a new plan begins with. Both are read from `templates/`.
//!
//! Every change is an [`Edit`]: a value that can be applied, inverted, mapped over another one, and stored.
//! [`diff`](diff()) finds the edits between two states, [`mod@compare`] shows them to people; [`mod@find`] finds words
//! and replaces them.
//!
//! # Reading order
//!
//! `plan` → `outline` → `text` → `block`, then `scheme` → `pattern` → [`numerals`] → [`mod@labels`], then [`edit`] →
//! `diff`. `template`, `kind`, [`notation`] and `variables` stand beside.
//!
//! # All of it once
//!
//! ```
//! use plan::{Content, Edit, Ids, Node, Outline, Part, PartRole, Plan, Scheme, diff, labels, notation};
//!
//! // Time and randomness are handed in.
//! let mut ids = Ids::new(1_772_668_800_000, 42);
//!
//! // A plan whose outline is jotted down in the notation.
//! let mut part = Part::new(ids.node(), PartRole::Plan, "work-points", "青禾市2026年工作要点");
//! part.outline = notation::parse("- 总体要求\n- 重点任务\n  - 稳就业。|新增就业3万人。\n", &mut ids)?;
//! let plan = Plan::new(ids.plan(), part);
//!
//! // Labels come from the outline and a scheme.
//! let scheme = Scheme::from_toml(
//!     "two-level",
//!     "name = '两级'\n[[levels]]\npattern = '{一}、'\nrank = 1\n[[levels]]\npattern = '{1}.'\nrank = 3\n",
//! )?;
//! let outline = &plan.main_part().outline;
//! let texts = |outline: &Outline| -> Vec<String> {
//!     labels(outline, &scheme).iter().map(|(_, label)| label.text.clone()).collect()
//! };
//! assert_eq!(texts(outline), ["一、", "二、", "1."]);
//!
//! // Another state of it: a heading more at the top. The difference is one edit.
//! let mut wished = plan.clone();
//! let heading = Node::new(ids.node(), Content::heading("工作目标"));
//! wished.parts[0].outline.nodes.insert(1, heading);
//! let edits = diff(&plan, &wished);
//! assert!(matches!(edits.as_slice(), [Edit::Insert { .. }]));
//!
//! // Applied, the numbers follow; inverted, the plan is as it was.
//! let mut changed = plan.clone();
//! edits[0].apply(&mut changed)?;
//! assert_eq!(texts(&changed.main_part().outline), ["一、", "二、", "三、", "1."]);
//! edits[0].invert().apply(&mut changed)?;
//! assert_eq!(changed, plan);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![deny(clippy::disallowed_methods)]

mod block;
mod bracket;
pub mod compare;
mod date;
mod diff;
mod duty;
pub mod edit;
mod elements;
pub mod find;
mod ids;
mod kind;
pub mod labels;
pub mod notation;
pub mod numerals;
mod outline;
pub mod pattern;
mod plan;
pub mod references;
mod renew;
pub mod scheme;
mod table;
mod template;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod variables;
mod years;

pub use block::Block;
pub use bracket::Bracket;
pub use date::Date;
pub use diff::diff;
pub use duty::{Deadline, Duty, Indicator, Status};
pub use edit::Edit;
pub use elements::{Elements, Sealing};
pub use ids::{Ids, NodeId, PlanId};
pub use kind::Kind;
pub use labels::{Label, Labels, labels};
pub use outline::{Content, Heading, HeadingForm, Node, Numbering, Outline, Paragraph, Visit};
pub use plan::{Part, PartRole, Plan, SCHEMA_VERSION};
pub use references::{Reference, ReferenceForm};
pub use renew::{Renewed, renew};
pub use scheme::Scheme;
pub use table::{Aligned, Area, Cell, CellAlign, Neighbour, Table};
pub use template::{Asked, Fields, TemplateError, Want};
pub use text::{Mark, Span, Text};
pub use variables::{fill_variables, fill_words, variable_names};
pub use years::{YearIn, year_in, years_in};
