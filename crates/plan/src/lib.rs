//! The plan itself: values, and functions on them.
#![deny(clippy::disallowed_methods)]

mod block;
mod date;
mod duty;
pub mod edit;
mod elements;
mod ids;
pub mod labels;
mod outline;
mod plan;
pub mod scheme;
mod text;

pub use block::Block;
pub use date::Date;
pub use duty::{Deadline, Duty, Indicator, Status};
pub use edit::Edit;
pub use elements::{Elements, Sealing};
pub use ids::{Ids, NodeId, PlanId};
pub use labels::{Label, Labels, labels};
pub use outline::{
    Content, Heading, HeadingForm, Node, Numbering, Outline, Paragraph, Table, Visit,
};
pub use plan::{Part, PartRole, Plan, SCHEMA_VERSION};
pub use scheme::Scheme;
pub use text::{Mark, Span, Text};
