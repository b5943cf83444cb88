//! The one test program: what holds across crates.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test may")]

mod cases;
mod cli;
mod conformance;
mod contract;
mod corpus;
mod journey;
mod layers;
mod references;
mod review;
mod roundtrip;
mod score;
mod templates;
mod word;
