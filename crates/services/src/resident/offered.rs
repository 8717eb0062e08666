//! Answers that somebody gave before in this city, offered again: filled in and marked, until they go on.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::forms::Form;
use domain::product::ProductKind;
use domain::{CaseId, CaseNumber, Scope};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::draft::{DraftState, OpenDraft};
use crate::views::OfferedView;
use crate::{Result, Services};

/// How many earlier submissions are looked at, newest first. What is older will hardly hold.
const LOOKED_AT: u32 = 20;

/// An answer that is offered again, as the draft keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Offered {
    /// The answer as it was filled in.
    answer: Json,
    /// The case it was given in.
    case: CaseId,
    /// Its number.
    number: CaseNumber,
    /// When it was received.
    received_at: DateTime<Utc>,
    /// Whether that was an application; else a report or a question.
    applied: bool,
}

impl Services {
    /// Fills in what was answered before, where nothing is known or answered yet. Of several answers the newest counts.
    pub(super) async fn offer(&self, scope: &Scope, form: &Form, state: &mut DraftState) -> Result<()> {
        let fields = self.catalog().again(&form.id);
        let open: Vec<&str> = fields.into_iter().filter(|field| state.answers.get(field).is_none()).collect();
        if open.is_empty() {
            return Ok(());
        }
        let (sent, cases) = {
            let mut tx = self.parts().store.read(scope).await?;
            (tx.submissions().list_own(LOOKED_AT).await?, tx.cases().list_own().await?)
        };
        for field in open {
            let found = sent.iter().find_map(|sent| Some((sent, sent.answers.get(field)?)));
            let Some((sent, answer)) = found else { continue };
            let Some(case) = cases.iter().find(|case| case.id == sent.case_id) else { continue };
            let Some(answer) = form.takes(field, answer, self.today()) else { continue };
            let product = self.catalog().known_product(&case.product);
            let offered = Offered {
                answer: answer.clone(),
                case: case.id,
                number: case.number.clone(),
                received_at: sent.received_at,
                applied: product.is_some_and(|product| product.kind == ProductKind::Application),
            };
            state.answers.set(field, Some(answer));
            state.offered.insert(field.to_owned(), offered);
        }
        Ok(())
    }
}

impl OpenDraft<'_> {
    /// What a page marks as given before: until it was saved once.
    pub fn offered_on(&self, page: &str) -> BTreeMap<String, OfferedView> {
        let fields = self.form.page(page).map(|visible| visible.page.fields.as_slice()).unwrap_or_default();
        let offered = fields.iter().filter_map(|field| {
            let offered = self.state.offered.get(&field.id)?;
            let view = OfferedView {
                number: offered.number.clone(),
                received_at: offered.received_at,
                applied: offered.applied,
            };
            Some((field.id.clone(), view))
        });
        offered.collect()
    }

    /// The answers that were given before and confirmed as they are, with the case they come from.
    pub fn confirmed(&self) -> BTreeMap<String, CaseId> {
        let kept = self
            .state
            .offered
            .iter()
            .filter(|(field, offered)| self.state.answers.get(field) == Some(&offered.answer));
        kept.map(|(field, offered)| (field.clone(), offered.case)).collect()
    }
}
