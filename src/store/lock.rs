//! Locks that keep two programs from writing the same folder at once.

use std::fs::{File, TryLockError};
use std::io;
use std::time::Duration;

/// How often and how long a lock that is held is waited for: a thread that is just starting a process holds ours for as long.
const TRIES: u32 = 50;
const WAIT: Duration = Duration::from_millis(10);

/// Locks a file, waiting half a second for whoever has it; false where somebody still has it then.
///
/// # Errors
/// When the file system knows no locks.
pub fn lock_soon(file: &File) -> io::Result<bool> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(true),
            Err(TryLockError::WouldBlock) => std::thread::sleep(WAIT),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Ok(false)
}
