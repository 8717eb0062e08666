//! Letters as PDF/A-2a and PDF/UA-1.

use chrono::Datelike;
use domain::Lang;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

mod engine;
mod error;
mod legible;
mod proof;
#[cfg(test)]
mod tests;
mod view;
mod world;

pub use engine::Engine;
pub use error::{LetterError, TemplateProblem};

use crate::{Gap, Letter};
use world::Job;

/// Layouts that the engine's memory may stay unused before it lets go of their parts.
const KEPT_LAYOUTS: usize = 4;

/// The letter as a PDF that reads aloud (PDF/UA-1) and keeps (PDF/A-2a). The same letter gives the same bytes.
///
/// # Errors
/// [`LetterError::Incomplete`] when the letter lacks what the law asks of it, and
/// [`LetterError::Layout`] when the template cannot carry it.
pub fn to_pdf(letter: &Letter, engine: &Engine) -> Result<Vec<u8>, LetterError> {
    let gaps: Vec<Gap> = letter.gaps();
    if !gaps.is_empty() {
        return Err(LetterError::Incomplete(gaps));
    }
    let data = engine.legible(view::of(letter)).to_string();
    let job = Job::new(engine, data.into_bytes());
    let pdf = layout(&job).and_then(|document| {
        typst_pdf::pdf(&document, &options(letter)?).map_err(|problems| LetterError::layout(&job, &problems))
    });
    typst::comemo::evict(KEPT_LAYOUTS);
    pdf
}

fn layout(job: &Job<'_>) -> Result<PagedDocument, LetterError> {
    let done = typst::compile::<PagedDocument>(job);
    done.output.map_err(|problems| LetterError::layout(job, &problems))
}

fn options(letter: &Letter) -> Result<PdfOptions, LetterError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|reason| LetterError::Standards(reason.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("{}/{:?}/{}", letter.reference, letter.kind, letter.date)),
        creator: Smart::Custom(Some("Loket".to_owned())),
        timestamp: timestamp(letter),
        standards,
        ..PdfOptions::default()
    })
}

/// The day of sending, so that the file does not depend on when it was made.
fn timestamp(letter: &Letter) -> Option<Timestamp> {
    let month = u8::try_from(letter.date.month()).ok()?;
    let day = u8::try_from(letter.date.day()).ok()?;
    Datetime::from_ymd_hms(letter.date.year(), month, day, 0, 0, 0).map(Timestamp::new_utc)
}

/// The language a PDF reader announces first.
const MAIN: Lang = Lang::Nl;
