//! An attacker who knows the method, the base, everything published and the exact number of visits of
//! each week, but not the secret. For each unknown number they minimise and maximise it by linear
//! programming over all truths that agree with what they know: a number whose least and greatest value
//! are the same is disclosed. No number whose truth is 1 or 2 may be.
//!
//! Where the promise is soft (running rows and columns) the attacker is given more than is published:
//! how far those margins really are off at most.

use support::plausible;

use kavijakirja::book::Week;
use kavijakirja::statistics::disclosure::iso_weeks::weeks;
use kavijakirja::statistics::disclosure::rounding::round;
use kavijakirja::statistics::disclosure::{Atom, Base, Carry, Codes, Grid, Keyed, Publication, Published, Secret, Shared, protect};
use support::plausible::Chance;
use support::programme::Programme;

fn keyed(seed: u64, week: Week, table: &str) -> Keyed {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    Keyed::new(&Secret::new(bytes), "hervanta", week, table)
}

fn year() -> Vec<Week> {
    weeks("2026".parse().unwrap()).unwrap()
}

fn float(count: u64) -> f64 {
    count as f64
}

fn protected(counts: &Grid, visits: usize, carry: &Carry, shared: &Shared, mut key: Keyed) -> (Grid, Carry) {
    let atom = Atom { counts: counts.clone(), visits: visits as u64 };
    let (published, carry) = protect(&atom, carry, Base::Three, shared, &mut key).unwrap();
    let Published::Cells { cells, .. } = published else { panic!("a week of ten visits has a breakdown") };
    (Grid::from_cells(counts.rows(), counts.columns(), cells).unwrap(), carry)
}

/// The lines of a grid: its rows, its columns, all of it; each as indices of cells.
fn lines(rows: usize, columns: usize) -> Vec<Vec<usize>> {
    let row = (0..rows).map(|i| (0..columns).map(|j| i * columns + j).collect());
    let column = (0..columns).map(|j| (0..rows).map(|i| i * columns + j).collect());
    row.chain(column).chain([(0..rows * columns).collect()]).collect()
}

fn sum(grid: &Grid, line: &[usize]) -> f64 {
    line.iter().map(|&at| float(grid.cells()[at])).sum()
}

/// What a first week's protected table tells: each cell and each line within 2, nothing below 0.
fn add_first_week(programme: &mut Programme, truth: &Grid, published: &Grid) -> usize {
    let first = programme.len();
    for (&truth, &cell) in truth.cells().iter().zip(published.cells()) {
        let least = if cell == 0 { 0.0 } else { (float(cell) - 2.0).max(1.0) };
        _ = programme.unknown(float(truth), least, float(cell) + 2.0);
    }
    for line in lines(truth.rows(), truth.columns()) {
        let about = sum(published, &line);
        programme.within(line.iter().map(|&at| (first + at, 1.0)).collect(), about - 2.0, about + 2.0);
    }
    first
}

fn small(truth: f64) -> bool {
    (0.5..2.5).contains(&truth)
}

/// A realistic week with its table, and of the table only the rows and columns wanted.
fn cut(grid: &Grid, rows: usize, columns: usize) -> Grid {
    let cells = (0..rows).flat_map(|i| (0..columns).map(move |j| grid.get(i, j))).collect();
    Grid::from_cells(rows, columns, cells).unwrap()
}

#[test]
fn one_weeks_table_gives_no_small_cell_away() {
    let week = year()[0];
    for (seed, visits) in [(1, 12), (2, 40), (3, 40), (4, 100), (5, 300)] {
        let truth = plausible::topic_language(&plausible::week(&mut Chance(seed), visits));
        let (published, _) =
            protected(&truth, visits, &Carry::none(plausible::TOPICS, plausible::LANGUAGES), &Shared::Nothing, keyed(seed, week, "atom"));
        // The attacker is even told how many mentions there were.
        let mut programme = Programme::default();
        _ = add_first_week(&mut programme, &truth, &published);
        programme.within((0..programme.len()).map(|at| (at, 1.0)).collect(), float(truth.total()), float(truth.total()));
        let found = programme.disclosed(small);
        eprintln!("protected, {visits} visits: {} of {} small cells disclosed", found.disclosed, found.asked);
        assert_eq!(found.disclosed, 0);
        assert!(found.asked >= 10);
    }
}

