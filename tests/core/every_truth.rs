//! A stronger attacker than linear programming, on tables small enough: they know the method to the last
//! step and try every possible history of counts, with every choice the program could have made. What
//! they see are the published tables, the total that the other tables have, and the exact number of visits of
//! each week. A number is disclosed when all histories that could have led to what they see have the same value
//! there. No number whose truth is 1 or 2 may be, in whatever way the choices fall; of a desk's own questions
//! none may tell that all visits of a week are in one cell.

use std::collections::BTreeMap;
use std::fmt::Debug;

use kavijakirja::statistics::disclosure::{
    Atom, Base, Carry, Draw, Grid, Published, Reach, Shared, protect, protect_gathered, protect_total, rounding,
};
use support::plausible::Chance;

/// Choices by a generator of the test's own.
struct Free(Chance);

impl Draw for Free {
    fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.0.below(bound.max(1) as usize)).unwrap()
    }

    /// What is rare is tried more often: what matters here is what can be, not how likely.
    fn chance(&mut self, part: u32, whole: u32) -> bool {
        part > 0 && (part >= whole || if self.0.below(3) == 0 { self.0.below(2) == 0 } else { self.below(whole) < part })
    }
}

/// What is kept from week to week: of each table, and of the number of visits.
type State = (Vec<Carry>, Carry);

/// Each choice is tried this often; an outcome missed makes the attacker believe too much, which can
/// only break the test.
const TRIES: u64 = 40;
/// And this often where what is rare matters.
const MANY: u64 = 120;

fn grid<T: Copy + Default>(rows: usize, cells: &[T]) -> Grid<T> {
    Grid::from_cells(rows, cells.len() / rows, cells.to_vec()).unwrap()
}

fn cells(published: Published) -> Vec<u64> {
    let Published::Cells { cells, .. } = published else { panic!("ten visits have a breakdown") };
    cells
}

/// How the number of visits is rounded before the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Total {
    /// It is not: the table has a total of its own.
    Own,
    /// Among the totals that every table can keep: the program's way.
    Kept,
    /// For itself, and the tables follow as well as they can.
    Alone,
}

/// The program's own way, of tables with so many cells, each in so many rows; the counts of the tables stand one after the other, each
/// adding up to the number of visits.
fn protected(
    tables: Vec<(usize, usize)>,
    bases: impl Fn(usize) -> Base,
    (how, tries): (Total, u64),
) -> impl Fn(usize, &State, &[u64]) -> Vec<(Vec<u64>, State)> {
    move |week, (carries, total), counts| {
        let (base, first) = (bases(week), tables[0].1);
        let before = if week > 0 { bases(week - 1) } else { base };
        let carries: Vec<Carry> =
            carries.iter().map(|carry| if before == base { carry.clone() } else { carry.rebased(before, base) }).collect();
        let visits = counts[..first].iter().sum();
        let mut rest = counts;
        let atoms = tables.iter().map(|&(rows, cells)| {
            let (own, more) = rest.split_at(cells);
            rest = more;
            Atom { counts: grid(rows, own), visits }
        });
        let atoms: Vec<Atom> = atoms.collect();
        if visits < 10 {
            // Visits of a week that is published: they wait, and no file says how many they are.
            let late = |atom: &Atom, carry: &Carry| {
                let owed = carry.owed().unwrap().zip(carry.published(), |owed, published| owed + published.cast_signed()).unwrap();
                carry.resume(&owed.zip(&atom.counts, |truth, late| truth.unsigned_abs() + late).unwrap()).unwrap()
            };
            let after = atoms.iter().zip(&carries).map(|(atom, carry)| late(atom, carry)).collect();
            let total = if how == Total::Own { total.clone() } else { late(&Atom { counts: grid(1, &[visits]), visits }, total) };
            return vec![(Vec::new(), (after, total))];
        }
        let mut all = Vec::new();
        for seed in 0..tries {
            let mut draw = Free(Chance(seed << 20));
            let (mut shared, mut total, mut seen) = (Shared::Nothing, total.clone(), Vec::new());
            if how != Total::Own {
                let atom = Atom { counts: grid(1, &[visits]), visits };
                let reaches: Vec<Reach> = match how {
                    Total::Kept => atoms.iter().zip(&carries).map(|(atom, carry)| Reach::of(atom, carry, base).unwrap().unwrap()).collect(),
                    Total::Alone | Total::Own => Vec::new(),
                };
                let (published, after) = protect_total(&atom, &total, base, &reaches, &mut draw).unwrap();
                seen = cells(published);
                total = after;
                shared = Shared::Total(total.left().total());
            }
            let mut after = Vec::new();
            for (atom, carry) in atoms.iter().zip(&carries) {
                let (published, carry) = protect(atom, carry, base, &shared, &mut draw).unwrap();
                seen.extend(cells(published));
                after.push(carry);
            }
            let outcome = (seen, (after, total));
            if !all.contains(&outcome) {
                all.push(outcome);
            }
        }
        all
    }
}

