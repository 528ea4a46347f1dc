//! Whole processes of the program, with their time and their memory.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The program, built with the benchmarks' profile.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_kavijakirja");

/// A command on a book with an empty home.
pub fn command(book: &Path, args: &[&str]) -> Command {
    command_of(Path::new(PROGRAM), book, args)
}

/// The same of a copy of the program.
pub fn command_of(program: &Path, book: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    let home = book.parent().unwrap().join("home");
    let _ = command.env_clear().env("HOME", home).env("LANG", "fi_FI.UTF-8").arg("--book").arg(book).args(args);
    command
}

/// A copy of a program that is read from the disk when it is started, as after a start of the laptop. What was just built lies in the
/// system's memory in pieces of another size, and whole pieces count as the program's own: two MiB more or less.
#[cfg(target_os = "linux")]
pub fn from_disk(program: &Path, folder: &Path) -> std::path::PathBuf {
    use rustix::fs::{Advice, fadvise};
    let copy = folder.join(program.file_name().unwrap());
    let _ = std::fs::copy(program, &copy).unwrap();
    let file = std::fs::File::open(&copy).unwrap();
    file.sync_all().unwrap();
    fadvise(&file, 0, None, Advice::DontNeed).unwrap();
    copy
}

/// What a process took.
pub struct Taken {
    pub seconds: f64,
    /// The most memory that was resident at once, in MiB, as far as looking every half millisecond saw it.
    pub peak: f64,
    pub output: String,
}

/// Runs a command that must succeed.
pub fn run(command: &mut Command) -> Taken {
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let pid = child.id();
    let looking = std::thread::spawn(move || {
        let mut peak = 0.0;
        while let Some(seen) = status(pid, "VmHWM") {
            peak = seen;
            std::thread::sleep(Duration::from_micros(500));
        }
        peak
    });
    let output = child.wait_with_output().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    assert!(output.status.success(), "{command:?}");
    Taken { seconds, peak: looking.join().unwrap(), output: String::from_utf8(output.stdout).unwrap() }
}

/// Seconds from start to end of a command that must succeed. Nothing looks on.
pub fn time(command: &mut Command) -> f64 {
    let start = Instant::now();
    let output = command.stdin(Stdio::null()).output().unwrap();
    let seconds = start.elapsed().as_secs_f64();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    seconds
}

/// A line of `/proc/PID/status` in MiB; nothing once the process has ended.
pub fn status(pid: u32, name: &str) -> Option<f64> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    let kibibytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes / 1024.0)
}

/// Processor time used so far, in clock ticks (hundredths of a second on Linux).
pub fn ticks(pid: u32) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
    // The name in brackets may hold spaces; user and system time are the 12th and 13th fields after it.
    let after = text.rsplit(')').next().unwrap();
    after.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().unwrap()).sum()
}

/// A process that ends when this goes.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}
