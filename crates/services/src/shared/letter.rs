//! Letters: kept as data, laid out on request, always the same.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use chrono_tz::Europe::Amsterdam;
use domain::product::Product;
use domain::{CityCode, Localized};
use letters::compose::Envelope;
use letters::{Letter, LetterError, Recipient, to_pdf};
use serde_json::Value;

use super::record::to_json;
use crate::{Result, ServiceError, Services};

/// A letter as it is kept. One that lacks what the law asks of it is not sent: the step that wanted to send it stops.
///
/// # Errors
/// When something is missing ([`letters::Gap`]).
pub(crate) fn complete(letter: &Letter) -> Result<Value> {
    match letter.gaps() {
        gaps if gaps.is_empty() => to_json(letter),
        gaps => Err(ServiceError::internal(
            "a letter lacks what the law asks of it",
            LetterError::Incomplete(gaps),
        )),
    }
}

impl Services {
    /// The envelope of a letter: from the city, to somebody by name.
    ///
    /// # Errors
    /// When the city is not in the catalogue.
    pub(crate) fn envelope<'a>(
        &'a self,
        city: CityCode,
        recipient: &str,
        date: NaiveDate,
        reference: &'a str,
        product: &'a Product,
    ) -> Result<Envelope<'a>> {
        let name: &'a Localized = &product.name;
        Ok(Envelope {
            blocks: self.catalog().blocks(),
            city: self
                .catalog()
                .city(city)
                .ok_or_else(|| ServiceError::Catalog(format!("city {city} is gone")))?,
            recipient: Recipient { name: recipient.to_owned(), address: Vec::new() },
            date,
            reference,
            product: name,
        })
    }

    /// Lays out a letter as PDF, on a thread of its own: it takes some milliseconds of hard work.
    pub(crate) async fn lay_out(&self, letter: Letter) -> Result<Vec<u8>> {
        let services = self.clone();
        let work = move || {
            let pdf = to_pdf(&letter, services.engine()?);
            pdf.map_err(|cause| ServiceError::internal("a letter could not be laid out", cause))
        };
        let done = tokio::task::spawn_blocking(work).await;
        done.map_err(|cause| ServiceError::internal("a letter could not be laid out", cause))?
    }
}

/// An instant on the clock of the Netherlands, as letters write it.
pub(crate) fn on_our_clock(at: DateTime<Utc>) -> DateTime<FixedOffset> {
    at.with_timezone(&Amsterdam).fixed_offset()
}
