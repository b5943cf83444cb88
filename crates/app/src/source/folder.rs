//! Folders taken apart: the files in them that can be read.

use super::is_readable;
use crate::jobs::Cancel;
use crate::{Problem, Unit, files};
use std::fs;
use std::path::{Path, PathBuf};

/// The most files that are taken at a time.
const MAX_FILES: usize = 2000;
/// The deepest folder that is looked into.
const MAX_DEPTH: usize = 12;
/// The most entries that are looked at: someone may drop a whole disk.
const MAX_ENTRIES: usize = 200_000;

/// What there is to read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// In the order in which they were named; those of a folder by their names.
    pub files: Vec<PathBuf>,
    /// Whether there were more than are taken at a time.
    pub more: bool,
}

impl Listing {
    /// What to tell of files that were left out.
    pub fn problem(&self) -> Option<Problem> {
        let folder = self.files.last()?.parent()?;
        let too_many = || Problem::TooLarge {
            name: files::name(folder),
            limit: MAX_FILES as u64,
            unit: Unit::Files,
        };
        self.more.then(too_many)
    }
}

/// The files to read: those that are named, whatever they are, and of folders what can be read. `found` is told how
/// many there are whenever there is one more.
pub fn listing(paths: &[PathBuf], cancel: &Cancel, mut found: impl FnMut(usize)) -> Listing {
    let mut walk = Walk {
        listing: Listing::default(),
        entries: 0,
    };
    for path in paths {
        if path.is_dir() {
            walk.folder(path, MAX_DEPTH, cancel, &mut found);
        } else {
            walk.file(path.clone(), &mut found);
        }
    }
    walk.listing
}

struct Walk {
    listing: Listing,
    entries: usize,
}

impl Walk {
    fn folder(
        &mut self,
        folder: &Path,
        depth: usize,
        cancel: &Cancel,
        found: &mut impl FnMut(usize),
    ) {
        let Ok(entries) = fs::read_dir(folder) else {
            return;
        };
        let mut entries: Vec<_> = entries.filter_map(Result::ok).take(MAX_ENTRIES).collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            self.entries += 1;
            if cancel.is_cancelled() || self.listing.more {
                return;
            }
            self.listing.more |= self.entries > MAX_ENTRIES;
            // Links are not followed: they may lead in circles.
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let hidden = name.starts_with(['.', '~']);
            if kind.is_dir() && !hidden {
                match depth {
                    0 => self.listing.more = true,
                    _ => self.folder(&entry.path(), depth - 1, cancel, found),
                }
            } else if kind.is_file() && !hidden && is_readable(&entry.path()) {
                self.file(entry.path(), found);
            }
        }
    }

    fn file(&mut self, path: PathBuf, found: &mut impl FnMut(usize)) {
        if self.listing.files.len() == MAX_FILES {
            self.listing.more = true;
            return;
        }
        self.listing.files.push(path);
        found(self.listing.files.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_give_what_can_be_read_and_files_what_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir_all(path("去年/附件")).unwrap();
        for name in [
            "b.txt",
            "a.DOCX",
            "去年/要点.doc",
            "去年/附件/表.html",
            "图.png",
            "~$a.docx",
            ".隐.txt",
        ] {
            fs::write(path(name), "").unwrap();
        }
        let named = [folder.path().to_owned(), path("图.png")];
        let mut counts = Vec::new();
        let listing = listing(&named, &Cancel::default(), |count| counts.push(count));
        let expected = [
            "a.DOCX",
            "b.txt",
            "去年/要点.doc",
            "去年/附件/表.html",
            "图.png",
        ];
        assert_eq!(listing.files, expected.map(path));
        assert!(!listing.more);
        assert_eq!(counts, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn no_more_are_taken_than_can_be_handled() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..=MAX_FILES {
            fs::write(folder.path().join(format!("{number}.txt")), "").unwrap();
        }
        let listing = listing(&[folder.path().to_owned()], &Cancel::default(), |_| {});
        assert_eq!((listing.files.len(), listing.more), (MAX_FILES, true));
    }

    #[test]
    fn a_wish_to_stop_ends_the_walk() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.txt"), "").unwrap();
        let cancel = Cancel::default();
        cancel.cancel();
        assert_eq!(
            listing(&[folder.path().to_owned()], &cancel, |_| {}),
            Listing::default()
        );
    }
}
