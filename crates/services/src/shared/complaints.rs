//! Complaints and the cases they are about (Awb 9:1, 9:4, 9:7).

use domain::forms::{Answers, Form, Known, KnownChoice};
use domain::words::people;
use domain::{CaseId, Localized, calendar};
use serde_json::json;
use storage::{Case, Tx};

use crate::time::day_of;
use crate::views::AboutCase;
use crate::{Result, ServiceError, Services};

/// Most cases that are offered, the last received first; the number of an older one is typed.
const MOST: usize = 30;

impl Services {
    /// The cases of who acts here, as choices; none when the form does not ask for one.
    pub(crate) async fn cases_to_choose(&self, tx: &mut Tx, form: &Form) -> Result<Vec<KnownChoice>> {
        if !form.asks_choice_of(Known::CASES) {
            return Ok(Vec::new());
        }
        let cases = tx.cases().list_own().await?.into_iter().take(MOST);
        Ok(cases
            .map(|case| {
                let product = self.catalog().product_name(&case.product);
                let day = day_of(case.received_at);
                KnownChoice {
                    value: case.id.to_string(),
                    label: Localized::each(|lang| {
                        people::case_of(lang, product.get(lang), calendar::written(day, lang), &case.number)
                    }),
                    values: [("case.number".to_owned(), json!(case.number))].into(),
                }
            })
            .collect())
    }

    /// Keeps which case a complaint is about, as the answers say it.
    pub(crate) async fn keep_complaint(
        &self,
        tx: &mut Tx,
        form: &Form,
        sent: &Answers,
        complaint: CaseId,
    ) -> Result<()> {
        if !form.asks_choice_of(Known::CASES) {
            return Ok(());
        }
        let about = match form.chosen(Known::CASES, sent) {
            Some(text) => Some(text.parse::<CaseId>().map_err(|_| ServiceError::NotFound)?),
            None => None,
        };
        // Only own cases were offered, and only such a one is kept.
        if tx.complaints().set(complaint, about).await? { Ok(()) } else { Err(ServiceError::NotFound) }
    }

    /// The case that a complaint is about, if it is one here.
    pub(crate) async fn about(&self, tx: &mut Tx, complaint: &Case) -> Result<Option<AboutCase>> {
        let Some(about) = tx.complaints().about(complaint.id).await? else { return Ok(None) };
        let case = tx.cases().get(about).await?.ok_or(ServiceError::NotFound)?;
        let product = self.catalog().product_name(&case.product);
        Ok(Some(AboutCase { case: about, number: case.number, product }))
    }
}
