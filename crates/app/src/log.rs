//! The log: what the program did, for the day something goes wrong. Names of commands, codes and durations may stand
//! in it; words, titles and paths of documents may not.

use crate::Paths;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::Mutex;

/// A log that has grown beyond this is put aside at the next start.
const MOST_BYTES: u64 = 1 << 20;

/// Starts writing into the data folder; for programs to call once. Without a writable folder there is no log.
pub fn start(paths: &Paths) {
    if let Ok(file) = open(&paths.logs()) {
        let subscriber = tracing_subscriber::fmt()
            .with_writer(Mutex::new(file))
            .with_ansi(false)
            .with_max_level(tracing::Level::INFO)
            .finish();
        // A second start in the same process keeps the first log.
        let _ = tracing::subscriber::set_global_default(subscriber);
    }
}

/// The log file; `gangmu.log` grown too large becomes `gangmu.1.log`, the one before that goes.
fn open(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    let (current, previous) = (folder.join("gangmu.log"), folder.join("gangmu.1.log"));
    if fs::metadata(&current).is_ok_and(|file| file.len() > MOST_BYTES) {
        fs::rename(&current, previous)?;
    }
    OpenOptions::new().create(true).append(true).open(current)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_grown_too_large_is_put_aside_once() {
        let folder = tempfile::tempdir().unwrap();
        let current = folder.path().join("gangmu.log");
        fs::write(&current, vec![b'x'; MOST_BYTES as usize + 1]).unwrap();
        open(folder.path()).unwrap();
        assert_eq!(fs::metadata(&current).unwrap().len(), 0);
        assert_eq!(
            fs::metadata(folder.path().join("gangmu.1.log"))
                .unwrap()
                .len(),
            MOST_BYTES + 1
        );
    }
}
