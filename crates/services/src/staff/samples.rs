//! The report of the sample: how often a person found what the system had granted.

use chrono::{Days, Months};
use domain::{Cents, Role, Scope};

use super::held::staff_with;
use crate::time::end_of;
use crate::views::{HumanRow, SampleDifference, SampleRow, SamplesView};
use crate::{Result, Services};

/// Months the report looks back.
const MONTHS: u32 = 12;

/// The most differences it lists.
const DIFFERENCES: u32 = 50;

impl Services {
    /// The sample of the own city over the last twelve months.
    ///
    /// # Errors
    /// Forbidden for staff without the role.
    pub async fn samples(&self, scope: &Scope) -> Result<SamplesView> {
        staff_with(scope, &Role::REPORTED)?;
        let today = self.today();
        let before = today.checked_sub_months(Months::new(MONTHS)).unwrap_or(today);
        let since = before.checked_add_days(Days::new(1)).unwrap_or(before);
        let from = end_of(before);
        let mut tx = self.parts().store.read(scope).await?;
        let rows = tx.samples().tally(from).await?;
        let differences = tx.samples().differences(from, DIFFERENCES).await?;
        let asked = tx.human_reviews().tally(from).await?;
        let name = |id: &str| self.catalog().product_name(id);
        let percent = |id: &str| {
            self.catalog().city(scope.city).map_or(0, |city| city.mandate.for_product(id).sample_percent)
        };
        Ok(SamplesView {
            since,
            today,
            rows: rows
                .into_iter()
                .map(|row| SampleRow {
                    product: name(&row.product),
                    percent: percent(&row.product),
                    grants: row.grants,
                    picked: row.picked,
                    judged: row.judged,
                    same: row.same,
                })
                .collect(),
            asked: asked
                .into_iter()
                .map(|row| HumanRow {
                    product: name(&row.product),
                    asked: row.asked,
                    judged: row.judged,
                    same: row.same,
                })
                .collect(),
            differences: differences
                .into_iter()
                .map(|found| SampleDifference {
                    task: found.task_id,
                    number: found.number,
                    product: name(&found.product),
                    granted: Cents(found.granted),
                    found: found.amount.map(Cents),
                    by: found.judged_by_name,
                    at: found.judged_at,
                })
                .collect(),
        })
    }
}
