//! Size, depth and length that no source may exceed.

/// The largest source, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The deepest nesting of headings that is recognised.
pub(crate) const MAX_DEPTH: usize = 8;

/// The longest label, in characters (`第九百九十九章`).
pub(crate) const MAX_LABEL: usize = 10;

/// The highest number of a label that is believed.
pub(crate) const MAX_NUMBER: u16 = 300;

/// What the parts of a package may be together when unpacked, in bytes.
pub(crate) const MAX_UNPACKED: usize = 64 * 1024 * 1024;

/// The most entries of a package.
pub(crate) const MAX_ENTRIES: usize = 10_000;

/// The most parts of one kind that a package's document relates to.
pub(crate) const MAX_RELATED: usize = 200;

/// How deep the elements of a part may be nested.
pub(crate) const MAX_XML_DEPTH: usize = 256;

/// The most elements of a part.
pub(crate) const MAX_ELEMENTS: usize = 10_000_000;

/// The most paragraphs and tables of a part.
pub(crate) const MAX_BLOCKS: usize = 500_000;

/// The longest length on paper, in twips (Word's own limit: 22 inches); what is longer counts as so long.
pub(crate) const MAX_TWIPS: i32 = 31_680;

/// The most columns of a table (Word's own limit).
pub(crate) const MAX_COLUMNS: usize = 63;
