//! Ids and secrets, from a clock and a source of randomness.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Where ids and secrets come from. The program has [`OsIds`], tests have a seeded one.
pub trait Ids: Send + Sync {
    /// Thirty-two bytes that nobody can guess: session tokens, keys, nonces.
    fn token(&self) -> [u8; 32];

    /// A number that grows with every call, and begins again after the largest.
    fn turn(&self) -> u32;

    /// A UUID version 7: sorts by the millisecond of `now`, and within it in the order of the calls (RFC 9562, 6.2, method 1);
    /// random beyond that. What is written in one transaction at one moment so keeps its order.
    fn uuid(&self, now: DateTime<Utc>) -> Uuid {
        let [a, b, c, d] = self.turn().to_be_bytes();
        let mut rest = [0; 10];
        rest.iter_mut().zip(self.token()).for_each(|(to, from)| *to = from);
        // Four bits of the version stand before the first, two of the variant before the third: no bit of the turn is lost.
        rest[0] = a >> 4;
        rest[1] = (a << 4) | (b >> 4);
        rest[2] = ((b & 0x0f) << 2) | (c >> 6);
        rest[3] = (c << 2) | (d >> 6);
        rest[4] = (d << 2) | (rest[4] & 0x03);
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &rest).into_uuid()
    }
}

/// The source of the operating system could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the operating system gave no randomness")]
pub struct NoRandomness;

/// Randomness of the operating system.
///
/// It takes a key from the system at the start and mixes it with a counter and fresh bytes each
/// time, so that a call cannot fail later and never repeats.
pub struct OsIds {
    key: Zeroizing<[u8; 32]>,
    turn: AtomicU64,
    ids: AtomicU32,
}

impl OsIds {
    /// Takes a key from the operating system.
    ///
    /// # Errors
    /// When the system gives no randomness; the program must not start then.
    pub fn new() -> Result<Self, NoRandomness> {
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut()).map_err(|_| NoRandomness)?;
        Ok(Self { key, turn: AtomicU64::new(0), ids: AtomicU32::new(0) })
    }
}

impl Ids for OsIds {
    fn token(&self) -> [u8; 32] {
        let mut fresh = Zeroizing::new([0_u8; 32]);
        if getrandom::fill(fresh.as_mut()).is_err() {
            tracing::warn!("the operating system gave no fresh randomness; the key of the start is used");
        }
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        mac(self.key.as_ref(), &[&turn.to_be_bytes(), fresh.as_ref()])
    }

    fn turn(&self) -> u32 {
        self.ids.fetch_add(1, Ordering::Relaxed)
    }
}

/// Ids and secrets that anyone can predict from the seed. For tests and benches, never for a running program.
pub struct SeededIds {
    seed: u64,
    turn: AtomicU64,
    ids: AtomicU32,
}

impl SeededIds {
    /// The same seed gives the same row of ids.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { seed, turn: AtomicU64::new(0), ids: AtomicU32::new(0) }
    }
}

impl Ids for SeededIds {
    fn token(&self) -> [u8; 32] {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed);
        mac(b"seeded", &[&self.seed.to_be_bytes(), &turn.to_be_bytes()])
    }

    fn turn(&self) -> u32 {
        self.ids.fetch_add(1, Ordering::Relaxed)
    }
}

/// HMAC-SHA256 over parts, each preceded by its length so that no two lists give the same input.
pub(crate) fn mac(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    // Every length of key is a sound one for HMAC; the other branch is never taken.
    let Ok(mut mac) = <Hmac<Sha256> as KeyInit>::new_from_slice(key) else {
        return [0; 32];
    };
    for part in parts {
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        mac.update(&length.to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_do_not_repeat_and_ids_sort_by_time() {
        let ids = OsIds::new().unwrap();
        assert_ne!(ids.token(), ids.token());
        let early = ids.uuid(DateTime::from_timestamp_millis(1_000).unwrap());
        let late = ids.uuid(DateTime::from_timestamp_millis(1_001).unwrap());
        assert!(early < late);
        assert_eq!(early.get_version_num(), 7);
    }

    #[test]
    fn ids_of_one_millisecond_sort_in_the_order_they_were_made() {
        let now = DateTime::from_timestamp_millis(1_000).unwrap();
        let ids = SeededIds::new(3);
        // Past every place where the number of the turn is cut in two.
        for start in [0, 60, 0x3ff0, 0xf_fff0, 0xff_fff0] {
            ids.ids.store(start, Ordering::Relaxed);
            let made: Vec<Uuid> = (0..100).map(|_| ids.uuid(now)).collect();
            assert!(made.is_sorted_by(|a, b| a < b), "from {start}");
            assert!(
                made.iter().all(|id| id.get_version_num() == 7 && id.get_variant() == uuid::Variant::RFC4122)
            );
        }
    }

    #[test]
    fn parts_are_not_glued_together() {
        assert_ne!(mac(b"key", &[b"ab", b"c"]), mac(b"key", &[b"a", b"bc"]));
    }
}
