//! `loket read-document`: what the worker starts for each document, and nobody else needs.

use std::io::{Read as _, Write as _};

use clap::Args;

use super::Outcome;

/// The most that is read, in bytes: a document may be 20 MB.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Options of `loket read-document`.
#[derive(Args, Debug)]
pub struct ReadDocument {}

impl ReadDocument {
    /// Reads a PDF from the input and writes the words that may be kept, a space between them. Made to be sacrificed: it
    /// has limits on memory and time, and whoever started it takes any bad end as "no text".
    pub fn run(self) -> Outcome {
        limit()?;
        let mut bytes = Vec::new();
        std::io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes)?;
        let words: Vec<String> = papers::words(bytes).into_iter().collect();
        std::io::stdout().lock().write_all(words.join(" ").as_bytes())?;
        Ok(())
    }
}

/// From here on this process has little: memory for a large document, seconds, no file of its own and no picture of its
/// memory on disk when it breaks down.
#[cfg(target_os = "linux")]
fn limit() -> std::io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    const MB: u64 = 1024 * 1024;
    for (what, most) in [
        (Resource::Data, 512 * MB),
        (Resource::As, 4096 * MB),
        (Resource::Cpu, 20),
        (Resource::Core, 0),
        (Resource::Fsize, 0),
    ] {
        setrlimit(what, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// Elsewhere only who started it watches the time.
#[cfg(not(target_os = "linux"))]
fn limit() -> std::io::Result<()> {
    Ok(())
}
