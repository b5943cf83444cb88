//! A `.docx` unpacked, for tests.

use std::io::{Cursor, Read as _};

/// The parts of a package, in its order.
///
/// # Panics
/// If the bytes are no ZIP file, or a part is no text.
pub fn unpack(docx: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).expect("a ZIP file");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file in it");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}
