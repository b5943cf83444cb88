//! Foreign bytes → lines with hints.

mod decode;
pub(crate) mod markdown;
pub(crate) mod text;
mod unwrap;

pub(crate) use decode::decode;

/// A paragraph of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its line in the source, from 1.
    pub(crate) number: u32,
    /// Its characters, without marks of markup and without spaces at its ends.
    pub(crate) text: String,
    /// What the source says of it.
    pub(crate) hint: Hint,
}

/// What a source that knows more than characters says of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Hint {
    /// A heading of that level, from 1.
    pub(crate) heading: Option<u8>,
    /// It begins with an indent.
    pub(crate) indented: bool,
}
