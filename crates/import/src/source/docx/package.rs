//! The ZIP archive and its parts, within limits.

use super::xml::{Step, walk};
use crate::ImportError;
use crate::limits::{MAX_ENTRIES, MAX_RELATED, MAX_UNPACKED};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Why a package cannot be read; [`Refusal::of`] adds whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The archive is broken, or a part of it is no XML.
    Damaged,
    /// Unpacked it is larger than any document.
    TooLarge,
    /// Its elements are nested deeper than in any document.
    TooDeep,
    /// An archive, but not a Word document.
    NotWord,
    /// It opens with a password only.
    Encrypted,
    /// It is in the form of Word 97–2003.
    OldWord,
}

impl Refusal {
    /// The error of the source of that name.
    pub(crate) fn of(self, name: &str) -> ImportError {
        let name = name.to_owned();
        match self {
            Self::Damaged => ImportError::Damaged { name },
            Self::TooLarge => ImportError::TooLargeUnpacked {
                name,
                limit: MAX_UNPACKED,
            },
            Self::TooDeep => ImportError::TooDeep { name },
            Self::NotWord => ImportError::NotWord { name },
            Self::Encrypted => ImportError::Encrypted { name },
            Self::OldWord => ImportError::OldWord { name },
        }
    }
}

impl From<ZipError> for Refusal {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Self::Encrypted,
            _ => Self::Damaged,
        }
    }
}

/// What a file in a compound container (OLE) is; none where it is in no such container.
pub(crate) fn compound(bytes: &[u8]) -> Option<Refusal> {
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]).then(|| {
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let encrypted = bytes.windows(name.len()).any(|window| window == name);
        if encrypted || is_encrypted_word(bytes) {
            Refusal::Encrypted
        } else {
            Refusal::OldWord
        }
    })
}

/// Whether a Word 97–2003 file is encrypted: its header, which nearly always fills the first sector, says so
/// ([MS-DOC] §2.5.2, `wIdent` and `fEncrypted`).
fn is_encrypted_word(bytes: &[u8]) -> bool {
    let header = bytes.get(512..524);
    header.is_some_and(|header| header.starts_with(&[0xec, 0xa5]) && header[11] & 1 != 0)
}

/// Whether the bytes begin like a ZIP archive.
pub(crate) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// An opened archive.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes may still come out.
    room: u64,
}

/// A part's place and its relations.
pub(super) struct Part {
    folder: String,
    relations: Vec<Relation>,
    /// Its text.
    pub(super) text: String,
}

/// A relation inside the package.
struct Relation {
    id: String,
    /// The ending of its type: `styles`.
    kind: String,
    target: String,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let zip = ZipArchive::new(Cursor::new(bytes))?;
        if zip.len() > MAX_ENTRIES {
            return Err(Refusal::TooLarge);
        }
        Ok(Self {
            zip,
            room: MAX_UNPACKED as u64,
        })
    }

    /// The document part, found by its relation; `word/document.xml` in nearly every file.
    pub(super) fn main_part(&mut self) -> Result<Part, Refusal> {
        if self.index("[Content_Types].xml").is_none() {
            return Err(Refusal::NotWord);
        }
        let roots = self.relations("_rels/.rels")?;
        let named = roots.iter().find(|one| one.kind == "officeDocument");
        let name = named.map_or_else(
            || "word/document.xml".to_owned(),
            |one| resolve("", &one.target),
        );
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
        let relations = self.relations(&format!("{folder}/_rels/{file}.rels"))?;
        let text = self.part(&name)?.ok_or(Refusal::NotWord)?;
        let folder = folder.to_owned();
        Ok(Part {
            folder,
            relations,
            text,
        })
    }

    /// The parts that a part relates to by relation types ending in `kind`, each once, in order; missing ones left out.
    pub(super) fn related(&mut self, part: &Part, kind: &str) -> Result<Vec<String>, Refusal> {
        let mut names = Vec::new();
        for one in part.relations.iter().filter(|one| one.kind == kind) {
            let name = resolve(&part.folder, &one.target);
            if names.len() < MAX_RELATED && !names.contains(&name) {
                names.push(name);
            }
        }
        let texts = names.iter().map(|name| self.part(name));
        texts.filter_map(Result::transpose).collect()
    }

    /// The part that a part relates to by the relation of that id.
    pub(super) fn relation(&mut self, part: &Part, id: &str) -> Result<Option<String>, Refusal> {
        match part.relations.iter().find(|one| one.id == id) {
            Some(one) => self.part(&resolve(&part.folder, &one.target)),
            None => Ok(None),
        }
    }

    /// The relations inside the package.
    fn relations(&mut self, name: &str) -> Result<Vec<Relation>, Refusal> {
        let mut relations = Vec::new();
        let Some(text) = self.part(name)? else {
            return Ok(relations);
        };
        walk(&text, |step| {
            let Step::Open(element) = step else { return };
            let inside = element.attribute("TargetMode").as_deref() != Some("External");
            if element.name == "Relationship" && inside {
                let kind = element.attribute("Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let id = element.attribute("Id").unwrap_or_default();
                let target = element.attribute("Target");
                relations.extend(target.map(|target| Relation { id, kind, target }));
            }
        })?;
        Ok(relations)
    }

    /// Names are told apart by their letters, not by their case.
    fn index(&self, name: &str) -> Option<usize> {
        let same = |at: &usize| {
            let other = self.zip.name_for_index(*at).and_then(Result::ok);
            other.is_some_and(|other| other.trim_start_matches('/').eq_ignore_ascii_case(name))
        };
        let index = self.zip.index_for_name(name);
        index.or_else(|| (0..self.zip.len()).find(same))
    }

    /// A part's text; none where there is no such part.
    fn part(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(index) = self.index(name.trim_start_matches('/')) else {
            return Ok(None);
        };
        let file = self.zip.by_index(index)?;
        let mut bytes = Vec::new();
        // The size in the directory may be forged: what counts is what comes out.
        let read = file.take(self.room + 1).read_to_end(&mut bytes);
        read.map_err(|_| Refusal::Damaged)?;
        let left = self.room.checked_sub(bytes.len() as u64);
        self.room = left.ok_or(Refusal::TooLarge)?;
        decode(bytes).map(Some).ok_or(Refusal::Damaged)
    }
}

/// A relation's target as a name in the archive; it never leads out of it.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                path.pop();
            }
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}

/// XML parts are UTF-8, or UTF-16 with a mark.
fn decode(bytes: Vec<u8>) -> Option<String> {
    match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, mark)) => encoding
            .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
            .map(std::borrow::Cow::into_owned),
        None => String::from_utf8(bytes).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_stay_inside_the_archive() {
        for (folder, target, name) in [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("word", "../customXml/item1.xml", "customXml/item1.xml"),
            ("word", "../../../etc/passwd", "etc/passwd"),
            ("", "./word/document.xml", "word/document.xml"),
        ] {
            assert_eq!(resolve(folder, target), name);
        }
    }
}
