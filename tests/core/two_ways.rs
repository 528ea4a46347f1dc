//! Languages counted in two ways beside each other: by visits, and by the mentions of topics. Why visits by language are not published: rounded
//! apart they tell, and so they do where the mentions leave over what the visits do.
//!
//! The attacker tries every truth and every choice, as in `every_truth`; what they see are the number of visits, exact and rounded, the
//! visits by language and the mentions of topic by language. They ask how many visits and mentions each language had.

use std::collections::BTreeMap;

use kavijakirja::statistics::disclosure::{Atom, Base, Carry, Draw, Grid, Published, Reach, Shared, protect, protect_total};
use support::plausible::Chance;

/// Choices by a generator of the test's own.
struct Free(Chance);

impl Draw for Free {
    fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.0.below(bound.max(1) as usize)).unwrap()
    }
}

/// How the mentions are rounded beside the visits by language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// The visits by language are not published: the program's way.
    Alone,
    /// For themselves.
    Apart,
    /// Each language's mentions leave over what its visits do, as near as the cells allow.
    Coupled,
}

/// What visitors can come for: each language with each of these sets of topics.
struct Kinds {
    languages: usize,
    topics: usize,
    sets: Vec<Vec<usize>>,
}

impl Kinds {
    fn number(&self) -> usize {
        self.languages * self.sets.len()
    }

    /// The visits by language and the mentions by language and topic of a week with so many visits of each kind.
    fn tables(&self, counts: &[u64]) -> (Vec<u64>, Vec<u64>) {
        let (mut visits, mut mentions) = (vec![0; self.languages], vec![0; self.languages * self.topics]);
        for (kind, count) in counts.iter().enumerate() {
            let (language, set) = (kind / self.sets.len(), &self.sets[kind % self.sets.len()]);
            visits[language] += count;
            for topic in set {
                mentions[language * self.topics + topic] += count;
            }
        }
        (visits, mentions)
    }
}

/// What is carried over of the number of visits, the visits by language, the mentions.
type State = [Carry; 3];

fn cells(published: Published) -> Vec<u64> {
    let Published::Cells { cells, .. } = published else { panic!("ten visits have a breakdown") };
    cells
}

fn published(kinds: &Kinds, how: Beside, state: &State, counts: &[u64], tries: u64) -> Vec<(Vec<u64>, State)> {
    let (visits, mentions) = kinds.tables(counts);
    let number = visits.iter().sum();
    let atom = |rows: usize, cells: Vec<u64>| Atom { counts: Grid::from_cells(rows, cells.len() / rows, cells).unwrap(), visits: number };
    let (total, by_language, by_topic) = (atom(1, vec![number]), atom(1, visits), atom(kinds.languages, mentions));
    let mut all = Vec::new();
    for seed in 0..tries {
        let draw = &mut Free(Chance(seed << 20));
        let reach = Reach::of(&by_language, &state[1], Base::Three).unwrap().unwrap();
        let (one, first) = protect_total(&total, &state[0], Base::Three, &[reach], draw).unwrap();
        let (two, second) = protect(&by_language, &state[1], Base::Three, &Shared::Total(first.left().total()), draw).unwrap();
        let shared = match how {
            Beside::Alone | Beside::Apart => Shared::Nothing,
            Beside::Coupled => Shared::Rows(second.left().cells().to_vec()),
        };
        let (three, third) = protect(&by_topic, &state[2], Base::Three, &shared, draw).unwrap();
        let visits = if how == Beside::Alone { Vec::new() } else { cells(two) };
        let outcome = ([cells(one), visits, cells(three)].concat(), [first, second, third]);
        if !all.contains(&outcome) {
            all.push(outcome);
        }
    }
    all
}

/// All ways to give this many visits to this many kinds.
fn ways(visits: u64, kinds: usize) -> Vec<Vec<u64>> {
    if kinds == 1 {
        return vec![vec![visits]];
    }
    (0..=visits).flat_map(|first| ways(visits - first, kinds - 1).into_iter().map(move |rest| [vec![first], rest].concat())).collect()
}

