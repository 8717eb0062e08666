//! From pages to text.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt as _, interpret_page};
use kurbo::Rect;

use crate::listen::{Enough, Listener};

/// The most pages that are read: further on stand annexes.
pub const MOST_PAGES: usize = 200;

/// The most text that is read, in bytes: some fifty full pages.
pub const MOST_BYTES: usize = 200_000;

/// The text of a PDF, as it would be read: a space between words, a line per line. None when it cannot be read. What is drawn
/// as a picture is no text.
#[must_use]
pub fn text(pdf: Vec<u8>) -> String {
    let mut listener = Listener::default();
    // Who made the file is unknown and who reads it is not perfect: what it trips over has no text.
    let read = catch_unwind(AssertUnwindSafe(|| read(pdf, &mut listener)));
    match read {
        Err(cause) if !cause.is::<Enough>() => String::new(),
        _ => listener.text,
    }
}

fn read(pdf: Vec<u8>, listener: &mut Listener) {
    // One with a password is not opened either.
    let Ok(pdf) = Pdf::new(pdf) else { return };
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    for page in pdf.pages().iter().take(MOST_PAGES) {
        let (width, height) = page.render_dimensions();
        let whole = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let upright = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(upright, whole, &cache, pdf.xref(), settings.clone());
        interpret_page(page, &mut context, listener);
        listener.next_page();
    }
}
