//! A document as it is measured: its printed pages, and the parts of its file for what print does not show.

use super::paper::{Line, Page};
use super::specimen::Specimen;
use std::collections::BTreeMap;

/// What a document is held against: the two ways of reading the standard's 22 lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standard {
    /// From the sheet's upper edge to the first line, in millimetres.
    pub(super) top: f64,
    /// From base line to base line, in millimetres.
    pub(super) pitch: f64,
}

impl Standard {
    /// How much higher than the standard's text area the lines begin, and lower they end.
    pub(super) fn rise(&self) -> f64 {
        NOMINAL.top - self.top
    }
}

/// GB/T 9704: 225 mm for 22 lines.
pub(super) const NOMINAL: Standard = Standard {
    top: 37.0,
    pitch: 10.213,
};

/// GB/T 33476.2: half of the white between two lines is taken from the margins.
pub(super) const COMPENSATED: Standard = Standard {
    top: 34.58,
    pitch: 10.39,
};

/// A character of the text: a twenty-eighth of 156 mm.
pub(super) const CELL: f64 = 156.0 / 28.0;

/// A document printed.
pub(super) struct Exhibit {
    pub(super) specimen: Specimen,
    pub(super) standard: Standard,
    pub(super) pages: Vec<Page>,
    pub(super) parts: BTreeMap<String, String>,
}

/// The type that a file asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Type {
    pub(super) chinese: String,
    pub(super) latin: String,
    pub(super) bold: bool,
}

impl Exhibit {
    pub(super) fn part(&self, name: &str) -> &str {
        self.parts.get(name).map_or("", String::as_str)
    }

    /// The first line that begins with these words, and its page.
    pub(super) fn find(&self, begins: &str) -> Option<(usize, &Line)> {
        let found = |(at, page): (usize, &'_ Page)| page.line(begins).is_some().then_some(at);
        let at = self.pages.iter().enumerate().find_map(found)?;
        Some((at, self.pages[at].line(begins)?))
    }

    pub(super) fn line(&self, begins: &str) -> Option<&Line> {
        self.find(begins).map(|(_, line)| line)
    }

    /// The lines of a page from the one that begins with these words on.
    pub(super) fn from(&self, begins: &str) -> Option<&[Line]> {
        let (page, _) = self.find(begins)?;
        let lines = &self.pages[page].lines;
        let at = lines
            .iter()
            .position(|line| line.text().starts_with(begins))?;
        Some(&lines[at..])
    }

    /// The last line above that one on its page.
    pub(super) fn above(&self, begins: &str) -> Option<&Line> {
        let (page, line) = self.find(begins)?;
        let lines = self.pages[page].lines.iter();
        lines.take_while(|one| one.base() < line.base()).last()
    }

    /// The left edge of the text as it is printed.
    pub(super) fn edge(&self) -> f64 {
        let upright = self.pages.iter().filter(|page| page.width < page.height);
        let lines = upright.flat_map(Page::text);
        lines.map(Line::left).fold(f64::MAX, f64::min)
    }

    /// The base line of a row of the grid, from 1, as LibreOffice sets it.
    pub(super) fn row(&self, row: u32) -> f64 {
        self.standard.top + self.standard.pitch * (f64::from(row) - 0.2)
    }

    /// The type that the file asks for where these words stand: that of the run, else of the paragraph's style.
    pub(super) fn asked(&self, words: &str) -> Option<Type> {
        let document = self.part("word/document.xml");
        let at = document.find(&format!(">{words}"))?;
        let paragraph = &document[document[..at].rfind("<w:p>")?..at];
        let run = &document[document[..at].rfind("<w:r>")?..at];
        let style = value(paragraph, "w:pStyle");
        let voice = value(run, "w:rStyle");
        let styles = [voice, style, Some("Normal")];
        let styles = || styles.iter().flatten().filter_map(|id| self.style(id));
        Some(Type {
            chinese: styles()
                .find_map(|one| attribute(one, "w:eastAsia"))?
                .into(),
            latin: styles().find_map(|one| attribute(one, "w:ascii"))?.into(),
            bold: styles().any(|one| one.contains("<w:b/>") || one.contains("<w:b w:val=\"1\"/>")),
        })
    }

    fn style(&self, id: &str) -> Option<&str> {
        let styles = self.part("word/styles.xml");
        let start = styles.find(&format!("w:styleId=\"{id}\""))?;
        let end = styles[start..].find("</w:style>")? + start;
        Some(&styles[start..end])
    }
}

/// `w:val` of an element.
fn value<'a>(xml: &'a str, element: &str) -> Option<&'a str> {
    attribute(&xml[xml.rfind(&format!("<{element} "))?..], "w:val")
}

/// The first attribute of that name.
pub(super) fn attribute<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let start = xml.find(&format!("{name}=\""))? + name.len() + 2;
    Some(&xml[start..start + xml[start..].find('"')?])
}
