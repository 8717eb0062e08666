//! Documents on a local disk, one file each, each with a key of its own.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use zeroize::Zeroizing;

use super::{DocumentError, DocumentKey, DocumentStore};
use crate::crypto::{bound, open, seal};
use crate::{Ids, Keys};

/// First bytes of every file: what it is and which version.
const MAGIC: &[u8; 8] = b"LOKETD01";

/// A wrapped key: nonce, key and tag.
const WRAPPED: usize = 24 + 32 + 16;

/// Documents below one folder. The file of a document holds its own random key, wrapped with the
/// key of the installation; both are bound to the city and the id.
#[derive(Clone)]
pub struct DiskDocuments {
    inner: Arc<Inner>,
}

struct Inner {
    root: PathBuf,
    wrapping: Zeroizing<[u8; 32]>,
    ids: Arc<dyn Ids>,
}

impl DiskDocuments {
    /// Documents below `root`, which is made when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn new(root: &Path, keys: &Keys, ids: Arc<dyn Ids>) -> io::Result<Self> {
        fs::create_dir_all(root)?;
        let inner = Inner { root: root.to_owned(), wrapping: keys.derive("document"), ids };
        Ok(Self { inner: Arc::new(inner) })
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> Result<T, DocumentError> + Send + 'static,
    ) -> Result<T, DocumentError> {
        let inner = Arc::clone(&self.inner);
        let done = tokio::task::spawn_blocking(move || work(&inner)).await;
        done.map_err(|problem| DocumentError::Store(io::Error::other(problem)))?
    }
}

#[async_trait]
impl DocumentStore for DiskDocuments {
    async fn put(&self, key: DocumentKey, bytes: Vec<u8>) -> Result<(), DocumentError> {
        self.run(move |inner| inner.put(key, &bytes)).await
    }

    async fn get(&self, key: DocumentKey) -> Result<Vec<u8>, DocumentError> {
        self.run(move |inner| inner.get(key)).await
    }

    async fn delete(&self, key: DocumentKey) -> Result<(), DocumentError> {
        self.run(move |inner| inner.delete(key)).await
    }
}

impl Inner {
    /// City, two last digits of the id (they are random), id.
    fn path(&self, key: DocumentKey) -> PathBuf {
        let id = key.document.0.simple().to_string();
        let spread = id.get(30..).unwrap_or("00").to_owned();
        self.root.join(key.city.as_str()).join(spread).join(id)
    }

    fn put(&self, key: DocumentKey, bytes: &[u8]) -> Result<(), DocumentError> {
        let sealed = self.seal(key, bytes)?;
        let path = self.path(key);
        write_whole(&self.root, &path, &sealed).map_err(DocumentError::Store)
    }

    fn get(&self, key: DocumentKey) -> Result<Vec<u8>, DocumentError> {
        let whole = fs::read(self.path(key)).map_err(missing_or_failed)?;
        let rest = whole.strip_prefix(MAGIC.as_slice()).ok_or(DocumentError::Damaged)?;
        let (wrapped, sealed) = rest.split_at_checked(WRAPPED).ok_or(DocumentError::Damaged)?;
        let bound = bound("document", key.city, key.document.0);
        let own = open(&self.wrapping, &bound, wrapped).map_err(|_| DocumentError::Damaged)?;
        let own = Zeroizing::new(own);
        let own: &[u8; 32] = own.as_slice().try_into().map_err(|_| DocumentError::Damaged)?;
        open(own, &bound, sealed).map_err(|_| DocumentError::Damaged)
    }

    fn delete(&self, key: DocumentKey) -> Result<(), DocumentError> {
        match fs::remove_file(self.path(key)).map_err(missing_or_failed) {
            Err(DocumentError::NotFound) | Ok(()) => Ok(()),
            Err(problem) => Err(problem),
        }
    }

