//! Reads files back with other programs: what they see is what counts.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;
use std::process::Command;

/// Runs a program of the system, which must be there; gives what it printed.
pub fn run(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .env("LC_ALL", "C.UTF-8")
        .args(args)
        .output()
        .unwrap_or_else(|e| panic!("{program} is needed by this test: {e}"));
    assert!(output.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Writes the bytes into a file of this name, for other programs to read.
pub fn with_file<T>(bytes: &[u8], name: &str, read: impl Fn(&str) -> T) -> T {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    read(path.to_str().unwrap())
}

/// The text of a PDF as poppler lays it out, page by page.
pub fn pages(pdf: &[u8]) -> Vec<String> {
    let text = with_file(pdf, "a.pdf", |path| run("pdftotext", &["-layout", "-enc", "UTF-8", path, "-"]));
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// The whole text of a PDF, without the marks that poppler puts around right-to-left words.
pub fn text(pdf: &[u8]) -> String {
    pages(pdf).join("\n").chars().filter(|c| !matches!(c, '\u{202a}'..='\u{202e}')).collect()
}

/// The text of a PDF with every run of white space as one space.
pub fn flat(pdf: &[u8]) -> String {
    let raw = with_file(pdf, "a.pdf", |path| run("pdftotext", &["-enc", "UTF-8", path, "-"]));
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What pdfinfo says, with these options.
pub fn info(pdf: &[u8], options: &[&str]) -> String {
    with_file(pdf, "a.pdf", |path| run("pdfinfo", &[options, &[path]].concat()))
}

/// The parts of a workbook by their names in it.
pub fn parts(xlsx: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(xlsx)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut text = String::new();
        let _ = file.read_to_string(&mut text).unwrap();
        assert!(parts.insert(file.name().unwrap().into_owned(), text).is_none());
    }
    parts
}

/// The sheets of a workbook by name, as LibreOffice Calc reads them: rows of cells.
pub fn sheets(xlsx: &[u8]) -> BTreeMap<String, Vec<Vec<String>>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.xlsx");
    std::fs::write(&path, xlsx).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    // Every sheet to a file of its own (-1); values as they are, not as they are shown; no formulas; UTF-8.
    let filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";
    let out = folder.path().join("out");
    let _ = run("soffice", &[&profile, "--headless", "--convert-to", filter, "--outdir", out.to_str().unwrap(), path.to_str().unwrap()]);
    let files: Vec<_> = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(!files.is_empty(), "LibreOffice made no sheets");
    files.iter().map(|file| (sheet_name(file), rows(&std::fs::read(file).unwrap()))).collect()
}

fn sheet_name(file: &Path) -> String {
    file.file_stem().unwrap().to_str().unwrap().trim_start_matches("w-").to_owned()
}

/// The lines of a CSV with `;`, cells unquoted.
pub fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(csv);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}
