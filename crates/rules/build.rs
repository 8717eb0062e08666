//! The hash of the engine: of every source file it is made of, so that a decision receipt says which engine made it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=src");
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files)?;
    // The order of a folder differs between machines; names with one kind of slash do not.
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let name = file.iter().filter_map(|part| part.to_str()).collect::<Vec<_>>().join("/");
        let text = std::fs::read(&file)?;
        hash.update(format!("{name} {}\n", text.len()));
        hash.update(text);
    }
    let hex = hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    println!("cargo::rustc-env=RULES_SHA256={hex}");
    Ok(())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}
