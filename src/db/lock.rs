//! Who has a database open. Whoever opens one holds a shared lock on a file
//! beside it for as long as it is open, and putting another database in its
//! place takes that lock alone: so no server is ever left writing into a file
//! that is no longer there.
//!
//! The lock is the operating system's (`flock`): it is gone when its process is,
//! however that ended, so nothing is ever left to clean up. SQLite's own locks
//! would not do: between two transactions a server holds none that say so on
//! every journal mode.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A lock that is held until it is released or its last copy is dropped.
#[derive(Debug, Clone)]
pub(super) struct OpenLock {
    file: Arc<File>,
}

/// Held by whoever has it open.
const OPEN: &str = ".lock";
/// Held by the one that serves it.
const SERVED: &str = ".serving";

fn open(database: &Path, suffix: &str) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    // Nothing stands in it, and still nobody else is asked to look.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut name = database.as_os_str().to_owned();
    name.push(suffix);
    options.open(PathBuf::from(name))
}

fn taken(file: File, tried: Result<(), TryLockError>) -> io::Result<Option<OpenLock>> {
    match tried {
        Ok(()) => Ok(Some(OpenLock { file: Arc::new(file) })),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl OpenLock {
    /// Beside others who have the database open; `None` while it is being replaced.
    pub(super) fn shared(database: &Path) -> io::Result<Option<Self>> {
        let file = open(database, OPEN)?;
        let tried = file.try_lock_shared();
        taken(file, tried)
    }

    /// Alone; `None` while anyone has the database open.
    pub(super) fn alone(database: &Path) -> io::Result<Option<Self>> {
        let file = open(database, OPEN)?;
        let tried = file.try_lock();
        taken(file, tried)
    }

    /// To serve it, beside commands that have it open; `None` while another program
    /// serves it.
    pub(super) fn serving(database: &Path) -> io::Result<Option<Self>> {
        let file = open(database, SERVED)?;
        let tried = file.try_lock();
        taken(file, tried)
    }

    /// Lets go, whoever still holds a copy.
    pub(super) fn release(&self) {
        // What cannot be unlocked goes with the process.
        let _ = self.file.unlock();
    }
}
