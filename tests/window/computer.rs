//! A computer with one stick and one printer, that remembers what was printed and shown.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use kavijakirja::book::vocabulary::{FINNISH_ADVICE, Origin};
use kavijakirja::book::{DeskDay, Place, PlaceId, Vocabulary};
use kavijakirja::gui::platform::{Picked, Platform};
use kavijakirja::store::host::SystemEntropy;
use kavijakirja::store::{NewBook, Store};
use kavijakirja::transfer::drive::Drive;
use kavijakirja::transfer::printer::{Job, JobStatus, PrintError, Printer, Printing, Ticket};

use support::harness::{TODAY, Window};

/// How something was printed, and its bytes.
pub type Printed = (Ticket, Vec<u8>);

#[derive(Default)]
pub struct Computer {
    pub stick: Mutex<Option<PathBuf>>,
    pub documents: PathBuf,
    pub printed: Arc<Mutex<Vec<Printed>>>,
    pub shown: Mutex<Vec<PathBuf>>,
    /// What the dialogs give back.
    pub picks: Mutex<Option<PathBuf>>,
}

impl Platform for Computer {
    fn drives(&self) -> Vec<Drive> {
        let stick = self.stick.lock().unwrap().clone();
        let drive =
            |folder| Drive { name: "TIKKU".into(), folder, free: 3_200_000_000, total: 8_000_000_000, removable: true, read_only: false };
        stick.filter(|folder| folder.is_dir()).map(drive).into_iter().collect()
    }

    fn printing(&self) -> Box<dyn Printing> {
        Box::new(OnePrinter(Arc::clone(&self.printed)))
    }

    fn show(&self, file: &Path) -> Result<(), PrintError> {
        self.shown.lock().unwrap().push(file.to_owned());
        Ok(())
    }

    fn documents(&self) -> Option<PathBuf> {
        Some(self.documents.clone())
    }

    fn pick_file(&self, _: String, _: &'static str, _: PathBuf) -> Picked {
        let picked = self.picks.lock().unwrap().clone();
        Box::pin(async move { picked })
    }

    fn pick_folder(&self, _: String, _: PathBuf) -> Picked {
        let picked = self.picks.lock().unwrap().clone();
        Box::pin(async move { picked })
    }
}

struct OnePrinter(Arc<Mutex<Vec<Printed>>>);

impl Printing for OnePrinter {
    fn printers(&self) -> Result<Vec<Printer>, PrintError> {
        Ok(vec![Printer { name: "Toimisto".into(), default: true, hindrance: None }])
    }

    fn trays(&self, printer: &str) -> Result<Vec<String>, PrintError> {
        assert_eq!(printer, "Toimisto");
        Ok(vec!["Ylälokero".into(), "Alalokero".into()])
    }

    fn print(&self, file: &Path, ticket: &Ticket) -> Result<Job, PrintError> {
        let bytes = std::fs::read(file).map_err(PrintError::File)?;
        self.0.lock().unwrap().push((ticket.clone(), bytes));
        Ok(Job { id: "Toimisto-12".into() })
    }

    fn status(&self, _: &Job) -> Result<JobStatus, PrintError> {
        Ok(JobStatus::LeftTheQueue)
    }

    fn cancel(&self, _: &Job) -> Result<(), PrintError> {
        Ok(())
    }
}

/// A window on a new book with two places and three visits on [`TODAY`] at Hervanta, on a computer with a stick.
pub fn window() -> (Window, Arc<Computer>) {
    let folder = tempfile::tempdir().unwrap();
    let (documents, stick) = (folder.path().join("Documents"), folder.path().join("stick"));
    std::fs::create_dir(&documents).unwrap();
    std::fs::create_dir(&stick).unwrap();
    let places = ["Hervanta=tue 10-16,fri 10-16", "Puhos=thu 13-17"].map(|place| Place::parse(place).unwrap());
    let vocabulary = Vocabulary::from_toml(FINNISH_ADVICE).unwrap();
    let book = NewBook { organisation: "Kototori".into(), places: places.into(), vocabulary };
    let mut store = Store::create(&folder.path().join("book.sqlite"), &book, &SystemEntropy).unwrap();
    record(&mut store, TODAY, &[("kela", "ara", 2), ("kela", "som", 1), ("migri", "ara", 1)]);
    drop(store);
    let computer = Arc::new(Computer { stick: Mutex::new(Some(stick)), documents, ..Computer::default() });
    (Window::open_with(folder, TODAY, Arc::<Computer>::clone(&computer)), computer)
}

/// Records visits at Hervanta: topic, language, how many came together.
pub fn record(store: &mut Store, date: &str, visits: &[(&str, &str, u32)]) {
    for (topic, language, people) in visits {
        let draft = serde_json::json!({"topic": [topic], "language": language, "people": people, "date": date, "hour": 10});
        let draft: kavijakirja::book::Draft = serde_json::from_value(draft).unwrap();
        let defaults = kavijakirja::book::visit::Defaults {
            id: kavijakirja::book::VisitId::random(&SystemEntropy).unwrap(),
            place: Some(hervanta()),
            now: kavijakirja::book::Moment { date: TODAY.parse().unwrap(), hour: 10 },
            channel: "desk".parse().unwrap(),
        };
        let _ = store.writer().record(&draft.complete(&defaults).unwrap(), Origin::Desk).unwrap();
    }
}

pub fn hervanta() -> PlaceId {
    "hervanta".parse().unwrap()
}

/// What the file says of a day at Hervanta.
pub fn day_in_the_book(window: &Window, date: &str) -> Option<DeskDay> {
    Store::open(&window.book()).unwrap().reader().day(&hervanta(), date.parse().unwrap()).unwrap()
}

/// Whether these texts stand one after the other.
pub fn stand_together(window: &Window, texts: &[&str]) -> bool {
    window.texts().windows(texts.len()).any(|shown| shown == texts)
}
