//! What the files are made of.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod docx;
mod plans;
mod text;
