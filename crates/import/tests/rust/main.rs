//! The import from outside: one test program.

mod accounting;
mod corpus;
mod outline;
mod variants;
mod wishes;
