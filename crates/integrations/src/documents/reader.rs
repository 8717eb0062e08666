//! Reads which words stand in a document.

use std::io::{self, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use async_trait::async_trait;

/// How long a reader in a process of its own may take before it is ended. Its own limit on computing time is shorter.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often is looked whether it has ended, once it has said all.
const LOOK: Duration = Duration::from_millis(2);

/// The most that is taken from it, in bytes: more than it may say.
const MOST_BYTES: u64 = 1024 * 1024;

/// Why a document could not be read now; later it may be. A document that holds no text is none of these.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The reader could not be started or spoken with.
    #[error("the reader of documents could not be started")]
    Start(#[source] io::Error),
    /// It was told to stop before it was done.
    #[error("the reader of documents was stopped")]
    Stopped,
}

/// Reads which words of a PDF may be kept, in any order, a space between them. One that is broken, has a password, holds
/// pictures only or is too much work has none.
#[async_trait]
pub trait DocumentReader: Send + Sync {
    /// The words of a document.
    ///
    /// # Errors
    /// When it could not be read now.
    async fn words(&self, bytes: Vec<u8>) -> Result<String, ReadError>;
}

/// Reads in this process: for tests and tools. A file that is made to fill the memory or to take for ever does so here.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReaderHere;

#[async_trait]
impl DocumentReader for ReaderHere {
    async fn words(&self, bytes: Vec<u8>) -> Result<String, ReadError> {
        let read = tokio::task::spawn_blocking(move || joined(papers::words(bytes))).await;
        read.map_err(|problem| ReadError::Start(io::Error::other(problem)))
    }
}

fn joined(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// Reads in a process of its own, which gets the document and nothing else: no key, no database, no environment. Whatever a
/// document does to it, the worker goes on.
#[derive(Clone, Debug)]
pub struct ReaderProcess {
    program: PathBuf,
    arguments: Vec<String>,
}

impl ReaderProcess {
    /// With this program and its arguments, which reads a document from its input and writes the words to its output.
    #[must_use]
    pub fn new(program: PathBuf, arguments: &[&str]) -> Self {
        Self { program, arguments: arguments.iter().map(|argument| (*argument).to_owned()).collect() }
    }

    fn start(&self) -> io::Result<Running> {
        Command::new(&self.program)
            .args(&self.arguments)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What it trips over may be named with parts of the document.
            .stderr(Stdio::null())
            .spawn()
            .map(Running)
    }
}

#[async_trait]
impl DocumentReader for ReaderProcess {
    async fn words(&self, bytes: Vec<u8>) -> Result<String, ReadError> {
        let mut running = self.start().map_err(ReadError::Start)?;
        let (input, output) = (running.0.stdin.take(), running.0.stdout.take());
        let talk = tokio::task::spawn_blocking(move || {
            if let Some(mut input) = input {
                // One that ended already tells why by how it ended.
                drop(input.write_all(&bytes));
            }
            let mut words = Vec::new();
            if let Some(output) = output {
                output.take(MOST_BYTES).read_to_end(&mut words)?;
            }
            io::Result::Ok(words)
        });
        let done = tokio::time::timeout(PATIENCE, async {
            let said = talk.await.map_err(io::Error::other)??;
            loop {
                if let Some(ended) = running.0.try_wait()? {
                    return io::Result::Ok((said, ended));
                }
                tokio::time::sleep(LOOK).await;
            }
        });
        let Ok(done) = done.await else {
            tracing::warn!("a document took too long to read and counts as one without text");
            return Ok(String::new());
        };
        let (said, ended) = done.map_err(ReadError::Start)?;
        match outcome(ended) {
            Outcome::Read => Ok(String::from_utf8(said).unwrap_or_default()),
            Outcome::Stopped => Err(ReadError::Stopped),
            Outcome::Gave => {
                tracing::warn!(how = %ended, "a document could not be read and counts as one without text");
                Ok(String::new())
            }
        }
    }
}

/// A reader at work, which ends when nobody waits for it any more.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that ended by itself is not there to be ended, and that is as well.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// It read what there is.
    Read,
    /// The document was too much for it; so it will be next time.
    Gave,
    /// Somebody stopped it, together with the worker perhaps.
    Stopped,
}

fn outcome(ended: ExitStatus) -> Outcome {
    /// Hang-up, interrupt, kill and terminate: what does not come from the document.
    const FROM_OUTSIDE: [i32; 4] = [1, 2, 9, 15];
    #[cfg(unix)]
    let signal = std::os::unix::process::ExitStatusExt::signal(&ended);
    #[cfg(not(unix))]
    let signal = None;
    match signal {
        None if ended.success() => Outcome::Read,
        Some(signal) if FROM_OUTSIDE.contains(&signal) => Outcome::Stopped,
        _ => Outcome::Gave,
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    async fn shell(script: &str) -> Result<String, ReadError> {
        ReaderProcess::new("/bin/sh".into(), &["-c", script]).words(b"huur".to_vec()).await
    }

    #[tokio::test]
    async fn what_a_process_says_are_the_words_and_it_knows_nothing_else() {
        assert_eq!(shell("cat; printf ' contract'").await.unwrap(), "huur contract");
        let known = shell("cat > /dev/null; test -z \"$HOME$CARGO_PKG_NAME\" && echo nothing").await.unwrap();
        assert_eq!(known.trim(), "nothing");
    }

    #[tokio::test]
    async fn a_process_that_breaks_down_found_no_text_and_one_that_was_stopped_is_tried_again() {
        for breaks in ["exit 101", "kill -ABRT $$", "kill -SEGV $$", "kill -XCPU $$", "cat; exit 1"] {
            assert_eq!(shell(breaks).await.unwrap(), "", "{breaks}");
        }
        for stopped in ["kill -TERM $$", "kill -KILL $$"] {
            assert!(matches!(shell(stopped).await, Err(ReadError::Stopped)), "{stopped}");
        }
        let none = ReaderProcess::new("/no/such/program".into(), &[]).words(Vec::new()).await;
        assert!(matches!(none, Err(ReadError::Start(_))));
    }

    #[tokio::test]
    async fn this_process_reads_as_well() {
        assert_eq!(ReaderHere.words(b"no PDF".to_vec()).await.unwrap(), "");
    }
}
