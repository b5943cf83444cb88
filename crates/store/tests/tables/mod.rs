//! What the tables hold, seen through `Library`.

mod filing;
mod journal;
mod nodes;
mod plans;
mod settings;
mod versions;