/// The way of visitors' answers: what waits counts towards the ten, and nothing but its number is seen until then.
fn gathered(base: Base) -> impl Fn(usize, &Carry, &[u64]) -> Vec<(Vec<u64>, Carry)> {
    move |_, carry, counts| {
        let atom = Atom { counts: grid(1, counts), visits: counts.iter().sum() };
        let mut all = Vec::new();
        for seed in 0..TRIES {
            let (published, carry) = protect_gathered(&atom, carry, base, &mut Free(Chance(seed << 20))).unwrap();
            // That a week waits is known from the numbers of answers alone.
            let seen = if let Published::Cells { cells, .. } = published { cells } else { Vec::new() };
            if !all.contains(&(seen.clone(), carry.clone())) {
                all.push((seen, carry));
            }
        }
        all
    }
}

/// For comparison: each cell rounded for itself, what is left over added to the next week.
fn each_for_itself(left: &[i64], counts: &[u64]) -> Vec<(Vec<u64>, Vec<i64>)> {
    let mut all = Vec::new();
    for seed in 0..TRIES {
        let mut draw = Free(Chance(seed << 20));
        let targets: Vec<i64> = left.iter().zip(counts).map(|(left, count)| left + count.cast_signed()).collect();
        let mut one =
            |target: &i64| rounding::round(&grid(1, &[u64::try_from(*target).unwrap_or(0)]), Base::Three, &mut draw).unwrap().total();
        let published: Vec<u64> = targets.iter().map(&mut one).collect();
        let left = targets.iter().zip(&published).map(|(target, cell)| target - cell.cast_signed()).collect();
        if !all.contains(&(published.clone(), Vec::clone(&left))) {
            all.push((published, left));
        }
    }
    all
}

/// All ways to give this many visits to this many cells.
fn ways(visits: u64, cells: usize) -> Vec<Vec<u64>> {
    if cells == 1 {
        return vec![vec![visits]];
    }
    (0..=visits).flat_map(|first| ways(visits - first, cells - 1).into_iter().map(move |rest| [vec![first], rest].concat())).collect()
}

/// How an attack went.
struct Found {
    disclosed: usize,
    asked: usize,
    /// For each cell, how often it is certain that it holds all visits of a week.
    alike: Vec<usize>,
}

fn attack<S: Clone + Debug>(visits: &[u64], cells: usize, start: S, step: impl Fn(usize, &S, &[u64]) -> Vec<(Vec<u64>, S)>) -> Found {
    attack_tables(visits, (&[cells], Late::Told), start, step)
}

/// Whether the attacker is told how many visits of a week there are that has under ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Late {
    Told,
    /// At most so many: no file says it.
    Hidden,
}

