//! Word files, built here part by part.

mod form;
mod hostile;
mod numbers;
mod page;
mod revisions;

use crate::outline;
use import::{ImportError, Options, Reading, Reason, read};
use plan::Ids;
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A Word file that is being built.
pub(crate) struct File {
    parts: Vec<(String, Vec<u8>)>,
}

impl File {
    /// A file with this body.
    pub(crate) fn new(body: &str) -> Self {
        let document = format!(
            "<?xml version=\"1.0\"?><w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
        );
        let kinds = [
            "styles",
            "numbering",
            "footnotes",
            "endnotes",
            "comments",
            "header1",
            "footer1",
        ];
        let mut relations = String::new();
        for kind in kinds {
            let of = kind.trim_end_matches('1');
            let _ = write!(
                relations,
                "<Relationship Id=\"{kind}\" Type=\"http://x/{of}\" Target=\"{kind}.xml\"/>"
            );
        }
        Self { parts: Vec::new() }
            .part("[Content_Types].xml", "<Types/>")
            .part(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            )
            .part("word/_rels/document.xml.rels", format!("<Relationships>{relations}</Relationships>"))
            .part("word/document.xml", &document)
    }

    /// With one more part, or with this one in place of its like.
    pub(crate) fn part(mut self, name: &str, text: impl AsRef<[u8]>) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self.parts.push((name.to_owned(), text.as_ref().to_vec()));
        self
    }

    fn without(mut self, name: &str) -> Self {
        self.parts.retain(|(known, _)| known != name);
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.parts {
            zip.start_file(name.as_str(), SimpleFileOptions::default())
                .unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn read_with(&self, options: &Options) -> Result<Reading, ImportError> {
        read(&self.bytes(), "a.docx", &mut Ids::new(0, 1), options)
    }

    fn read(&self) -> Reading {
        self.read_with(&outline::options()).unwrap()
    }

    fn refused(&self) -> ImportError {
        self.read_with(&outline::options()).unwrap_err()
    }

    /// The lines of the source as the reader gives them.
    fn lines(&self) -> Vec<String> {
        self.read()
            .lines
            .into_iter()
            .map(|line| line.text)
            .collect()
    }
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn numbered(id: u32, level: u32, text: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{id}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )
}

fn level(at: u32, format: &str, pattern: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{pattern}\"/></w:lvl>"
    )
}

fn dropped(reading: &Reading, reason: Reason) -> Vec<&str> {
    let of = |(entry, why): (_, Reason)| (why == reason).then_some(entry);
    let texts = reading.report.dropped().filter_map(of);
    texts
        .map(|entry: &import::Entry| entry.text.as_str())
        .collect()
}
