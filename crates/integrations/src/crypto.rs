//! Encryption of identifying numbers and documents, and the keyed hash to find them by.
//!
//! Every ciphertext is bound to its city and row: moved elsewhere, it does not open.

mod keys;
mod seal;

use domain::CityCode;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::Ids;
use crate::ids::mac;

pub use keys::{KeyProblem, Keys};
pub(crate) use seal::{open, seal};

/// Why something could not be encrypted or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// The cipher refused; the input is larger than it can take.
    #[error("could not encrypt")]
    Encrypt,
    /// The key, the city or the row is another one, or the bytes were changed.
    #[error("could not open: another key, city or row, or changed bytes")]
    Open,
}

/// Encrypts identifying numbers and finds them by keyed hash.
pub struct Crypto {
    field: Zeroizing<[u8; 32]>,
    index: Zeroizing<[u8; 32]>,
    ids: std::sync::Arc<dyn Ids>,
}

impl Crypto {
    /// With the keys of this installation; `ids` gives the nonces.
    #[must_use]
    pub fn new(keys: &Keys, ids: std::sync::Arc<dyn Ids>) -> Self {
        Self { field: keys.derive("field"), index: keys.derive("index"), ids }
    }

    /// Encrypts `plain` for one row of one city.
    ///
    /// # Errors
    /// When the cipher refuses.
    pub fn encrypt(&self, city: CityCode, row: Uuid, plain: &str) -> Result<Vec<u8>, CryptoError> {
        seal(&self.field, &bound("field", city, row), plain.as_bytes(), self.ids.as_ref())
    }

    /// Opens what was encrypted for this row of this city.
    ///
    /// # Errors
    /// When the key, city or row differs, or the bytes were changed.
    pub fn decrypt(
        &self,
        city: CityCode,
        row: Uuid,
        sealed: &[u8],
    ) -> Result<Zeroizing<String>, CryptoError> {
        let plain = open(&self.field, &bound("field", city, row), sealed)?;
        String::from_utf8(plain).map(Zeroizing::new).map_err(|_| CryptoError::Open)
    }

    /// The keyed hash by which a value of some kind (`bsn`, `kvk`) is found within a city.
    ///
    /// It differs per city, so that tables of two cities cannot be laid side by side.
    #[must_use]
    pub fn lookup(&self, city: CityCode, kind: &str, value: &str) -> [u8; 32] {
        mac(self.index.as_ref(), &[city.as_str().as_bytes(), kind.as_bytes(), value.as_bytes()])
    }
}

/// What a ciphertext is bound to.
pub(crate) fn bound(kind: &str, city: CityCode, row: Uuid) -> Vec<u8> {
    let mut bound = format!("loket/1/{kind}/{city}/").into_bytes();
    bound.extend_from_slice(row.as_bytes());
    bound
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ids::SeededIds;

    fn crypto(master: u8) -> Crypto {
        Crypto::new(&Keys::from_bytes([master; 32]), Arc::new(SeededIds::new(1)))
    }

    fn city(code: &str) -> CityCode {
        CityCode::parse(code).unwrap()
    }

    #[test]
    fn what_is_encrypted_opens_only_in_its_own_place() {
        let (here, row) = (city("0363"), Uuid::from_u128(7));
        let sealed = crypto(1).encrypt(here, row, "999993653").unwrap();
        assert_eq!(crypto(1).decrypt(here, row, &sealed).unwrap().as_str(), "999993653");
        assert!(crypto(2).decrypt(here, row, &sealed).is_err());
        assert!(crypto(1).decrypt(city("0599"), row, &sealed).is_err());
        assert!(crypto(1).decrypt(here, Uuid::from_u128(8), &sealed).is_err());
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(crypto(1).decrypt(here, row, &changed).is_err());
        }
        assert!(crypto(1).decrypt(here, row, &sealed[..10]).is_err());
    }

    #[test]
    fn the_same_number_is_found_again_within_its_city_alone() {
        let here = crypto(1).lookup(city("0363"), "bsn", "999993653");
        assert_eq!(here, crypto(1).lookup(city("0363"), "bsn", "999993653"));
        assert_ne!(here, crypto(1).lookup(city("0599"), "bsn", "999993653"));
        assert_ne!(here, crypto(1).lookup(city("0363"), "rsin", "999993653"));
        assert_ne!(here, crypto(2).lookup(city("0363"), "bsn", "999993653"));
    }
}
