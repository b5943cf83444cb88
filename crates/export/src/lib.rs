//! Files out: a composed document as `.docx`, as plain text, as Markdown.
//!
//! An exporter gets finished work: it numbers nothing, sorts nothing, fills nothing in. What a role looks like is in the
//! document's profile, what stands where is in its blocks.
#![deny(clippy::disallowed_methods)]

mod docx;
mod error;
mod markdown;
#[cfg(feature = "testing")]
pub mod testing;
mod text;

pub use docx::{Labels, docx};
pub use error::ExportError;
pub use markdown::markdown;
pub use text::text;
