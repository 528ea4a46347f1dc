//! A desk with made-up visits, its weeks, and its exports read back.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Days, NaiveDate};
use kavijakirja::book::vocabulary::Origin;
use kavijakirja::book::{Period, PlaceId, Visit, Week};
use kavijakirja::locale::{Language, Locale};
use kavijakirja::report::{Format, Marking};
use kavijakirja::statistics::{Axis, Measure, Request, Selection, Table};
use kavijakirja::store::Store;
use kavijakirja::transfer::weekly::{self, WeeklyExport};

use crate::{Dice, date, new_book, visit, vocabulary};

/// A day on which every week of these tests is over.
pub const LATER: &str = "2028-06-01";

pub struct Office {
    pub folder: tempfile::TempDir,
    pub store: Store,
    pub dice: Dice,
}

pub fn hervanta() -> PlaceId {
    "hervanta".parse().unwrap()
}

pub fn week(text: &str) -> Week {
    text.parse().unwrap()
}

pub fn axis(text: &str) -> Axis {
    text.parse().unwrap()
}

impl Office {
    /// A book of two places whose secret, and all else that is made up, follows from the seed.
    pub fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dice = Dice::new(seed);
        let store = Store::create(&folder.path().join("book.sqlite"), &new_book(), &dice).unwrap();
        Self { folder, store, dice }
    }

    pub fn record(&mut self, visits: &[Visit]) {
        let _ = self.store.writer().record_all(visits, Origin::Desk).unwrap();
    }

    /// As many like visits at ten on the second day of a week.
    pub fn like(&mut self, place: &str, week: &str, times: usize, codes: (&str, &str)) {
        let date = self::week(week).monday() + Days::new(1);
        let (topic, language) = codes;
        let one = || visit(&format!(r#"{{"place":"{place}","topic":["{topic}"],"language":"{language}","date":"{date}"}}"#));
        self.record(&(0..times).map(|_| one()).collect::<Vec<_>>());
    }

    /// Some visits of all kinds in a week, small numbers more often than large ones.
    pub fn mixed(&mut self, place: &str, week: Week, number: usize) {
        let vocabulary = vocabulary();
        let codes =
            |dimension: &str| -> Vec<String> { vocabulary.codes_of(&dimension.parse().unwrap()).map(|code| code.id.to_string()).collect() };
        let (topics, languages, channels, referrals) = (codes("topic"), codes("language"), codes("channel"), codes("referral"));
        let dice = &self.dice;
        let rare = |list: &[String]| {
            let most = 1 + dice.below(list.len() as u64);
            list[usize::try_from(dice.below(most)).unwrap()].clone()
        };
        let made = |_| {
            let mut about = vec![rare(&topics)];
            let second = rare(&topics);
            if dice.below(3) == 0 && !about.contains(&second) {
                about.push(second);
            }
            let sent = if dice.below(3) == 0 { format!("[\"{}\"]", rare(&referrals)) } else { "[]".to_owned() };
            let date = week.monday() + Days::new([1, 4][usize::try_from(dice.below(2)).unwrap()]);
            let hour = 10 + dice.below(6);
            visit(&format!(
                r#"{{"place":"{place}","topic":["{}"],"language":"{}","channel":"{}","referral":{sent},"date":"{date}","hour":{hour},"people":{}}}"#,
                about.join("\",\""),
                rare(&languages),
                rare(&channels),
                1 + dice.below(3)
            ))
        };
        let visits: Vec<Visit> = (0..number).map(made).collect();
        self.record(&visits);
    }

    pub fn exact(&mut self, period: &str, place: Option<&str>, axes: (&str, Option<&str>)) -> Table {
        self.store.reader().table(request(period, place, axes), date(LATER)).unwrap()
    }

    pub fn protected(&mut self, period: &str, place: Option<&str>, axes: (&str, Option<&str>)) -> Table {
        self.store.publisher().protected_table(request(period, place, axes), date(LATER)).unwrap()
    }

    /// The files of a protected or internal export, by name.
    pub fn export(&mut self, week: &str, place: Option<&str>, marking: Marking, language: Language) -> BTreeMap<String, Vec<u8>> {
        let stick = tempfile::tempdir().unwrap();
        self.export_to(stick.path(), week, place, marking, language, date(LATER))
    }

    pub fn export_to(
        &mut self,
        stick: &Path,
        week: &str,
        place: Option<&str>,
        marking: Marking,
        language: Language,
        today: NaiveDate,
    ) -> BTreeMap<String, Vec<u8>> {
        let export = WeeklyExport {
            codes: kavijakirja::report::format::dhis2::Mapping::default(),
            week: self::week(week),
            place: place.map(|place| place.parse().unwrap()),
            formats: vec![Format::Csv, Format::Xlsx, Format::Pdf],
            marking,
            folder: stick.to_owned(),
        };
        let delivered = weekly::export(&mut self.store, &Locale::new(language), today, &export, &mut |_| {}).unwrap();
        delivered.placed.iter().map(|file| (file.name.clone(), std::fs::read(delivered.folder.join(&file.name)).unwrap())).collect()
    }
}

pub fn request(period: &str, place: Option<&str>, (rows, columns): (&str, Option<&str>)) -> Request {
    let selection = Selection { period: period.parse::<Period>().unwrap(), place: place.map(|place| place.parse().unwrap()) };
    Request { selection, measure: Measure::Visits, rows: axis(rows), columns: columns.map(axis) }
}

/// The numbers of a table by row and column; a cell without a number is left out.
pub fn numbers(table: &Table) -> BTreeMap<(String, String), u64> {
    let key = |cell: &kavijakirja::statistics::Cell<'_>| (cell.row.to_owned(), cell.column.unwrap_or_default().to_owned());
    table.cells().filter_map(|cell| Some((key(&cell), cell.figure.value?))).collect()
}

/// The band of hours in which an hour is published.
pub fn band(hour: &str) -> String {
    let from = hour.parse::<u8>().unwrap() / 2 * 2;
    format!("{from:02}-{:02}", from + 2)
}

/// A line of tidy CSV: table, row, column, measure, value, status.
pub struct Line {
    pub table: String,
    pub row: String,
    pub column: String,
    pub measure: String,
    pub value: Option<u64>,
    pub status: String,
}

pub fn lines(files: &BTreeMap<String, Vec<u8>>) -> Vec<Line> {
    let csv = files.iter().find(|(name, _)| name.split('.').next_back() == Some("csv")).unwrap().1;
    let text = std::str::from_utf8(csv).unwrap();
    let mut lines = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(';').collect();
        lines.push(Line {
            table: cells[4].to_owned(),
            row: cells[6].to_owned(),
            column: cells[8].to_owned(),
            measure: cells[9].to_owned(),
            value: cells[10].parse().ok(),
            status: cells[11].to_owned(),
        });
    }
    lines
}