/// How many numbers of 1 or 2 are disclosed, of how many.
fn attack(visits: &[u64], kinds: &Kinds, how: Beside, tries: u64) -> (usize, usize) {
    let start = [Carry::none(1, 1), Carry::none(1, kinds.languages), Carry::none(kinds.languages, kinds.topics)];
    let mut reached: Vec<(Vec<u64>, Vec<u64>, State)> = vec![(Vec::new(), Vec::new(), start)];
    let mut known = BTreeMap::new();
    for (week, &visits) in visits.iter().enumerate() {
        let mut next = Vec::new();
        for (seen, asked, state) in &reached {
            for counts in ways(visits, kinds.number()) {
                let outcomes =
                    known.entry(format!("{week} {state:?} {counts:?}")).or_insert_with(|| published(kinds, how, state, &counts, tries));
                let (by_language, by_topic) = kinds.tables(&counts);
                let asked = [asked.as_slice(), &by_language, &by_topic].concat();
                next.extend(outcomes.iter().map(|(more, state)| ([seen.as_slice(), more].concat(), asked.clone(), state.clone())));
            }
        }
        reached = next;
    }
    let mut possible: BTreeMap<Vec<u64>, Vec<(u64, u64)>> = BTreeMap::new();
    for (seen, asked, _) in reached {
        let ranges = possible.entry(seen).or_insert_with(|| asked.iter().map(|&value| (value, value)).collect());
        ranges.iter_mut().zip(asked).for_each(|(range, value)| *range = (range.0.min(value), range.1.max(value)));
    }
    let small: Vec<&(u64, u64)> =
        possible.values().flatten().filter(|(least, most)| (1..3).contains(least) || (1..3).contains(most)).collect();
    (small.iter().filter(|(least, most)| least == most).count(), small.len())
}

fn one_topic() -> Kinds {
    Kinds { languages: 2, topics: 1, sets: vec![vec![0]] }
}

fn two_topics() -> Kinds {
    Kinds { languages: 2, topics: 2, sets: vec![vec![0], vec![1]] }
}

fn both_topics() -> Kinds {
    Kinds { languages: 2, topics: 2, sets: vec![vec![0], vec![1], vec![0, 1]] }
}

#[test]
fn visits_and_mentions_by_language_that_are_rounded_apart_disclose_small_numbers() {
    for (visits, kinds) in [(10, one_topic()), (11, one_topic()), (10, two_topics())] {
        let (disclosed, asked) = attack(&[visits], &kinds, Beside::Apart, 40);
        eprintln!("apart, {visits} visits, {} kinds: {disclosed} of {asked} disclosed", kinds.number());
        assert!(disclosed > 0);
    }
}

/// The remainders of the visits are not enough: in a second week, or where some visits have two topics, they still tell.
#[test]
fn so_do_those_whose_mentions_leave_over_what_the_visits_do_but_for_a_first_week_of_one_topic_a_visit() {
    for (visits, kinds, safe, tries) in [
        (&[10][..], one_topic(), true, 40),
        (&[11], two_topics(), true, 40),
        (&[10, 10], one_topic(), false, 40),
        (&[10], both_topics(), false, 16),
    ] {
        let (disclosed, asked) = attack(visits, &kinds, Beside::Coupled, tries);
        eprintln!("coupled, {visits:?} visits, {} kinds: {disclosed} of {asked} disclosed", kinds.number());
        assert_eq!(disclosed == 0, safe, "{visits:?}");
    }
}

/// As they are published. In one week nothing is told. Over two weeks of a desk that is known to give one topic a visit, the mentions are
/// visits with a total of their own beside the rounded number of visits, and some are: the module of disclosure control says so.
#[test]
fn mentions_alone_disclose_no_small_number_of_one_week_and_few_of_two_where_each_visit_is_known_to_have_one_topic() {
    for (visits, kinds, most) in [(&[10][..], one_topic(), 0), (&[10], two_topics(), 0), (&[10, 10], one_topic(), 3)] {
        let (disclosed, asked) = attack(visits, &kinds, Beside::Alone, 60);
        eprintln!("alone, {visits:?} visits, {} kinds: {disclosed} of {asked} disclosed", kinds.number());
        assert!(disclosed * 100 <= asked * most, "{visits:?}: {disclosed} of {asked}");
    }
}
