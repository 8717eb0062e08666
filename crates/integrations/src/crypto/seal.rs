//! Authenticated encryption: XChaCha20-Poly1305 with a random nonce in front of the ciphertext.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

use super::CryptoError;
use crate::Ids;

/// Length of the nonce in bytes. At 192 bits it may be drawn at random.
const NONCE: usize = 24;

/// Nonce and ciphertext of `plain`, bound to `bound`.
pub(crate) fn seal(
    key: &[u8; 32],
    bound: &[u8],
    plain: &[u8],
    ids: &dyn Ids,
) -> Result<Vec<u8>, CryptoError> {
    let mut nonce = [0; NONCE];
    nonce.iter_mut().zip(ids.token()).for_each(|(to, from)| *to = from);
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let payload = Payload { msg: plain, aad: bound };
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| CryptoError::Encrypt)?;
    let mut whole = nonce.to_vec();
    whole.extend_from_slice(&sealed);
    Ok(whole)
}

/// What [`seal`] closed with the same key and binding.
pub(crate) fn open(key: &[u8; 32], bound: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(CryptoError::Open)?;
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let payload = Payload { msg: sealed, aad: bound };
    cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| CryptoError::Open)
}
