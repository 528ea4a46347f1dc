//! The aim of one cell: how many multiples it should get on average, so that its running total is
//! unbiased.
//!
//! A running total S that is rounded afresh each week would drift: a cell that was rounded down would
//! be drawn again every quiet week until it is rounded up once, and could never come back, because a
//! later week cannot publish less than nothing. Over a year nearly every cell would end above its
//! truth. So the draws of the weeks are coupled: think of an offset U, uniform in 0 … b−1, drawn once
//! for the cell and kept for ever, and of the running publication R = b·⌊(S+U)/b⌋. It is within b−1
//! of S, equals S where b divides S, never falls while S grows, and has the expected value S. (It is
//! systematic sampling with a random start, W. G. Madow, Annals of Mathematical Statistics 20, 1949.)
//! U need not be kept: what is known of it after a week is given by the remainder S−R alone,
//!
//! - remainder c ≥ 0 (rounded down or even): U is uniform in 0 … b−1−c;
//! - remainder c < 0 (rounded up): U is uniform in −c … b−1;
//!
//! and the aim of the next week is the mean of ⌊(c + new + U)/b⌋ over the U that are left.

use super::Base;

/// One multiple of the base in the units the aims are counted in. 60 is divisible by all that
/// divides an aim of base 3 or 5 (1 to 5), the power of two leaves room for [`super::margin_correction`].
pub(super) const ONE: u64 = 60 << 20;

/// One in so many parts of an aim is that of a fresh rounding.
const FRESH: u64 = 16;

/// The aim of a cell in units of 1/[`ONE`] multiples: `left` is what rounding left over, `fresh` what
/// is new since then. Always between the two multiples around their sum, and 0 where that is zero or
/// below (a debt waits) or nothing is new.
///
/// What is known of U makes some choices certain, and a reader who knows the method could conclude from
/// them. So where something is new a sixteenth of the aim is that of a fresh rounding: whatever is not a
/// multiple can then come out either way.
pub(super) fn aim(base: Base, left: i64, fresh: i64) -> u64 {
    let target = left + fresh;
    if target <= 0 || (fresh == 0 && left < i64::from(base.get())) {
        return 0;
    }
    let plain = target.unsigned_abs() * (ONE / u64::from(base.get()));
    coupled(base, left, fresh).map_or(plain, |coupled| coupled - coupled / FRESH + plain / FRESH)
}

/// The mean of ⌊(left + fresh + U)/b⌋ over the offsets U that are left; none where the remainder came
/// from a larger base or a correction and tells nothing of U.
fn coupled(base: Base, left: i64, fresh: i64) -> Option<u64> {
    let b = i64::from(base.get());
    if left.abs() >= b {
        return None;
    }
    let offsets = if left >= 0 { 0..b - left } else { -left..b };
    let among = offsets.end.abs_diff(offsets.start);
    let multiples: u64 = offsets.map(|u| ((left + fresh + u).max(0) / b).unsigned_abs()).sum();
    Some(multiples * ONE / among)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The law itself: follow one cell through every possible offset and compare the mean of the aims
    /// with the truth, week by week.
    #[test]
    fn a_running_total_that_follows_the_aims_is_unbiased_and_within_reach() {
        for base in [Base::Three, Base::Five] {
            let b = i64::from(base.get());
            for weeks in [[1, 0, 0, 0], [0, 1, 1, 4], [2, 0, 7, 1], [4, 3, 0, 2]] {
                // The probability of each remainder, in 60^5ths.
                let whole = 60_i64.pow(5);
                let mut states = vec![(0_i64, whole)];
                for fresh in weeks {
                    let mut next: Vec<(i64, i64)> = Vec::new();
                    for (left, chance) in states {
                        let aim = coupled(base, left, fresh).map_or(0, |aim| (aim >> 20).cast_signed());
                        let (low, part) = (aim.div_euclid(60), aim.rem_euclid(60));
                        for (multiples, chance) in [(low, chance * (60 - part) / 60), (low + 1, chance * part / 60)] {
                            let rest = left + fresh - multiples * b;
                            if chance > 0 {
                                assert!(rest.abs() < b, "{left} {fresh} {rest}");
                                match next.iter_mut().find(|(state, _)| *state == rest) {
                                    Some((_, sum)) => *sum += chance,
                                    None => next.push((rest, chance)),
                                }
                            }
                        }
                    }
                    states = next;
                    let mean: i64 = states.iter().map(|(rest, chance)| rest * chance).sum();
                    assert_eq!(mean, 0, "{base:?} {weeks:?} {states:?}");
                }
            }
        }
    }
}
