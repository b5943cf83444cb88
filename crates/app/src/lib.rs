//! Use cases: the only crate that puts the others together.

pub mod commands;
mod error;
pub mod requests;
pub mod views;

pub use error::{AppError, ErrorCode};
