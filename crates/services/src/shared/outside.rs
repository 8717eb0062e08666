//! An application that was not completed in time: whether it may be left outside treatment, until when, and what was asked.

use chrono::NaiveDate;
use domain::product::{Product, ProductKind};
use domain::{Lang, Localized};
use storage::{Case, Tx};

use super::asked::AskedItem;
use super::record::from_json;
use super::terms::silent;
use crate::time::day_of;
use crate::{Result, Services};

/// What was asked last and did not come.
#[derive(Clone, Debug)]
pub(crate) struct LeftUnanswered {
    /// The day on which it was asked.
    pub on: NaiveDate,
    /// The last day to answer, after outages.
    pub until: NaiveDate,
    /// What was asked.
    pub items: Vec<Localized>,
    /// The last day to leave the application outside treatment.
    pub last: NaiveDate,
    /// The article, as people cite it.
    pub article: String,
}

impl LeftUnanswered {
    /// What was asked, in Dutch.
    pub fn lines(&self) -> Vec<String> {
        self.items.iter().map(|item| item.get(Lang::Nl).to_owned()).collect()
    }
}

impl Services {
    /// What was asked last in a case and did not come, when the law lets the city leave the application outside treatment
    /// today (Awb 4:5); none otherwise, and for what is no application.
    ///
    /// # Errors
    /// When the database fails or the law does not answer.
    pub(crate) async fn left_unanswered(
        &self,
        tx: &mut Tx,
        case: &Case,
        product: &Product,
    ) -> Result<Option<LeftUnanswered>> {
        if product.kind != ProductKind::Application || product.is_objection() {
            return Ok(None);
        }
        let last = tx.requests().list(case.id).await?.into_iter().next_back();
        let Some(asked) = last.filter(|one| one.answered_at.is_none() && one.closed_at.is_some()) else {
            return Ok(None);
        };
        let on = day_of(asked.asked_at);
        let until = self.longer(tx, asked.due).await?.map_or(asked.due, |longer| longer.until);
        let may = self.law().outside_treatment(on, until, self.today()).map_err(silent)?;
        let Some(last) = may.value else { return Ok(None) };
        let items: Vec<AskedItem> = from_json(&asked.items)?;
        let items = items.into_iter().map(|item| item.label).collect();
        Ok(Some(LeftUnanswered { on, until, items, last, article: may.rule.cited() }))
    }
}
