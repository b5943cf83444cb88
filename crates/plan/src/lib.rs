//! The plan itself: values, and functions on them.
#![deny(clippy::disallowed_methods)]

mod block;
mod date;
mod diff;
mod duty;
pub mod edit;
mod elements;
mod ids;
mod kind;
pub mod labels;
pub mod notation;
pub mod numerals;
mod outline;
pub mod pattern;
mod plan;
pub mod scheme;
mod template;
#[cfg(feature = "testing")]
pub mod testing;
mod text;
mod variables;

pub use block::Block;
pub use date::Date;
pub use diff::diff;
pub use duty::{Deadline, Duty, Indicator, Status};
pub use edit::Edit;
pub use elements::{Elements, Sealing};
pub use ids::{Ids, NodeId, PlanId};
pub use kind::Kind;
pub use labels::{Label, Labels, labels};
pub use outline::{
    Content, Heading, HeadingForm, Node, Numbering, Outline, Paragraph, Table, Visit,
};
pub use plan::{Part, PartRole, Plan, SCHEMA_VERSION};
pub use scheme::Scheme;
pub use template::TemplateError;
pub use text::{Mark, Span, Text};
pub use variables::{fill_variables, fill_words, variable_names};
