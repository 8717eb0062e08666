//! The secret of an installation, and the keys made from it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use zeroize::Zeroizing;

use crate::Ids;
use crate::ids::mac;

/// Why the secret could not be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyProblem {
    /// The text is not 64 hexadecimal digits.
    #[error("the secret must be 64 hexadecimal digits")]
    Shape,
    /// Others on the machine can read the file.
    #[error("the file with the secret can be read by others; it must have mode 600")]
    Readable,
    /// The file could not be read or made.
    #[error("the file with the secret could not be read or made")]
    File(#[source] io::Error),
}

/// The one secret of an installation. Every key is derived from it for one use.
///
/// Losing it means losing every identifying number and document; keep a copy in the vault.
pub struct Keys {
    master: Zeroizing<[u8; 32]>,
}

impl Keys {
    /// From thirty-two bytes.
    #[must_use]
    pub fn from_bytes(master: [u8; 32]) -> Self {
        Self { master: Zeroizing::new(master) }
    }

    /// From 64 hexadecimal digits, as a secret store or the environment hands them over.
    ///
    /// # Errors
    /// When the text has another shape.
    pub fn from_hex(text: &str) -> Result<Self, KeyProblem> {
        let text = text.trim();
        let mut master = Zeroizing::new([0_u8; 32]);
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(KeyProblem::Shape);
        }
        for (byte, pair) in master.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| KeyProblem::Shape)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| KeyProblem::Shape)?;
        }
        Ok(Self { master })
    }

    /// From a file with 64 hexadecimal digits that only its owner can read.
    ///
    /// # Errors
    /// When the file is missing, readable by others or of another shape.
    pub fn load(path: &Path) -> Result<Self, KeyProblem> {
        let text = fs::read_to_string(path).map(Zeroizing::new).map_err(KeyProblem::File)?;
        if open_to_others(path).map_err(KeyProblem::File)? {
            return Err(KeyProblem::Readable);
        }
        Self::from_hex(&text)
    }

    /// As [`Keys::load`], but a missing file is made with a new secret. For the demo and for development.
    ///
    /// # Errors
    /// When the file can be neither read nor made.
    pub fn load_or_create(path: &Path, ids: &dyn Ids) -> Result<Self, KeyProblem> {
        match create(path, ids) {
            Ok(()) => Self::load(path),
            Err(problem) if problem.kind() == io::ErrorKind::AlreadyExists => Self::load(path),
            Err(problem) => Err(KeyProblem::File(problem)),
        }
    }

    /// The key for one use.
    pub(crate) fn derive(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(mac(self.master.as_ref(), &[b"loket/1", purpose.as_bytes()]))
    }
}

fn create(path: &Path, ids: &dyn Ids) -> io::Result<()> {
    if path.try_exists()? {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let mut text = Zeroizing::new(String::with_capacity(65));
    for byte in ids.token() {
        text.push_str(&format!("{byte:02x}"));
    }
    text.push('\n');
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(unix)]
fn open_to_others(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(path)?.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn open_to_others(_path: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SeededIds;

    #[test]
    fn a_secret_is_made_once_and_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/secret");
        let first = Keys::load_or_create(&path, &SeededIds::new(1)).unwrap();
        let second = Keys::load_or_create(&path, &SeededIds::new(2)).unwrap();
        assert_eq!(first.derive("field"), second.derive("field"));
        assert_ne!(first.derive("field"), first.derive("index"));
    }

    #[cfg(unix)]
    #[test]
    fn a_secret_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret");
        Keys::load_or_create(&path, &SeededIds::new(1)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(Keys::load(&path), Err(KeyProblem::Readable)));
    }

    #[test]
    fn a_secret_of_another_shape_is_refused() {
        for text in ["", "abc", &"g".repeat(64), &"a".repeat(63)] {
            assert!(matches!(Keys::from_hex(text), Err(KeyProblem::Shape)));
        }
        assert!(Keys::from_hex(&format!("{}\n", "aB".repeat(32))).is_ok());
    }
}
