//! Chance that can be repeated: the same seed throws the same.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A row of throws. The generator is `SplitMix64` (Steele, Lea and Flood, 2014): good enough for made-up data, and a few
/// lines. Nothing secret comes from it.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of thing `number` of a kind: each thing has its own, so that it does not matter in which order they are
    /// made.
    pub fn of(seed: u64, kind: u64, number: u64) -> Self {
        let mut dice = Self(seed ^ kind.rotate_left(48));
        let start = dice.next() ^ number;
        let mut dice = Self(start);
        dice.next();
        dice
    }

    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; zero when there is none.
    pub const fn below(&mut self, end: u64) -> u64 {
        // The upper half of the product: as even as can be, without a division.
        let product = (self.next() as u128) * (end as u128);
        (product >> 64) as u64
    }

    /// From `low` up to and with `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high.saturating_sub(low)).unwrap_or(0).saturating_add(1);
        low.saturating_add(i64::try_from(self.below(span)).unwrap_or(0))
    }

    /// Whether something happens that does so `percent` times in a hundred.
    pub const fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of them; none of nothing.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let end = u64::try_from(of.len()).unwrap_or(0);
        of.get(usize::try_from(self.below(end)).unwrap_or(0))
    }

    /// One of the words.
    pub fn word(&mut self, of: &'static [&'static str]) -> &'static str {
        self.pick(of).copied().unwrap_or_default()
    }

    /// One of the words, those in front more often.
    pub fn common_word(&mut self, of: &'static [&'static str]) -> &'static str {
        let end = u64::try_from(of.len()).unwrap_or(0);
        let first = self.below(end);
        let at = first.min(self.below(end));
        of.get(usize::try_from(at).unwrap_or(0)).copied().unwrap_or_default()
    }

    /// An id of something that happened at `at`.
    pub fn id<T: From<Uuid>>(&mut self, at: DateTime<Utc>) -> T {
        let mut random = [0; 10];
        let throws = self.next().to_be_bytes().into_iter().chain(self.next().to_be_bytes());
        random.iter_mut().zip(throws).for_each(|(to, from)| *to = from);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_throws_the_same_and_another_thing_does_not() {
        let throws = |mut dice: Dice| [dice.next(), dice.below(1000), dice.next()];
        assert_eq!(throws(Dice::of(1, 2, 3)), throws(Dice::of(1, 2, 3)));
        assert_ne!(throws(Dice::of(1, 2, 3)), throws(Dice::of(1, 2, 4)));
        assert_ne!(throws(Dice::of(1, 2, 3)), throws(Dice::of(1, 3, 3)));
        assert_ne!(throws(Dice::of(1, 2, 3)), throws(Dice::of(2, 2, 3)));
    }

    #[test]
    fn throws_stay_inside_and_reach_both_ends() {
        let mut dice = Dice::of(1, 0, 0);
        let thrown: std::collections::BTreeSet<i64> = (0..500).map(|_| dice.between(-2, 3)).collect();
        assert_eq!(thrown.into_iter().collect::<Vec<_>>(), [-2, -1, 0, 1, 2, 3]);
        assert_eq!((dice.below(0), dice.pick::<u8>(&[])), (0, None));
    }
}
