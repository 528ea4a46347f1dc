//! The program's log: what went wrong, for whoever helps the desk. It holds no visit and no time of day.

use std::io;
use std::path::Path;

use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_appender::rolling::{RollingFileAppender, Rotation};

/// How many days of log are kept.
const DAYS: usize = 14;

/// How many lines wait for the disk at most; more are dropped. The appender's own 128,000 take 4 MiB from the start.
const LINES: usize = 1_024;

/// Starts writing warnings and errors to a file a day in `folder`; the log is complete once the guard is dropped.
///
/// Lines carry no time: a line written as a visit is saved would reveal its minute.
///
/// # Errors
/// When the folder or file cannot be made. The program works without a log.
pub fn start(folder: &Path) -> Result<WorkerGuard, io::Error> {
    super::files::make_private_folder(folder)?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("kavijakirja")
        .filename_suffix("log")
        .max_log_files(DAYS)
        .build(folder)
        .map_err(io::Error::other)?;
    make_private(folder)?;
    let (writer, guard) = NonBlockingBuilder::default().buffered_lines_limit(LINES).finish(file);
    let log = tracing_subscriber::fmt().without_time().with_ansi(false).with_max_level(tracing::Level::WARN).with_writer(writer).finish();
    tracing::subscriber::set_global_default(log).map_err(io::Error::other)?;
    Ok(guard)
}

/// The appender makes files that every user of the computer may read.
#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    for file in std::fs::read_dir(folder)? {
        std::fs::set_permissions(file?.path(), std::fs::Permissions::from_mode(0o600))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn make_private(_: &Path) -> io::Result<()> {
    Ok(())
}