/// The ordinary ways, on the same weeks: they are broken, so the attack can succeed.
#[test]
fn primary_suppression_and_plain_rounding_with_exact_margins_do_give_small_cells_away() {
    let (mut suppressed, mut plain) = ((0, 0), (0, 0));
    for seed in 1..6 {
        let truth = plausible::topic_language(&plausible::week(&mut Chance(seed), 40));
        // Suppression: zeros and cells from 5 on are given, 1 to 4 are hidden, all margins are exact.
        let mut programme = Programme::default();
        for &cell in truth.cells() {
            let open = cell == 0 || cell > 4;
            _ = programme.unknown(float(cell), if open { float(cell) } else { 1.0 }, if open { float(cell) } else { 4.0 });
        }
        for line in lines(truth.rows(), truth.columns()) {
            programme.within(line.iter().map(|&at| (at, 1.0)).collect(), sum(&truth, &line), sum(&truth, &line));
        }
        let found = programme.disclosed(small);
        suppressed = (suppressed.0 + found.disclosed, suppressed.1 + found.asked);
        // Plain rounding: each cell for itself, all margins exact.
        let mut programme = Programme::default();
        let mut key = keyed(seed, year()[0], "plain");
        for &cell in truth.cells() {
            let rounded = round(&Grid::from_cells(1, 1, vec![cell]).unwrap(), Base::Three, &mut key).unwrap().total();
            _ = programme.unknown(float(cell), (float(rounded) - 2.0).max(0.0), float(rounded) + 2.0);
        }
        for line in lines(truth.rows(), truth.columns()) {
            programme.within(line.iter().map(|&at| (at, 1.0)).collect(), sum(&truth, &line), sum(&truth, &line));
        }
        let found = programme.disclosed(small);
        plain = (plain.0 + found.disclosed, plain.1 + found.asked);
    }
    eprintln!("primary suppression with exact margins: {} of {} small cells disclosed", suppressed.0, suppressed.1);
    eprintln!("plain rounding with exact margins: {} of {} small cells disclosed", plain.0, plain.1);
    assert!(suppressed.0 * 10 > suppressed.1 && plain.0 * 100 > plain.1);
}

