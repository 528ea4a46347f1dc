//! A stronger attacker than linear programming, on tables small enough: they know the method to the last
//! step and try every possible history of counts, with every choice the program could have made. What
//! they see are the published tables and the exact number of visits of each week. A number is disclosed
//! when all histories that could have led to what they see have the same value there. No number whose
//! truth is 1 or 2 may be, in whatever way the choices fall.

use std::collections::BTreeMap;
use std::fmt::Debug;

use kavijakirja::statistics::disclosure::{Atom, Base, Carry, Draw, Grid, Published, Shared, protect, protect_gathered, rounding};
use support::plausible::Chance;

/// Choices by a generator of the test's own.
struct Free(Chance);

impl Draw for Free {
    fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.0.below(bound.max(1) as usize)).unwrap()
    }

    /// What is rare is tried more often: what matters here is what can be, not how likely.
    fn chance(&mut self, part: u32, whole: u32) -> bool {
        if whole == 32 { self.0.below(3) == 0 } else { self.below(whole) < part }
    }
}

/// What is kept from week to week: of the table, and of the number of visits.
type State = (Carry, Carry);

/// Each choice is tried this often; an outcome missed makes the attacker believe too much, which can
/// only break the test.
const TRIES: u64 = 40;

fn grid<T: Copy + Default>(rows: usize, cells: &[T]) -> Grid<T> {
    Grid::from_cells(rows, cells.len() / rows, cells.to_vec()).unwrap()
}

fn cells(published: Published) -> Vec<u64> {
    let Published::Cells { cells, .. } = published else { panic!("ten visits have a breakdown") };
    cells
}

/// The program's own way; the total is shared with the rounded number of visits, or free.
fn protected(rows: usize, base: Base, share: bool) -> impl Fn(&State, &[u64]) -> Vec<(Vec<u64>, State)> {
    move |(carry, total), counts| {
        let visits = counts.iter().sum();
        let mut all = Vec::new();
        for seed in 0..TRIES {
            let mut draw = Free(Chance(seed << 20));
            let (mut shared, mut total) = (Shared::Nothing, total.clone());
            if share {
                let atom = Atom { counts: grid(1, &[visits]), visits };
                total = protect(&atom, &total, base, &Shared::Nothing, &mut draw).unwrap().1;
                shared = Shared::Total(total.left().total());
            }
            let atom = Atom { counts: grid(rows, counts), visits };
            let (published, carry) = protect(&atom, carry, base, &shared, &mut draw).unwrap();
            let outcome = (cells(published), (carry, total));
            if !all.contains(&outcome) {
                all.push(outcome);
            }
        }
        all
    }
}

/// The way of visitors' answers: what waits counts towards the ten, and nothing but its number is seen until then.
fn gathered(base: Base) -> impl Fn(&Carry, &[u64]) -> Vec<(Vec<u64>, Carry)> {
    move |carry, counts| {
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

/// For each thing that can be seen, the least and greatest value of every week's cells and of every
/// running total; the answer is how many small ones are disclosed, of how many. `step` makes a week
/// public: all that can be published and be left of a state and counts.
fn attack<S: Clone + Debug>(visits: &[u64], cells: usize, start: S, step: impl Fn(&S, &[u64]) -> Vec<(Vec<u64>, S)>) -> (usize, usize) {
    let mut known = BTreeMap::new();
    let mut reached: Vec<(Vec<u64>, Vec<u64>, S)> = vec![(Vec::new(), Vec::new(), start)];
    for &visits in visits {
        let mut next = Vec::new();
        for (seen, history, state) in &reached {
            for counts in ways(visits, cells) {
                let outcomes = known.entry(format!("{state:?} {counts:?}")).or_insert_with(|| step(state, &counts));
                for (published, state) in outcomes.iter() {
                    let seen = [seen.as_slice(), published].concat();
                    next.push((seen, [history.as_slice(), &counts].concat(), state.clone()));
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
    (disclosed, asked)
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
        let (disclosed, asked) = attack(visits, cells, (Carry::none(rows, cells / rows), Carry::none(1, 1)), protected(rows, base, share));
        eprintln!("{visits:?} visits, {cells} cells in {rows} rows, {base:?}, shared {share}: {disclosed} of {asked} disclosed");
        bad += disclosed;
        assert!(asked > 20);
    }
    assert_eq!(bad, 0);
}

#[test]
fn the_same_attack_breaks_rounding_each_cell_for_itself() {
    let (disclosed, asked) = attack(&[10, 10], 2, vec![0; 2], |left, counts| each_for_itself(left, counts));
    eprintln!("each cell for itself: {disclosed} of {asked} disclosed");
    assert!(disclosed > 0);
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
        let (disclosed, asked) = attack(visits, cells, Carry::strict(1, cells), gathered(base));
        eprintln!("{visits:?} answers, {cells} faces, {base:?}: {disclosed} of {asked} disclosed");
        bad += disclosed;
        assert!(asked > 10, "{visits:?}: {asked}");
    }
    assert_eq!(bad, 0);
}
