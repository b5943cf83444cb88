//! Word documents.
//!
//! docx-rs writes the body: paragraphs, runs, tables, bookmarks. [`finish`] puts right what it writes in the wrong order
//! or wrongly. Everything else (styles, settings, page numbers, sections, properties, the package) is written here.

mod body;
mod contents;
mod finish;
mod fonts;
mod footers;
mod imprint;
mod numbering;
mod package;
mod properties;
mod section;
mod settings;
mod style_ids;
mod styles;
mod text_box;
mod theme;
mod xml;

use crate::ExportError;
use compose::Composed;
use numbering::Lists;

/// How the labels of headings are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Labels {
    /// As text: they survive every program and every paste.
    #[default]
    Text,
    /// As a multi-level list: Word renumbers where a heading is added.
    Counted,
}

/// A document as the bytes of a `.docx` file: the same bytes for the same document, on every machine.
pub fn docx(composed: &Composed, labels: Labels) -> Result<Vec<u8>, ExportError> {
    let profile = &composed.profile;
    let mut lists = match labels {
        Labels::Text => None,
        Labels::Counted => Some(Lists::new(&composed.counting)),
    };
    let document = body::document(composed, lists.as_mut())?;
    let mut parts = vec![
        package::part("word/document.xml", document),
        package::part("word/styles.xml", styles::styles(profile)),
        package::part("word/settings.xml", settings::settings()),
        package::part("word/fontTable.xml", fonts::font_table(profile)),
        package::part("word/theme/theme1.xml", theme::theme()),
        package::part("word/footer1.xml", footers::odd()),
        package::part("word/footer2.xml", footers::even()),
        package::part("word/footer3.xml", footers::landscape_odd(profile)),
        package::part("word/footer4.xml", footers::landscape_even(profile)),
        package::part("docProps/core.xml", properties::core(&composed.properties)),
        package::part("docProps/app.xml", properties::app()),
    ];
    parts.extend(lists.map(|lists| package::part(package::NUMBERING, lists.part(profile))));
    package::zip(&parts)
}
