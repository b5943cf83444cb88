//! What is fuzzed.

mod docx;
mod pages;
mod text;

use crate::Target;

/// Every target.
pub const ALL: &[Target] = &[
    docx::PARTS,
    docx::ARCHIVE,
    docx::FORM,
    text::TEXT,
    text::MARKDOWN,
    text::ENCODED,
    pages::HTML,
    pages::PDF,
];

fn read(bytes: &[u8], name: &str) {
    let mut ids = plan::Ids::new(0, 1);
    let _ = import::read(bytes, name, &mut ids, &import::Options::default());
}

fn read_form(bytes: &[u8]) {
    let mut ids = plan::Ids::new(0, 1);
    let _ = import::read_form(bytes, "a.docx", &mut ids, &import::Options::default());
}