    fn seal(&self, key: DocumentKey, bytes: &[u8]) -> Result<Vec<u8>, DocumentError> {
        let bound = bound("document", key.city, key.document.0);
        let own = Zeroizing::new(self.ids.token());
        let mut whole = MAGIC.to_vec();
        let sealed =
            |key, plain| seal(key, &bound, plain, self.ids.as_ref()).map_err(|_| DocumentError::Encrypt);
        whole.extend(sealed(&self.wrapping, own.as_slice())?);
        whole.extend(sealed(&own, bytes)?);
        Ok(whole)
    }
}

fn missing_or_failed(problem: io::Error) -> DocumentError {
    match problem.kind() {
        io::ErrorKind::NotFound => DocumentError::NotFound,
        _ => DocumentError::Store(problem),
    }
}

/// Writes beside the place, syncs, renames, syncs the folders up to the root, which may be new:
/// the file is whole or not there.
fn write_whole(root: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    fs::create_dir_all(folder)?;
    let temporary = path.with_extension("part");
    let written: io::Result<()> = (|| {
        let mut file = fs::File::create(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&temporary, path)?;
        let mut folders = folder.ancestors().take_while(|folder| folder.starts_with(root));
        folders.try_for_each(|folder| fs::File::open(folder)?.sync_all())
    })();
    if written.is_err() {
        // The first problem is the one to tell; a left-over part is overwritten by the next try.
        drop(fs::remove_file(&temporary));
    }
    written
}

#[cfg(test)]
mod tests {
    use domain::{CityCode, DocumentId};
    use tempfile::{TempDir, tempdir};
    use uuid::Uuid;

    use super::*;
    use crate::ids::SeededIds;

    fn key(city: &str, id: u128) -> DocumentKey {
        DocumentKey { city: CityCode::parse(city).unwrap(), document: DocumentId(Uuid::from_u128(id)) }
    }

    fn store(folder: &TempDir, master: u8) -> DiskDocuments {
        let keys = Keys::from_bytes([master; 32]);
        DiskDocuments::new(folder.path(), &keys, Arc::new(SeededIds::new(1))).unwrap()
    }

    #[tokio::test]
    async fn a_document_comes_back_as_it_was_kept_and_stays_secret_on_disk() {
        let folder = tempdir().unwrap();
        let documents = store(&folder, 1);
        let bytes = b"%PDF-1.7 loonstrook".repeat(10);
        documents.put(key("0363", 1), bytes.clone()).await.unwrap();
        documents.put(key("0363", 1), bytes.clone()).await.unwrap();
        assert_eq!(documents.get(key("0363", 1)).await.unwrap(), bytes);
        let stored = fs::read(documents.inner.path(key("0363", 1))).unwrap();
        assert!(!stored.windows(10).any(|part| part == b"loonstrook"));
    }

    #[tokio::test]
    async fn a_document_moved_to_another_city_or_name_does_not_open() {
        let folder = tempdir().unwrap();
        let documents = store(&folder, 1);
        documents.put(key("0363", 1), b"stuk".to_vec()).await.unwrap();
        for elsewhere in [key("0599", 1), key("0363", 2)] {
            assert!(matches!(documents.get(elsewhere).await, Err(DocumentError::NotFound)));
            let path = documents.inner.path(elsewhere);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::copy(documents.inner.path(key("0363", 1)), path).unwrap();
            assert!(matches!(documents.get(elsewhere).await, Err(DocumentError::Damaged)));
        }
        assert!(matches!(store(&folder, 2).get(key("0363", 1)).await, Err(DocumentError::Damaged)));
    }

    #[tokio::test]
    async fn a_removed_document_is_gone_and_removing_twice_is_harmless() {
        let folder = tempdir().unwrap();
        let documents = store(&folder, 1);
        documents.put(key("0344", 9), Vec::new()).await.unwrap();
        assert_eq!(documents.get(key("0344", 9)).await.unwrap(), Vec::<u8>::new());
        documents.delete(key("0344", 9)).await.unwrap();
        documents.delete(key("0344", 9)).await.unwrap();
        assert!(matches!(documents.get(key("0344", 9)).await, Err(DocumentError::NotFound)));
    }
}
