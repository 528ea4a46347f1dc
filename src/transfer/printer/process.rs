//! Running a command of the system that may not answer.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The socket of the printing service on this computer (CUPS: `CUPS_DEFAULT_DOMAINSOCKET`).
const LOCAL_CUPS: &str = if cfg!(target_os = "macos") { "/private/var/run/cupsd" } else { "/run/cups/cups.sock" };

/// The locale whose words are understood here. The commands of CUPS read `LC_MESSAGES` before `LC_ALL` (`cups/language.c`), and the message
/// catalogues of the C library `LANGUAGE` before all of them, so that each is set.
const PLAIN_LOCALE: [(&str, &str); 4] = [("LC_ALL", "C"), ("LC_MESSAGES", "C"), ("LANG", "C"), ("LANGUAGE", "C")];

const STEP: Duration = Duration::from_millis(20);

/// What a command said before it ended.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: ExitStatus,
    pub(super) out: String,
    pub(super) err: String,
}

/// Runs a command in the plain locale "C" and waits for its end; none where it does not end within `limit`, and then it is killed.
pub(super) fn run(program: &Path, args: &[&OsStr], search: &OsStr, limit: Duration) -> io::Result<Option<Answer>> {
    let mut child = Command::new(program)
        .args(args)
        .envs(PLAIN_LOCALE)
        .env("PATH", search)
        // Without it the commands of CUPS go on to the internet families where no printing service runs on this computer.
        .env("CUPS_SERVER", LOCAL_CUPS)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let (out, err) = (listen(child.stdout.take()), listen(child.stderr.take()));
    let Some(status) = wait(&mut child, limit)? else {
        // A grandchild may hold the pipes open: the listeners are left to end by themselves.
        child.kill()?;
        let _ = child.wait()?;
        return Ok(None);
    };
    Ok(Some(Answer { status, out: said(out), err: said(err) }))
}

/// Steps are counted rather than a clock read: a laptop that slept meanwhile has not used up the limit.
fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let mut waited = Duration::ZERO;
    loop {
        match child.try_wait()? {
            Some(status) => return Ok(Some(status)),
            None if waited >= limit => return Ok(None),
            None => thread::sleep(STEP),
        }
        waited += STEP;
    }
}

/// Reads a pipe to its end at the same time, so that a talkative command does not wait for a reader.
fn listen(pipe: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe
            && let Err(error) = pipe.read_to_end(&mut bytes)
        {
            tracing::debug!(%error, "a command could not be heard to its end");
        }
        bytes
    })
}

fn said(listener: JoinHandle<Vec<u8>>) -> String {
    listener.join().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}
