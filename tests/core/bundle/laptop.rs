//! Laptops with books, and what is compared between them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use kavijakirja::store::Store;
use kavijakirja::store::replication::{Merged, Scope};
use kavijakirja::transfer::bundle::write;
use kavijakirja::transfer::bundle::{BundleError, Protection, Reading};
use rusqlite::Connection;

use support::{Dice, date, new_book};

/// A day on which every week of these tests is over.
pub(crate) const TODAY: &str = "2026-12-31";

pub(crate) struct Laptop {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) store: Store,
}

impl Laptop {
    /// A laptop with a new book; its secret and its desk's id follow from the seed.
    pub(crate) fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("book.sqlite"), &new_book(), &Dice::new(seed)).unwrap();
        Self { folder, store }
    }

    /// The very same book on another laptop.
    pub(crate) fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book.sqlite");
        let _ = self.connection().execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
        let connection = Connection::open(&path).unwrap();
        let _: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).unwrap();
        drop(connection);
        Self { store: Store::open(&path).unwrap(), folder }
    }

    pub(crate) fn connection(&self) -> Connection {
        Connection::open(self.store.path()).unwrap()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A bundle without a passphrase; none where nothing is new.
    pub(crate) fn bundle(&mut self, name: &str, scope: Scope) -> Option<PathBuf> {
        let to = self.file(name);
        let _ = self.store.writer().fold_feedback(date(TODAY)).unwrap();
        match write::write(&mut self.store, &to, scope, &Protection::Declined, &mut |_| {}) {
            Ok(_) => Some(to),
            Err(BundleError::NothingNew) => None,
            Err(error) => panic!("{error}"),
        }
    }

    /// Looks at a bundle and takes it in. What was shown is what happened.
    pub(crate) fn read(&mut self, file: &std::path::Path) -> Result<Merged, BundleError> {
        let before = self.state();
        let reading = Reading { file: file.to_owned(), passphrase: None, today: date(TODAY), join: true };
        let _ = reading.look(&mut self.store)?;
        assert!(self.state() == before, "looking changes nothing");
        self.take(file)
    }

    /// The same without comparing the whole book in between.
    pub(crate) fn take(&mut self, file: &std::path::Path) -> Result<Merged, BundleError> {
        let reading = Reading { file: file.to_owned(), passphrase: None, today: date(TODAY), join: true };
        let seen = reading.look(&mut self.store)?;
        let merged = reading.accept(&mut self.store, &seen)?;
        assert_eq!(merged, seen.merged, "what was shown is what happened");
        Ok(merged)
    }

    /// Everything a book holds, read from its file by plain SQL with names for numbers: the journal and what is derived.
    pub(crate) fn state(&self) -> BTreeMap<&'static str, Vec<String>> {
        let connection = self.connection();
        let tables = [
            ("journal", "SELECT hex(d.id), seq, lamport, kind, hex(entity), body, hex(digest) FROM change c JOIN desk d ON d.num = c.desk"),
            (
                "visits",
                "SELECT day, p.id, hex(v.id), hour, times, people, l.id, c.id FROM visit v JOIN place p ON p.num = v.place
                 JOIN code l ON l.num = v.language JOIN code c ON c.num = v.channel",
            ),
            (
                "answers",
                "SELECT day, p.id, hex(visit), c.dimension, c.id FROM answer a JOIN place p ON p.num = a.place JOIN code c ON c.num = a.code",
            ),
            ("days", "SELECT day, p.id, y.body FROM desk_day y JOIN place p ON p.num = y.place"),
            ("things", "SELECT kind, hex(t.id), day, p.id, t.body FROM thing t LEFT JOIN place p ON p.num = t.place"),
            ("publications", "SELECT p.id, week, b.body FROM publication b JOIN place p ON p.num = b.place"),
            ("feedback", "SELECT p.id, week, hex(desk), f.body FROM feedback f JOIN place p ON p.num = f.place"),
            ("feedback published", "SELECT p.id, week, f.body FROM feedback_publication f JOIN place p ON p.num = f.place"),
            ("places", "SELECT id, body FROM place WHERE body IS NOT NULL"),
            ("dimensions", "SELECT id, body FROM dimension"),
            ("codes", "SELECT dimension, id, body FROM code WHERE body IS NOT NULL"),
        ];
        let rows = |sql: &str| {
            let mut statement = connection.prepare(sql).unwrap();
            let columns = statement.column_count();
            let cell = |row: &rusqlite::Row<'_>, column| format!("{:?}", row.get_ref_unwrap(column));
            let line = |row: &rusqlite::Row<'_>| Ok((0..columns).map(|column| cell(row, column)).collect::<Vec<_>>().join("|"));
            let mut rows: Vec<String> = statement.query_map([], line).unwrap().map(Result::unwrap).collect();
            rows.sort();
            rows
        };
        tables.into_iter().map(|(name, sql)| (name, rows(sql))).collect()
    }
}
