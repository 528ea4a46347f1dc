//! The attacker of `tests/attacker.rs` on the files that are really written.

use std::collections::{BTreeMap, BTreeSet};

use kavijakirja::locale::Language;
use kavijakirja::report::Marking;

use support::office::{Line, Office, band, lines, week};
use support::programme::Programme;

/// One table of one week, as its cells stand in a file: rows and columns without totals.
type Cells = BTreeMap<(String, String), u64>;

/// The published tables of an export, or the same of an internal one.
fn cells(lines: &[Line], table: &str) -> Cells {
    let mut cells = Cells::new();
    for line in lines.iter().filter(|line| line.table == table && line.measure == "visits") {
        if line.row != "_total" && line.column != "_total" {
            let column = if table == "weekday-by-hour" && line.status == "exact" { band(&line.column) } else { line.column.clone() };
            *cells.entry((line.row.clone(), column)).or_default() += line.value.unwrap();
        }
    }
    cells
}

/// The rows, the columns and the whole of a table.
fn lines_of(cells: &Cells) -> Vec<Vec<(String, String)>> {
    let keys = || cells.keys().cloned();
    let rows: BTreeSet<String> = keys().map(|key| key.0).collect();
    let columns: BTreeSet<String> = keys().map(|key| key.1).collect();
    let rows = rows.into_iter().map(|row| keys().filter(|key| key.0 == row).collect());
    let columns = columns.into_iter().map(|column| keys().filter(|key| key.1 == column).collect());
    rows.chain(columns).chain([keys().collect()]).collect()
}

/// The attacker of `tests/attacker.rs`, on the files that `weekly` really writes: two weeks, all their tables together, and the
/// exact numbers of visits.
#[test]
fn an_attacker_with_the_exported_files_of_two_weeks_pins_down_no_small_number() {
    for (seed, visits) in [(21, [14, 25]), (22, [30, 11]), (23, [45, 60])] {
        let mut office = Office::new(seed);
        let mut programme = Programme::default();
        let float = |number: u64| f64::from(u32::try_from(number).unwrap());
        let weeks = ["2026-W10", "2026-W11"];
        let files = weeks.map(|name| {
            let number = visits[usize::from(name == weeks[1])];
            office.mixed("hervanta", week(name), number);
            let file = |office: &mut Office, marking| lines(&office.export(name, Some("hervanta"), marking, Language::English));
            (file(&mut office, Marking::Protected), file(&mut office, Marking::InternalExact))
        });
        for table in ["topic-by-language", "channel", "referral", "weekday-by-hour"] {
            let published = files.each_ref().map(|(protected, _)| cells(protected, table));
            let truth = files.each_ref().map(|(_, internal)| cells(internal, table));
            let at = |cells: &Cells, key: &(String, String)| cells.get(key).copied().unwrap_or(0);
            let keys: Cells = published.iter().chain(&truth).flat_map(|cells| cells.keys().cloned().map(|key| (key, 0))).collect();
            let mut unknown = BTreeMap::new();
            for key in keys.keys() {
                let given = at(&published[0], key);
                let least = if given == 0 { 0.0 } else { (float(given) - 2.0).max(1.0) };
                let first = programme.unknown(float(at(&truth[0], key)), least, float(given) + 2.0);
                let second = programme.unknown(float(at(&truth[1], key)), 0.0, float(at(&published[1], key)) + 4.0);
                let both = float(given + at(&published[1], key));
                programme.within(vec![(first, 1.0), (second, 1.0)], both - 2.0, both + 2.0);
                let _ = unknown.insert(key.clone(), (first, second));
            }
            for line in lines_of(&keys) {
                let sum = |cells: &Cells| float(line.iter().map(|key| at(cells, key)).sum());
                programme.within(
                    line.iter().map(|key| (unknown[key].0, 1.0)).collect(),
                    sum(&published[0]) - 2.0,
                    sum(&published[0]) + 2.0,
                );
                // Running sums have no hard bound: the attacker is told how far this one is off, or 2.
                let (about, true_sum) = (sum(&published[0]) + sum(&published[1]), sum(&truth[0]) + sum(&truth[1]));
                let off = (about - true_sum).abs().max(2.0);
                let terms = line.iter().flat_map(|key| [(unknown[key].0, 1.0), (unknown[key].1, 1.0)]).collect();
                programme.within(terms, about - off, about + off);
            }
            // Each visit has one channel, one hour, and at least one topic; the files tell how many there were.
            for (number, pick) in visits.iter().zip([0, 1]) {
                let number = float(u64::try_from(*number).unwrap());
                let terms = unknown.values().map(|both| (if pick == 0 { both.0 } else { both.1 }, 1.0)).collect();
                match table {
                    "referral" => {}
                    "topic-by-language" => programme.within(terms, number, f64::INFINITY),
                    _ => programme.within(terms, number, number),
                }
            }
        }
        let found = programme.disclosed(|truth| (0.5..2.5).contains(&truth));
        eprintln!("{visits:?} visits: {} of {} small numbers in the files disclosed", found.disclosed, found.asked);
        assert_eq!(found.disclosed, 0);
        assert!(found.asked > 20);
    }
}