/// A sequence of weeks of one table, with what the attacker can know of it: the unknowns are each
/// cell's running totals.
fn sequence(seed: u64, number: usize, shape: (usize, usize), once: bool) -> Programme {
    let (rows, columns) = shape;
    let cells = rows * columns;
    let (mut chance, mut programme) = (Chance(seed), Programme::default());
    let (mut carry, mut total_carry) = (Carry::none(rows, columns), Carry::none(1, 1));
    let (mut truth, mut published) = (Grid::new(rows, columns), Grid::new(rows, columns));
    let mut margins = Vec::new();
    let mut visits_so_far = 0.0;
    for (t, week) in year().into_iter().take(number).enumerate() {
        let counts = loop {
            let visits = 18 + chance.below(14);
            let week_of = plausible::week(&mut chance, visits);
            let counts = if once { cut_channel(&week_of, columns) } else { cut(&plausible::topic_language(&week_of), rows, columns) };
            if counts.total() >= 10 {
                break counts;
            }
        };
        let visits = usize::try_from(counts.total()).unwrap();
        let shared = if once {
            let total = Grid::from_cells(1, 1, vec![visits as u64]).unwrap();
            total_carry = protected(&total, visits, &total_carry, &Shared::Nothing, keyed(seed, week, "visits")).1;
            Shared::Total(total_carry.left().total())
        } else {
            Shared::Nothing
        };
        let (out, after) = protected(&counts, visits, &carry, &shared, keyed(seed, week, "table"));
        carry = after;
        truth = truth.zip(&counts, |a, b| a + b).unwrap();
        published = published.zip(&out, |a, b| a + b).unwrap();
        visits_so_far += visits as f64;
        for at in 0..cells {
            let (truth, about) = (float(truth.cells()[at]), float(published.cells()[at]));
            let now = programme.unknown(truth, (about - 2.0).max(0.0), about + 2.0);
            // Nobody is taken back, and no cell gets more than all visits. Where something is published
            // somebody came, nearly always: the attacker is told where that is so.
            let came = f64::from(u8::from(out.cells()[at] > 0 && counts.cells()[at] > 0));
            if t > 0 {
                programme.within(vec![(now, 1.0), (now - cells, -1.0)], came, visits as f64);
                _ = programme.ask(vec![(now, 1.0), (now - cells, -1.0)]);
            } else {
                programme.within(vec![(now, 1.0)], came, visits as f64);
            }
        }
        for line in lines(rows, columns) {
            margins.push((t, sum(&published, &line), sum(&truth, &line), line));
        }
        // The exact number of visits: as many as counts, as here each counts once or the mentions are told.
        programme.within((t * cells..(t + 1) * cells).map(|at| (at, 1.0)).collect(), visits_so_far, visits_so_far);
    }
    let most = margins.iter().map(|(_, about, truth, _)| (about - truth).abs()).fold(2.0, f64::max);
    for (t, about, _, line) in margins {
        let off = if t == 0 { 2.0 } else { most };
        programme.within(line.iter().map(|&at| (t * cells + at, 1.0)).collect(), about - off, about + off);
    }
    programme
}

/// Visits by channel with the more frequent channels as one, so that the others stay small.
fn cut_channel(seen: &[plausible::Visit], columns: usize) -> Grid {
    let mut grid = Grid::new(1, columns);
    for visit in seen {
        let channel = visit.channel.saturating_sub(plausible::CHANNELS - columns);
        grid.set(0, channel, grid.get(0, channel) + 1);
    }
    grid
}

#[test]
fn the_weeks_of_a_month_and_the_month_give_no_small_cell_away() {
    // The month is the sum of its weeks and stands in the programme as the last running total.
    for seed in 1..4 {
        let found = sequence(seed, 4, (8, 10), false).disclosed(small);
        eprintln!("a month of four weeks: {} of {} small cells disclosed", found.disclosed, found.asked);
        assert_eq!(found.disclosed, 0);
        assert!(found.asked > 100);
    }
}

#[test]
fn a_years_sequence_of_small_weeks_gives_no_small_cell_away() {
    for seed in 1..3 {
        let found = sequence(seed, 40, (4, 5), false).disclosed(small);
        eprintln!("forty weeks: {} of {} small cells disclosed", found.disclosed, found.asked);
        assert_eq!(found.disclosed, 0);
        assert!(found.asked > 100);
    }
}

#[test]
fn tables_that_count_each_visit_once_give_no_small_cell_away_though_their_sum_is_known_exactly() {
    for (seed, columns) in [(1, 2), (2, 2), (3, 3), (4, 3), (5, 4), (6, 6)] {
        let found = sequence(seed, 40, (1, columns), true).disclosed(small);
        eprintln!("{columns} channels, forty weeks: {} of {} small cells disclosed", found.disclosed, found.asked);
        assert_eq!(found.disclosed, 0);
        assert!(found.asked > 10);
    }
}

