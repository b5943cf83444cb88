//! The import from outside: one test program.

mod accounting;
mod cleanup;
mod corpus;
mod docx;
mod outline;
mod variants;
mod wishes;
