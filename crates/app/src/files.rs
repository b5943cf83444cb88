//! Files in and out: reading within bounds, writing wholly or not at all.

use crate::Problem;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The bytes of a file of at most `most` bytes; a larger one is refused before it is read.
pub(crate) fn read(path: &Path, most: u64) -> Result<Vec<u8>, Problem> {
    let failed = |error: io::Error| Problem::reading(path, &error);
    let too_large = || Problem::TooLarge {
        name: name(path),
        limit: most,
        unit: crate::error::Unit::Bytes,
    };
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(Problem::Unreadable(
            path.to_owned(),
            io::ErrorKind::IsADirectory,
        ));
    }
    if metadata.len() > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize);
    // A pipe has no length, and a file may grow while it is read.
    file.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    if bytes.len() as u64 > most {
        return Err(too_large());
    }
    Ok(bytes)
}

/// Writes a file wholly or not at all: into a new file in the same folder, synced, then renamed. What is already there
/// stays unless `force`; a write-protected file stays in any case.
pub(crate) fn write(path: &Path, bytes: &[u8], force: bool) -> Result<(), Problem> {
    let failed = |error: io::Error| Problem::writing(path, &error);
    // A link stays a link: what it leads to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let old = match fs::metadata(&target) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    if let Some(old) = &old {
        if old.is_dir() {
            return Err(Problem::Unwritable(
                path.to_owned(),
                io::ErrorKind::IsADirectory,
            ));
        }
        if !force {
            return Err(Problem::TargetExists(path.to_owned()));
        }
        if old.permissions().readonly() {
            return Err(Problem::Unwritable(
                path.to_owned(),
                io::ErrorKind::PermissionDenied,
            ));
        }
        if !old.is_file() {
            // A pipe or a device cannot be replaced, only written to.
            return OpenOptions::new()
                .write(true)
                .open(&target)
                .and_then(|mut file| file.write_all(bytes))
                .map_err(failed);
        }
    }
    let draft = Draft::beside(&target).map_err(failed)?;
    draft.fill(bytes, old.as_ref()).map_err(failed)?;
    draft.become_file(&target, force).map_err(failed)
}

/// The last component of a path, for people.
pub(crate) fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// A file in the making; gone again unless it became the real one.
struct Draft {
    path: PathBuf,
    file: File,
}

impl Draft {
    fn beside(target: &Path) -> io::Result<Self> {
        let folder = target
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        for attempt in 0..100 {
            let path = folder.join(format!(".gangmu-{}-{attempt}.tmp", std::process::id()));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok(Self { path, file }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::PermissionDenied.into())
    }

    fn fill(&self, bytes: &[u8], old: Option<&fs::Metadata>) -> io::Result<()> {
        (&self.file).write_all(bytes)?;
        if let Some(old) = old {
            self.file.set_permissions(old.permissions())?;
        }
        self.file.sync_all()
    }

    fn become_file(self, target: &Path, force: bool) -> io::Result<()> {
        if force {
            fs::rename(&self.path, target)?;
        } else {
            // A link never replaces what came there in the meantime, a rename would. Where the file system has no
            // links, the check at the beginning must do.
            match fs::hard_link(&self.path, target) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
                Err(_) => fs::rename(&self.path, target)?,
            }
        }
        if cfg!(unix)
            && let Some(folder) = target.parent()
        {
            // The name is safe once its folder is; a file system that cannot sync folders keeps them itself.
            let _ = File::open(folder).and_then(|folder| folder.sync_all());
        }
        Ok(())
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Gone already where it was renamed.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_existing_file_stays_unless_forced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("方案.docx");
        write(&path, b"one", false).unwrap();
        assert_eq!(
            write(&path, b"two", false),
            Err(Problem::TargetExists(path.clone()))
        );
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write(&path, b"two", true).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "no draft is left behind"
        );
    }

    #[test]
    fn a_write_protected_file_stays_even_when_forced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("方案.docx");
        fs::write(&path, "one").unwrap();
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        let answer = write(&path, b"two", true);
        assert_eq!(
            answer,
            Err(Problem::Unwritable(
                path.clone(),
                io::ErrorKind::PermissionDenied
            ))
        );
        assert_eq!(fs::read(&path).unwrap(), b"one");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_called_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("方案.docx");
        std::os::unix::fs::symlink("/dev/full", &path).unwrap();
        assert_eq!(
            write(&path, b"one", true),
            Err(Problem::DiskFull(path.clone()))
        );
    }

    #[test]
    fn a_folder_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().to_owned();
        let kind = io::ErrorKind::IsADirectory;
        assert_eq!(
            write(&path, b"one", true),
            Err(Problem::Unwritable(path.clone(), kind))
        );
        assert_eq!(read(&path, 10), Err(Problem::Unreadable(path, kind)));
    }

    #[test]
    fn what_is_too_large_is_refused_unread() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("长文.txt");
        File::create(&path).unwrap().set_len(1 << 40).unwrap();
        assert!(matches!(
            read(&path, 1 << 20),
            Err(Problem::TooLarge { .. })
        ));
    }
}
