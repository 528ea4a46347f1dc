//! Plausible weeks of a desk for the tests and benchmarks of disclosure control: most cells 1 or 2.

use kavijakirja::statistics::disclosure::Grid;

/// How many topics, languages, channels, referrals, hour bands and weekdays.
pub const TOPICS: usize = 18;
pub const LANGUAGES: usize = 30;
pub const CHANNELS: usize = 6;
pub const REFERRALS: usize = 8;
pub const BANDS: usize = 4;
pub const WEEKDAYS: usize = 5;

/// `SplitMix64` (G. L. Steele, D. Lea, C. H. Flood 2014): independent of the generator under test.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) >> 11).unwrap() % bound
    }

    /// Zipf-like: the i-th of n with weight 1/(i+1).
    pub fn zipf(&mut self, n: usize) -> usize {
        let weight = |i: usize| 1_000_000 / (i + 1);
        let mut left = self.below((0..n).map(weight).sum());
        (0..n)
            .find(|&i| {
                weight(i) > left || {
                    left -= weight(i);
                    false
                }
            })
            .unwrap_or(0)
    }
}

/// A visit as far as a table sees it.
pub struct Visit {
    pub topics: Vec<usize>,
    pub language: usize,
    pub channel: usize,
    pub referrals: Vec<usize>,
    pub band: usize,
    pub weekday: usize,
}

/// A week of this many visits.
pub fn week(chance: &mut Chance, visits: usize) -> Vec<Visit> {
    let some = |chance: &mut Chance, n: usize, of: usize| {
        let mut some: Vec<usize> = (0..n).map(|_| chance.zipf(of)).collect();
        some.sort_unstable();
        some.dedup();
        some
    };
    let visit = |_| {
        let (topics, referrals) = (1 + chance.below(5) / 3, chance.below(4) / 2);
        Visit {
            topics: some(chance, topics, TOPICS),
            language: chance.zipf(LANGUAGES),
            channel: chance.zipf(CHANNELS),
            referrals: some(chance, referrals, REFERRALS),
            band: chance.below(BANDS),
            weekday: chance.below(WEEKDAYS),
        }
    };
    (0..visits).map(visit).collect()
}

/// Counts by topic and language: mentions.
pub fn topic_language(week: &[Visit]) -> Grid {
    count(week, TOPICS, LANGUAGES, |visit| visit.topics.iter().map(|&topic| (topic, visit.language)).collect())
}

/// Visits by channel.
pub fn channel(week: &[Visit]) -> Grid {
    count(week, 1, CHANNELS, |visit| vec![(0, visit.channel)])
}

/// Mentions of referrals.
pub fn referral(week: &[Visit]) -> Grid {
    count(week, 1, REFERRALS, |visit| visit.referrals.iter().map(|&referral| (0, referral)).collect())
}

/// Visits by hour band and weekday.
pub fn hours(week: &[Visit]) -> Grid {
    count(week, BANDS, WEEKDAYS, |visit| vec![(visit.band, visit.weekday)])
}

fn count(week: &[Visit], rows: usize, columns: usize, cells: impl Fn(&Visit) -> Vec<(usize, usize)>) -> Grid {
    let mut grid = Grid::new(rows, columns);
    for (row, column) in week.iter().flat_map(cells) {
        grid.set(row, column, grid.get(row, column) + 1);
    }
    grid
}
