//! Promises of disclosure control: what the rounding keeps, for whatever the choices are, and what it
//! keeps on average.

use support::plausible;

use std::collections::BTreeSet;

use kavijakirja::book::Week;
use kavijakirja::statistics::disclosure::rounding::{round, round_to_total};
use kavijakirja::statistics::disclosure::{Base, DisclosureError, Draw, Grid, Keyed, Secret};
use proptest::prelude::*;
use support::plausible::Chance;

fn week() -> Week {
    Week::new(2026, 47).unwrap()
}

fn keyed(seed: u64) -> Keyed {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    Keyed::new(&Secret::new(bytes), "hervanta", week(), "topic*language")
}

/// Follows given directions along the cycles and takes the cycles by a generator of its own; keeps the
/// probability of the directions taken as a fraction.
struct Script {
    directions: Vec<bool>,
    taken: usize,
    chance: (i128, i128),
    walk: Chance,
}

impl Draw for Script {
    fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.walk.below(bound as usize)).unwrap()
    }

    fn chance(&mut self, part: u32, whole: u32) -> bool {
        if self.taken == self.directions.len() {
            self.directions.push(true);
        }
        let yes = self.directions[self.taken];
        self.taken += 1;
        let part = i128::from(if yes { part } else { whole - part });
        let divisor = gcd(self.chance.0 * part, self.chance.1 * i128::from(whole)).max(1);
        self.chance = (self.chance.0 * part / divisor, self.chance.1 * i128::from(whole) / divisor);
        yes
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// Every outcome of rounding under this walk, each with its probability in 1/denominator.
fn outcomes(counts: &Grid, base: Base, walk: u64) -> Vec<(Grid, (i128, i128))> {
    let mut all = Vec::new();
    let mut directions = Vec::new();
    loop {
        let mut script = Script { directions, taken: 0, chance: (1, 1), walk: Chance(walk) };
        let rounded = round(counts, base, &mut script).unwrap();
        if script.chance.0 > 0 {
            all.push((rounded, script.chance));
        }
        directions = script.directions;
        while directions.last() == Some(&false) {
            _ = directions.pop();
        }
        match directions.last_mut() {
            Some(last) => *last = false,
            None => return all,
        }
    }
}

/// Every zero-restricted controlled rounding there is, by trying all.
fn brute_force(counts: &Grid, base: u64) -> BTreeSet<Vec<u64>> {
    let beside = |truth: u64| BTreeSet::from([truth / base * base, truth.div_ceil(base) * base]);
    let mut all = vec![Vec::new()];
    for &count in counts.cells() {
        all = all
            .into_iter()
            .flat_map(|start: Vec<u64>| beside(count).into_iter().map(move |cell| [start.clone(), vec![cell]].concat()))
            .collect();
    }
    let fits = |truth: Vec<u64>, rounded: Vec<u64>| truth.into_iter().zip(rounded).all(|(truth, rounded)| beside(truth).contains(&rounded));
    all.retain(|cells| {
        let rounded = Grid::from_cells(counts.rows(), counts.columns(), cells.clone()).unwrap();
        fits(counts.row_totals(), rounded.row_totals())
            && fits(counts.column_totals(), rounded.column_totals())
            && fits(vec![counts.total()], vec![rounded.total()])
    });
    all.into_iter().collect()
}

/// All tables of this shape with cells below the limit.
fn all_tables(rows: usize, columns: usize, limit: u64) -> Vec<Grid> {
    let cells = rows * columns;
    let number = limit.pow(u32::try_from(cells).unwrap());
    let digit = |n: u64, at: usize| n / limit.pow(u32::try_from(at).unwrap()) % limit;
    (0..number).map(|n| Grid::from_cells(rows, columns, (0..cells).map(|at| digit(n, at)).collect()).unwrap()).collect()
}

#[test]
fn on_every_tiny_table_the_expected_value_is_exactly_the_truth_and_each_outcome_is_a_controlled_rounding() {
    for (rows, columns, base, limit) in [(2, 2, Base::Three, 5), (2, 3, Base::Three, 3), (1, 3, Base::Five, 6), (2, 2, Base::Five, 5)] {
        for counts in all_tables(rows, columns, limit) {
            let allowed = brute_force(&counts, u64::from(base.get()));
            for walk in 0..3 {
                let mut expected = vec![(0_i128, 1_i128); counts.cells().len()];
                for (rounded, (part, whole)) in outcomes(&counts, base, walk) {
                    assert!(allowed.contains(rounded.cells()), "{counts:?} {rounded:?}");
                    for (sum, &cell) in expected.iter_mut().zip(rounded.cells()) {
                        let added = (sum.0 * whole + i128::from(cell) * part * sum.1, sum.1 * whole);
                        let divisor = gcd(added.0, added.1).max(1);
                        *sum = (added.0 / divisor, added.1 / divisor);
                    }
                }
                let truth: Vec<_> = counts.cells().iter().map(|&cell| (i128::from(cell), 1)).collect();
                assert_eq!(expected, truth, "{counts:?}");
            }
        }
    }
}

#[test]
fn every_controlled_rounding_of_a_tiny_table_can_come_out() {
    for counts in all_tables(2, 2, 3).into_iter().chain(all_tables(2, 3, 3)) {
        let reached: BTreeSet<Vec<u64>> =
            (0..40).flat_map(|walk| outcomes(&counts, Base::Three, walk)).map(|(rounded, _)| rounded.cells().to_vec()).collect();
        assert_eq!(reached, brute_force(&counts, 3), "{counts:?}");
    }
}

/// Within base − 1, a multiple, and unmoved where the truth is a multiple.
fn beside(truth: u64, rounded: u64, base: u64) -> bool {
    rounded.is_multiple_of(base) && truth.abs_diff(rounded) < base
}

fn holds(counts: &Grid, rounded: &Grid, base: u64) -> bool {
    let all = |truth: Vec<u64>, rounded: Vec<u64>| {
        truth.len() == rounded.len() && truth.into_iter().zip(rounded).all(|(t, r)| beside(t, r, base))
    };
    all(counts.cells().to_vec(), rounded.cells().to_vec())
        && all(counts.row_totals(), rounded.row_totals())
        && all(counts.column_totals(), rounded.column_totals())
        && beside(counts.total(), rounded.total(), base)
}

fn tables() -> impl Strategy<Value = Grid> {
    let cell = prop_oneof![5 => Just(0_u64), 4 => 1..3_u64, 2 => 3..12_u64, 1 => 0..100_000_u64];
    (1..19_usize, 1..31_usize)
        .prop_flat_map(move |(rows, columns)| (Just(rows), Just(columns), prop::collection::vec(cell.clone(), rows * columns)))
        .prop_map(|(rows, columns, cells)| Grid::from_cells(rows, columns, cells).unwrap())
}

fn bases() -> impl Strategy<Value = Base> {
    prop_oneof![Just(Base::Three), Just(Base::Five)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cells_rows_columns_and_total_stay_beside_their_truth(counts in tables(), base in bases(), seed: u64) {
        let rounded = round(&counts, base, &mut keyed(seed)).unwrap();
        prop_assert!(holds(&counts, &rounded, u64::from(base.get())));
    }

    #[test]
    fn the_same_secret_and_context_give_the_same_table(counts in tables(), base in bases(), seed: u64) {
        prop_assert_eq!(round(&counts, base, &mut keyed(seed)), round(&counts, base, &mut keyed(seed)));
    }

    #[test]
    fn a_given_total_is_kept_and_all_else_holds_too(counts in tables(), base in bases(), seed: u64, up: bool) {
        let b = u64::from(base.get());
        let total = if up { counts.total().div_ceil(b) } else { counts.total() / b } * b;
        let rounded = round_to_total(&counts, base, total, &mut keyed(seed)).unwrap();
        prop_assert_eq!(rounded.total(), total);
        prop_assert!(holds(&counts, &rounded, b));
    }

    #[test]
    fn a_total_that_is_not_beside_the_truth_is_refused(counts in tables(), base in bases(), off in 1..9_u64) {
        let b = u64::from(base.get());
        let (truth, wanted) = (counts.total(), counts.total().div_ceil(b) * b + off);
        let refused = round_to_total(&counts, base, wanted, &mut keyed(1));
        prop_assert_eq!(refused, Err(DisclosureError::Total { truth, wanted }));
    }
}

/// The mean of n independent values that lie within a range of width w is off its expectation by more
/// than t with probability at most 2·exp(−2nt²/w²) (W. Hoeffding, JASA 58, 1963). With m means looked
/// at and one chance in a thousand million that any of them fails a correct program:
/// t = w·√(ln(2m·10⁹) / 2n).
fn tolerance(width: f64, draws: usize, means: usize) -> f64 {
    width * ((2.0 * means as f64 * 1e9).ln() / (2.0 * draws as f64)).sqrt()
}

/// Cells and margins in one list.
fn with_margins(grid: &Grid) -> Vec<u64> {
    [grid.cells().to_vec(), grid.row_totals(), grid.column_totals(), vec![grid.total()]].concat()
}

fn largest_bias(counts: &Grid, draws: usize, mut rounded: impl FnMut(u64) -> Grid) -> f64 {
    let truth = with_margins(counts);
    let mut sums = vec![0_u64; truth.len()];
    for seed in 0..draws {
        sums.iter_mut().zip(with_margins(&rounded(seed as u64))).for_each(|(sum, value)| *sum += value);
    }
    truth.iter().zip(sums).map(|(&truth, sum)| (sum as f64 / draws as f64 - truth as f64).abs()).fold(0.0, f64::max)
}

#[test]
fn over_secrets_every_cell_and_margin_of_a_small_desk_is_right_on_average() {
    let counts = Grid::from_cells(4, 5, vec![1, 2, 0, 1, 4, 0, 1, 0, 2, 0, 5, 0, 1, 1, 2, 7, 1, 2, 0, 1]).unwrap();
    let draws = 6000;
    let bias = largest_bias(&counts, draws, |seed| round(&counts, Base::Three, &mut keyed(seed)).unwrap());
    // The two multiples beside a truth are 3 apart.
    assert!(bias < tolerance(3.0, draws, 30), "{bias}");
    // The tolerance is narrow enough to see a rounding to the nearest multiple, off by 1 in a cell.
    assert!(tolerance(3.0, draws, 30) < 0.15);
}

#[test]
fn over_secrets_every_cell_and_margin_of_a_realistic_week_is_right_on_average() {
    let counts = plausible::topic_language(&plausible::week(&mut Chance(3), 120));
    let draws = 500;
    let bias = largest_bias(&counts, draws, |seed| round(&counts, Base::Three, &mut keyed(seed)).unwrap());
    assert!(bias < tolerance(3.0, draws, 540 + 18 + 30 + 1), "{bias}");
}

#[test]
fn a_table_rounded_to_a_shared_total_is_right_on_average_when_the_total_is() {
    let counts = Grid::from_cells(1, 5, vec![1, 2, 0, 4, 6]).unwrap();
    let total = Grid::from_cells(1, 1, vec![13]).unwrap();
    let draws = 6000;
    let bias = largest_bias(&counts, draws, |seed| {
        let shared = round(&total, Base::Three, &mut keyed(seed)).unwrap().total();
        round_to_total(&counts, Base::Three, shared, &mut keyed(seed + 1_000_000)).unwrap()
    });
    assert!(bias < tolerance(3.0, draws, 12), "{bias}");
}

#[test]
fn the_choices_are_hmac_sha256_in_counter_mode() {
    // Worked out with Python's hmac module: the low halves of the first ten words.
    let secret = Secret::new(std::array::from_fn(|i| u8::try_from(i).unwrap()));
    let mut stream = Keyed::new(&secret, "hervanta", week(), "topic*language");
    let words: Vec<u32> = (0..10).map(|_| stream.below(1 << 16)).collect();
    assert_eq!(words, [45777, 56939, 56257, 18888, 13510, 31682, 28467, 47717, 9455, 65511]);
}

#[test]
fn place_week_and_table_each_change_the_choices_and_do_not_run_into_each_other() {
    let secret = Secret::new([7; 32]);
    let first = |place: &str, week: u32, table: &str| Keyed::new(&secret, place, Week::new(2026, week).unwrap(), table).below(u32::MAX);
    let all = [first("a", 1, "bc"), first("ab", 1, "c"), first("a", 2, "bc"), first("a", 1, "c"), first("b", 1, "bc")];
    assert_eq!(BTreeSet::from(all).len(), all.len());
}

#[test]
fn a_bounded_draw_is_uniform() {
    let (mut stream, draws) = (keyed(11), 30_000);
    let mut seen = [0_usize; 7];
    (0..draws).for_each(|_| seen[stream.below(7) as usize] += 1);
    for count in seen {
        assert!((count as f64 / f64::from(draws) - 1.0 / 7.0).abs() < tolerance(1.0, 30_000, 7), "{seen:?}");
    }
}

#[test]
fn a_secret_does_not_show_itself() {
    let shown = format!("{:?} {:?}", Secret::new([171; 32]), keyed(171));
    assert!(!shown.contains("171") && !shown.to_lowercase().contains("ab"), "{shown}");
}
