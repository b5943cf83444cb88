//! Size, depth and length that no source may exceed.

/// The largest source, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The deepest nesting of headings that is recognised.
pub(crate) const MAX_DEPTH: usize = 8;

/// The longest label, in characters (`第九百九十九章`).
pub(crate) const MAX_LABEL: usize = 10;

/// The highest number of a label that is believed.
pub(crate) const MAX_NUMBER: u16 = 300;
