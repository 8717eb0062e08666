//! Writes sample letters, to look at: `cargo run -p letters --example sample OUT.pdf [which]`.
//!
//! Without a name it writes the decision that the system takes; with `all` it writes each letter beside OUT,
//! as PDF and as HTML.

use std::error::Error;
use std::path::Path;

use letters::{Blocks, Engine, Letter, to_html, to_pdf};

#[path = "../tests/letters/samples.rs"]
mod samples;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().ok_or("where to? give the name of a file to write")?;
    let which = arguments.next().unwrap_or_else(|| "granted_by_machine".to_owned());
    let engine = Engine::embedded()?;
    for (name, letter) in samples::all(&Blocks::embedded()?) {
        if which == "all" {
            write(&Path::new(&out).with_file_name(name).with_extension("pdf"), &letter, &engine)?;
        } else if which == name {
            write(Path::new(&out), &letter, &engine)?;
        }
    }
    Ok(())
}

fn write(path: &Path, letter: &Letter, engine: &Engine) -> Result<(), Box<dyn Error>> {
    std::fs::write(path, to_pdf(letter, engine)?)?;
    std::fs::write(path.with_extension("html"), to_html(letter))?;
    println!("{}", path.display());
    Ok(())
}