/// For each thing that can be seen, the least and greatest value of every week's cells and of every
/// running total; the answer is how many small ones are disclosed, of how many. `step` makes a week
/// public: all that can be published and be left of a state and counts. Each table counts every visit once.
fn attack_tables<S: Clone + Debug>(
    visits: &[u64],
    (tables, late): (&[usize], Late),
    start: S,
    step: impl Fn(usize, &S, &[u64]) -> Vec<(Vec<u64>, S)>,
) -> Found {
    let cells: usize = tables.iter().sum();
    let of_number = |visits: u64| -> Vec<Vec<u64>> {
        tables.iter().fold(vec![Vec::new()], |all, &cells| {
            let more = ways(visits, cells);
            all.iter().flat_map(|start: &Vec<u64>| more.iter().map(move |table| [start.as_slice(), table].concat())).collect()
        })
    };
    let all_ways = |visits: u64| match late {
        Late::Hidden if visits < 10 => (0..=visits).flat_map(of_number).collect(),
        _ => of_number(visits),
    };
    let mut known = BTreeMap::new();
    let mut reached: Vec<(Vec<u64>, Vec<u64>, S)> = vec![(Vec::new(), Vec::new(), start)];
    for (week, &visits) in visits.iter().enumerate() {
        let mut next = Vec::new();
        let ways = all_ways(visits);
        for (seen, history, state) in &reached {
            for counts in &ways {
                let outcomes = known.entry(format!("{week} {state:?} {counts:?}")).or_insert_with(|| step(week, state, counts));
                for (published, state) in outcomes.iter() {
                    let seen = [seen.as_slice(), published].concat();
                    next.push((seen, [history.as_slice(), counts].concat(), state.clone()));
                }
            }
        }
        reached = next;
    }
    let mut possible: BTreeMap<Vec<u64>, Vec<(u64, u64)>> = BTreeMap::new();
    for (seen, history, ..) in reached {
        let running = (0..history.len()).map(|at| history[at % cells..=at].iter().step_by(cells).sum());
        let values: Vec<u64> = history.iter().copied().chain(running).collect();
        let ranges = possible.entry(seen).or_insert_with(|| values.iter().map(|&value| (value, value)).collect());
        ranges.iter_mut().zip(values).for_each(|(range, value)| *range = (range.0.min(value), range.1.max(value)));
    }
    let small = |(least, most): &&(u64, u64)| (1..3).contains(least) || (1..3).contains(most);
    let asked = possible.values().flatten().filter(small).count();
    let gives_away = |ranges: &Vec<(u64, u64)>| ranges.iter().any(|(least, most)| least == most && (1..3).contains(least));
    for (seen, ranges) in possible.iter().filter(|(_, ranges)| gives_away(ranges)).take(3) {
        eprintln!("{visits:?} visits, seen {seen:?}: the weeks and running totals can be {ranges:?}");
    }
    let disclosed = possible.values().flatten().filter(small).filter(|(least, most)| least == most).count();
    let mut alike = vec![0; cells];
    for ranges in possible.values() {
        for at in (0..visits.len() * cells).filter(|at| ranges[*at] == (visits[at / cells], visits[at / cells])) {
            alike[at % cells] += 1;
        }
    }
    Found { disclosed, asked, alike }
}

fn none(rows: usize, cells: usize) -> Carry {
    Carry::none(rows, cells / rows)
}

#[test]
fn whatever_history_and_choices_no_small_number_of_a_small_table_is_disclosed() {
    let trials: [(&[u64], usize, usize, Base, bool); 9] = [
        (&[10, 10, 10], 1, 2, Base::Three, true),
        (&[11, 10, 12], 1, 2, Base::Three, true),
        (&[10, 11, 10], 1, 2, Base::Three, false),
        (&[10, 10], 1, 2, Base::Five, true),
        (&[12, 13], 1, 2, Base::Five, false),
        (&[11, 11, 10], 1, 2, Base::Three, true),
        (&[10, 11], 1, 3, Base::Three, true),
        (&[10], 2, 4, Base::Three, false),
        (&[11], 1, 4, Base::Three, true),
    ];
    let mut bad = 0;
    for (visits, rows, cells, base, share) in trials {
        let how = if share { Total::Kept } else { Total::Own };
        let start = (vec![none(rows, cells)], none(1, 1));
        let Found { disclosed, asked, .. } = attack(visits, cells, start, protected(vec![(rows, cells)], |_| base, (how, TRIES)));
        eprintln!("{visits:?} visits, {cells} cells in {rows} rows, {base:?}, shared {share}: {disclosed} of {asked} disclosed");
        bad += disclosed;
        assert!(asked > 20);
    }
    assert_eq!(bad, 0);
}

#[test]
fn the_same_attack_breaks_rounding_each_cell_for_itself() {
    let Found { disclosed, asked, .. } = attack(&[10, 10], 2, vec![0; 2], |_, left, counts| each_for_itself(left, counts));
    eprintln!("each cell for itself: {disclosed} of {asked} disclosed");
    assert!(disclosed > 0);
}

#[test]
fn the_same_attack_breaks_a_total_that_a_table_cannot_keep() {
    let start = (vec![none(1, 2)], none(1, 1));
    let Found { disclosed, asked, .. } = attack(&[10, 10], 2, start, protected(vec![(1, 2)], |_| Base::Three, (Total::Alone, TRIES)));
    eprintln!("a total drawn for itself: {disclosed} of {asked} disclosed");
    assert!(disclosed > 0);
}

/// The visits of each week, for each table its cells and whether it is strict, and the base.
type Trial = (&'static [u64], &'static [(usize, bool)], Base);

