//! A line, character by character: what stood there and what stands there now.

use super::Cleanup;

/// A character of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// As the source has it; none where one was added.
    pub(super) was: Option<char>,
    /// As it is now; none where it was taken away.
    pub(super) now: Option<char>,
    /// What changed it.
    pub(super) kind: Option<Cleanup>,
}

/// A change of one character, by its place among those that stand there now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    Set(usize, char),
    Remove(usize),
    /// The character stands there twice.
    Double(usize),
}

impl Edit {
    fn at(self) -> usize {
        match self {
            Self::Set(at, _) | Self::Remove(at) | Self::Double(at) => at,
        }
    }
}

/// A line.
#[derive(Debug, Clone, Default)]
pub(super) struct Cells(pub(super) Vec<Cell>);

impl Cells {
    pub(super) fn of(text: &str) -> Self {
        let cell = |c| Cell {
            was: Some(c),
            now: Some(c),
            kind: None,
        };
        Self(text.chars().map(cell).collect())
    }

    /// The characters as they are now.
    pub(super) fn live(&self) -> impl Iterator<Item = char> + '_ {
        self.0.iter().filter_map(|cell| cell.now)
    }

    pub(super) fn text(&self) -> String {
        self.live().collect()
    }

    pub(super) fn is_changed(&self) -> bool {
        self.0.iter().any(|cell| cell.kind.is_some())
    }

    /// Where the byte of the source stands now.
    pub(super) fn place(&self, byte: usize) -> usize {
        let (mut was, mut now) = (0, 0);
        for cell in &self.0 {
            if was >= byte {
                break;
            }
            was += cell.was.map_or(0, char::len_utf8);
            now += cell.now.map_or(0, char::len_utf8);
        }
        now
    }

    pub(super) fn apply(&mut self, mut edits: Vec<Edit>, kind: Cleanup) {
        if edits.is_empty() {
            return;
        }
        edits.sort_by_key(|edit| edit.at());
        let mut edits = edits.into_iter().peekable();
        let old = std::mem::take(&mut self.0);
        let mut live = 0;
        for mut cell in old {
            if cell.now.is_none() {
                self.0.push(cell);
                continue;
            }
            let edit = edits.next_if(|edit| edit.at() == live);
            live += 1;
            match edit {
                None => {}
                Some(Edit::Set(_, c)) => cell.now = Some(c),
                Some(Edit::Remove(_)) => cell.now = None,
                Some(Edit::Double(_)) => {
                    cell.kind = Some(kind);
                    self.0.push(cell);
                    cell.was = None;
                }
            }
            if edit.is_some() {
                cell.kind = (cell.was != cell.now).then_some(kind);
            }
            if cell.was.is_some() || cell.now.is_some() {
                self.0.push(cell);
            }
        }
    }
}
