//! A printing service of the test's own: a real cupsd with folders, a socket and one printer that puts out PDF files.
//!
//! The program asks the printing commands of the system as everywhere; the ones it finds here first hand on to this service, so that the
//! machine's own printing is not touched. Where cupsd cannot run the test fails and says why.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::display::{need, wait};

/// The programs, with the packages that bring them.
const NEEDED: [(&str, &str); 6] =
    [("lpadmin", "cups"), ("lp", "cups"), ("lpstat", "cups"), ("lpoptions", "cups"), ("cancel", "cups"), ("pdftotext", "poppler-utils")];
/// The printer's description, of cups-filters.
const DESCRIPTION: &str = "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd";
/// The printer.
pub const PRINTER: &str = "Toimisto";

/// The service, until it is dropped.
pub struct PrintingService {
    folder: tempfile::TempDir,
    service: Child,
}

impl PrintingService {
    pub fn new() -> Self {
        need(&NEEDED);
        let cupsd = ["/usr/sbin/cupsd", "/usr/bin/cupsd", "/sbin/cupsd"].into_iter().find(|file| Path::new(file).is_file());
        let cupsd = cupsd.expect("cupsd is missing. Install the package cups (bash assets/setup/debian tests), then run the tests again.");
        assert!(Path::new(DESCRIPTION).is_file(), "{DESCRIPTION} is missing. Install the package cups-filters, then run the tests again.");
        let folder = tempfile::tempdir().unwrap();
        // The service drops its rights where it is root's, and must still come to its folders.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        for name in ["etc", "run", "spool", "cache", "log", "commands", "paper"] {
            fs::create_dir(at(name)).unwrap();
        }
        fs::set_permissions(at("paper"), fs::Permissions::from_mode(0o1777)).unwrap();
        let is_root = fs::metadata(folder.path()).unwrap().uid() == 0;
        if is_root {
            for name in ["run", "spool", "cache"] {
                ran(Command::new("chown").args(["root:lp", &at(name)]));
                fs::set_permissions(at(name), fs::Permissions::from_mode(0o770)).unwrap();
            }
        }
        let socket = at("run/cups.sock");
        let conf = format!(
            "Listen {socket}\nBrowsing No\nWebInterface No\nLogLevel info\nErrorPolicy abort-job\nPreserveJobHistory Yes\n<Location />\n  \
             Order allow,deny\n  Allow all\n</Location>\n<Policy default>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n"
        );
        fs::write(at("etc/cupsd.conf"), conf).unwrap();
        let files = format!(
            "ServerRoot {etc}\nPrintcap {etc}/printcap\nStateDir {}\nRequestRoot {}\nCacheDir {}\nTempDir {}\nAccessLog {log}/access_log\nErrorLog {log}/error_log\n\
             PageLog {log}/page_log\nLogFilePerm 0644\nFileDevice Yes\n",
            at("run"),
            at("spool"),
            at("cache"),
            at("cache"),
            etc = at("etc"),
            log = at("log")
        );
        fs::write(at("etc/cups-files.conf"), files).unwrap();
        let mut service = Command::new(cupsd);
        let _ = service.args(["-f", "-c", &at("etc/cupsd.conf"), "-s", &at("etc/cups-files.conf")]);
        let service = service.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let mut this = Self { folder, service };
        this.hand_on(&socket);
        wait("the printing service runs", || {
            let ended = this.service.try_wait().unwrap();
            assert!(ended.is_none(), "cupsd cannot run here ({ended:?}), and without it nothing can be printed on: {}", this.log());
            this.says("lpstat", &["-r"]).contains("is running").then_some(())
        });
        let device = format!("file:{}", this.paper().display());
        let made = this.command("lpadmin").args(["-p", PRINTER, "-E", "-v", &device, "-P", DESCRIPTION]).output().unwrap();
        assert!(made.status.success(), "the printer cannot be set up: {}{}", String::from_utf8_lossy(&made.stderr), this.log());
        let _ = this.says("lpadmin", &["-d", PRINTER]);
        this
    }

    /// The printing commands that hand on to this service.
    pub fn commands(&self) -> PathBuf {
        self.folder.path().join("commands")
    }

    fn hand_on(&self, socket: &str) {
        let path = std::env::var_os("PATH").unwrap_or_default();
        for (name, package) in NEEDED.into_iter().filter(|(_, package)| *package == "cups") {
            let real = std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
            let real = real.unwrap_or_else(|| panic!("{name} of the package {package} is there"));
            let file = self.commands().join(name);
            fs::write(&file, format!("#!/bin/sh\nCUPS_SERVER={socket} exec {} \"$@\"\n", real.display())).unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        }
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.commands().join(name));
        let _ = command.env("LC_ALL", "C");
        command
    }

    fn says(&self, name: &str, args: &[&str]) -> String {
        String::from_utf8_lossy(&self.command(name).args(args).output().unwrap().stdout).into_owned()
    }

    /// How many jobs the printer has been given.
    pub fn jobs(&self) -> usize {
        self.says("lpstat", &["-W", "all", "-o", PRINTER]).lines().count()
    }

    fn paper(&self) -> PathBuf {
        self.folder.path().join("paper/printed.pdf")
    }

    /// What came out of the printer, once its queue is empty.
    pub fn printed(&self) -> Vec<u8> {
        wait("the paper comes out", || {
            let waiting = self.says("lpstat", &["-o", PRINTER]);
            let bytes = fs::read(self.paper()).unwrap_or_default();
            // What a printer is told before the page stands before it in the file.
            let has = |mark: &[u8]| bytes.windows(mark.len()).any(|at| at == mark);
            (waiting.trim().is_empty() && has(b"%PDF-") && has(b"%%EOF")).then_some(bytes)
        })
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log/error_log")).unwrap_or_default()
    }
}

impl Drop for PrintingService {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("What the printing service said: {}", self.log());
        }
        let _ = self.service.kill();
        let _ = self.service.wait();
    }
}

fn ran(command: &mut Command) {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}
