//! The hinge: outline to paper.
//!
//! [`compose`] turns a plan into a [`Composed`] document: paragraphs and tables in the order of print, each with the
//! [`Role`] it has in an official document. A [`Profile`] says how each role looks. Whatever writes a file or draws a
//! page takes both from here, so that no two of them can disagree.
#![deny(clippy::disallowed_methods)]

mod attendance;
mod body;
mod company;
mod composed;
mod contents;
mod document;
mod fit;
mod head;
mod imprint;
mod letter;
mod measure;
mod paging;
mod profile;
mod role;
mod signer;
mod table;
mod tail;
mod title;

pub use composed::{
    Block, Composed, Counted, Grid, ListLevel, Listed, Marks, Origin, Paragraph, Place, Placed,
    Properties, Run, Section, Shift, Table,
};
pub use contents::Contents;
pub use document::compose;
pub use fit::lines;
pub use imprint::imprint_height;
pub use measure::{Hundredths, Length, Size, width};
pub use plan::Area;
pub use plan::pattern::Counter;
pub use profile::{
    Align, Deviation, Face, Font, Form, Format, Head, Imprint, Indent, Letter, Page, Profile, Rule,
    Sealed, Stamp, Strength, Tables, Tail, Titles, Unsealed,
};
pub use role::{Role, Voice};
