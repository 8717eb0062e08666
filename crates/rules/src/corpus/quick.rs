//! A short hash for names. Only names of loaded laws are ever inserted, so nobody outside can make them collide.

use std::hash::Hasher;

/// Multiplies and rotates eight bytes at a time.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Quick(u64);

const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl Quick {
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.mix(u64::from_le_bytes(*word));
        }
        // What is left over is read together with the end of the last whole word.
        match (rest, bytes.last_chunk::<8>()) {
            ([], _) => {}
            (_, Some(end)) => self.mix(u64::from_le_bytes(*end)),
            (rest, None) => self.mix(rest.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte))),
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.mix(u64::from(byte));
    }
}