#[test]
fn the_atom_together_with_channel_and_referral_gives_no_small_cell_away() {
    let week = year()[0];
    for seed in 1..5 {
        let visits = 15 + 10 * usize::try_from(seed).unwrap();
        let seen = plausible::week(&mut Chance(seed), visits);
        let total = Grid::from_cells(1, 1, vec![visits as u64]).unwrap();
        let (_, total) = protected(&total, visits, &Carry::none(1, 1), &Shared::Nothing, keyed(seed, week, "visits"));
        let shared = Shared::Total(total.left().total());
        let mut programme = Programme::default();
        let mut add = |counts: &Grid, shared: &Shared, name: &str| {
            let none = Carry::none(counts.rows(), counts.columns());
            let (published, _) = protected(counts, visits, &none, shared, keyed(seed, week, name));
            let first = add_first_week(&mut programme, counts, &published);
            (first..programme.len()).map(|at| (at, 1.0)).collect::<Vec<_>>()
        };
        let atom = add(&plausible::topic_language(&seen), &Shared::Nothing, "atom");
        let channel = add(&plausible::channel(&seen), &shared, "channel");
        let hours = add(&plausible::hours(&seen), &shared, "hours");
        let _ = add(&plausible::referral(&seen), &Shared::Nothing, "referral");
        // Each visit has a channel, an hour, and at least one topic.
        programme.within(channel, visits as f64, visits as f64);
        programme.within(hours, visits as f64, visits as f64);
        programme.within(atom, visits as f64, f64::INFINITY);
        let found = programme.disclosed(small);
        eprintln!("atom, channel, hours and referral: {} of {} small cells disclosed", found.disclosed, found.asked);
        assert_eq!(found.disclosed, 0);
    }
}

#[test]
fn two_exports_before_and_after_a_correction_give_no_small_cell_away() {
    let [one, two, ..] = year()[..] else { panic!("a year has more weeks") };
    let codes = |prefix: &str, number: usize| (0..number).map(|code| format!("{prefix}{code}")).collect();
    let mut chance = Chance(11);
    let first = plausible::topic_language(&plausible::week(&mut chance, 40));
    let second = plausible::topic_language(&plausible::week(&mut chance, 40));
    let (rows, columns) = (first.rows(), first.columns());
    let key = |week| keyed(11, week, "atom");
    let (published, carry) = protected(&first, 40, &Carry::none(rows, columns), &Shared::Nothing, key(one));
    let frozen = Published::Cells { cells: published.cells().to_vec(), agrees: true };
    let codes = Codes { rows: codes("t", rows), columns: codes("l", columns) };
    let frozen = Publication::freeze("hervanta", one, "topic*language", Base::Three, codes, 40, frozen).unwrap();
    let stored = serde_json::to_string(&frozen).unwrap();

    // A visit of the first week is moved from one language to another. Exported again, the week comes
    // from what is stored; the second week is the first that knows of the correction.
    let from = first.cells().iter().position(|&cell| cell == 2).unwrap();
    let to = first.cells().iter().position(|&cell| cell == 1).unwrap();
    let mut corrected = first.clone();
    corrected.cells_mut()[from] -= 1;
    corrected.cells_mut()[to] += 1;
    let again: Publication = serde_json::from_str(&stored).unwrap();
    assert_eq!(again.verify(), Ok(()));
    assert_eq!((serde_json::to_string(&again).unwrap(), again.grid().unwrap().unwrap()), (stored, published.clone()));
    let (out, _) = protected(&second, 40, &carry.resume(&corrected).unwrap(), &Shared::Nothing, key(two));

    // The attacker is even told which two cells were corrected, and by how much.
    let mut programme = Programme::default();
    let start = add_first_week(&mut programme, &first, &published);
    for at in 0..rows * columns {
        let moved = f64::from(i8::from(at == to) - i8::from(at == from));
        let (truth, sum) = (float(second.cells()[at]), float(published.cells()[at] + out.cells()[at]));
        let new = programme.unknown(truth, 0.0, 40.0);
        // A debt that waits may leave the sum more than 2 too high where something was taken away.
        let least = if at == from { sum - 3.0 } else { sum - 2.0 };
        programme.within(vec![(start + at, 1.0), (new, 1.0)], least - moved, sum + 2.0 - moved);
        if at == from || at == to {
            programme.within(vec![(start + at, 1.0)], f64::from(u8::from(at == from)), f64::INFINITY);
        }
    }
    let found = programme.disclosed(small);
    eprintln!("before and after a correction: {} of {} small cells disclosed", found.disclosed, found.asked);
    assert_eq!(found.disclosed, 0);
    assert!(found.asked > 60);
}
