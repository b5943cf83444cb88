//! What the tables hold, seen through `Library`.

mod journal;
mod nodes;
mod plans;
mod settings;
