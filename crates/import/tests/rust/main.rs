//! The import from outside: one test program.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod accounting;
mod cleanup;
mod corpus;
mod disguises;
mod docx;
mod outline;
mod variants;
mod wishes;
