//! Chance that begins at a seed and goes the same way everywhere.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// A seeded generator.
#[derive(Debug)]
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// A generator of its own for each purpose, so that one more draw in one place changes nothing in another.
    pub(super) fn new(seed: u64, purpose: &str) -> Self {
        let digest = Sha256::new().chain_update("kavijakirja demo ").chain_update(purpose).chain_update(seed.to_be_bytes()).finalize();
        Self(ChaCha8Rng::from_seed(digest.into()))
    }

    /// A number from 0 to below `end`; 0 where `end` is 0. Uniform to one part in 2³² / `end`.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let wide = u64::from(self.0.next_u32()) * u64::from(end);
        u32::try_from(wide >> 32).unwrap_or(0)
    }

    /// True in so many cases of a hundred.
    pub(super) fn percent(&mut self, cases: u32) -> bool {
        self.below(100) < cases
    }

    /// A UUID of version 4 (RFC 9562).
    pub(super) fn uuid(&mut self) -> uuid::Uuid {
        let mut bytes = [0; 16];
        self.0.fill_bytes(&mut bytes);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

/// A choice among things of unequal weight.
#[derive(Debug, Clone)]
pub(super) struct Weighted<T> {
    things: Vec<T>,
    /// The sums of the weights up to each thing.
    sums: Vec<u32>,
}

impl<T> Weighted<T> {
    pub(super) fn new(things: impl IntoIterator<Item = (T, u32)>) -> Self {
        let (mut sum, mut sums, mut kept) = (0u32, Vec::new(), Vec::new());
        for (thing, weight) in things {
            sum = sum.saturating_add(weight);
            sums.push(sum);
            kept.push(thing);
        }
        Self { things: kept, sums }
    }

    /// Things by rank: the second half as often as the first, the third a third (G. K. Zipf 1949).
    pub(super) fn zipf(things: Vec<T>) -> Self {
        Self::new(things.into_iter().zip(1..).map(|(thing, rank)| (thing, 1_000_000 / rank)))
    }

    /// One of the things; none where there are none.
    pub(super) fn draw(&self, chance: &mut Chance) -> Option<&T> {
        let at = chance.below(self.sums.last().copied()?);
        self.things.get(self.sums.partition_point(|sum| *sum <= at))
    }
}