/// With the totals of all tables in sight, of which one is strict, as a desk's own questions are.
#[test]
fn two_tables_with_one_total_disclose_no_small_number_and_the_strict_one_never_that_all_are_alike() {
    let trials: [Trial; 8] = [
        (&[10, 10], &[(2, true)], Base::Three),
        (&[10, 11, 10], &[(2, true)], Base::Three),
        (&[12, 10], &[(2, true)], Base::Five),
        (&[10], &[(3, true)], Base::Three),
        (&[10], &[(2, false), (2, true)], Base::Three),
        (&[11], &[(2, false), (2, true)], Base::Three),
        (&[12], &[(2, true), (2, true)], Base::Five),
        (&[10], &[(2, false), (3, true)], Base::Three),
    ];
    let (mut bad, mut alike) = (0, 0);
    for (visits, tables, base) in trials {
        let carry = |&(cells, strict): &(usize, bool)| if strict { Carry::strict(1, cells) } else { none(1, cells) };
        let start = (tables.iter().map(carry).collect(), none(1, 1));
        let shapes = tables.iter().map(|(cells, _)| (1, *cells)).collect();
        let cells: Vec<usize> = tables.iter().map(|(cells, _)| *cells).collect();
        let found = attack_tables(
            visits,
            (&cells, Late::Told),
            start,
            protected(shapes, |_| base, (Total::Kept, if base == Base::Five { MANY } else { TRIES })),
        );
        eprintln!("{visits:?} visits, {tables:?}, {base:?}: {} of {} disclosed, alike {:?}", found.disclosed, found.asked, found.alike);
        bad += found.disclosed;
        let strict = tables.iter().flat_map(|(cells, strict)| std::iter::repeat_n(strict, *cells));
        alike += found.alike.iter().zip(strict).filter(|(_, strict)| **strict).map(|(alike, _)| alike).sum::<usize>();
    }
    assert_eq!((bad, alike), (0, 0));
}

/// Late visits that leave within a later week. Of a table that is not strict they can be told in tables of two cells, by whoever knows
/// that they are no more than so many: the module of disclosure control says so. Of a strict table they cannot.
#[test]
fn late_visits_in_a_later_week_disclose_no_small_number_of_a_strict_table() {
    let mut bad = 0;
    for (visits, strict) in [([10, 2, 10], false), ([10, 2, 10], true), ([11, 4, 10], false)] {
        let carry = if strict { Carry::strict(1, 2) } else { none(1, 2) };
        for late in [Late::Told, Late::Hidden] {
            let start = (vec![carry.clone()], none(1, 1));
            let found = attack_tables(&visits, (&[2], late), start, protected(vec![(1, 2)], |_| Base::Three, (Total::Kept, TRIES)));
            eprintln!("{visits:?}, the middle late, strict {strict}, {late:?}: {} of {} disclosed", found.disclosed, found.asked);
            bad += if strict { found.disclosed } else { 0 };
        }
    }
    assert_eq!(bad, 0);
}

#[test]
fn a_base_of_5_after_a_base_of_3_discloses_no_small_number() {
    let mut bad = 0;
    for (cells, strict) in [(2, false), (2, true)] {
        let carry = if strict { Carry::strict(1, cells) } else { none(1, cells) };
        // The other way round a place keeps its base.
        let bases = [Base::Three, Base::Five];
        let found = attack(
            &[10, 11],
            cells,
            (vec![carry.clone()], none(1, 1)),
            protected(vec![(1, cells)], |week| bases[week], (Total::Kept, MANY)),
        );
        eprintln!("{bases:?}, strict {strict}: {} of {} disclosed, alike {:?}", found.disclosed, found.asked, found.alike);
        bad += found.disclosed + if strict { found.alike.iter().sum::<usize>() } else { 0 };
    }
    assert_eq!(bad, 0);
}

#[test]
fn no_small_number_of_answers_that_gathered_over_weeks_is_disclosed() {
    let trials: [(&[u64], usize, Base); 11] = [
        (&[10, 10], 2, Base::Three),
        (&[11], 3, Base::Three),
        (&[6, 5], 2, Base::Three),
        (&[9, 1], 2, Base::Three),
        (&[1, 9], 2, Base::Three),
        (&[4, 3, 5], 2, Base::Three),
        (&[9, 1, 10], 2, Base::Three),
        (&[10, 4, 6], 2, Base::Three),
        (&[5, 6], 3, Base::Three),
        (&[9, 2], 3, Base::Three),
        (&[7, 5], 2, Base::Five),
    ];
    let mut bad = 0;
    for (visits, cells, base) in trials {
        let Found { disclosed, asked, .. } = attack(visits, cells, Carry::strict(1, cells), gathered(base));
        eprintln!("{visits:?} answers, {cells} faces, {base:?}: {disclosed} of {asked} disclosed");
        bad += disclosed;
        assert!(asked > 10, "{visits:?}: {asked}");
    }
    assert_eq!(bad, 0);
}
