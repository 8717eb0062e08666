//! The stop button: a city stops the system from granting by itself with the rules of one product, at once, and lets it go on.

use domain::product::{Audience, Product};
use domain::{CityCode, Role, Scope};
use serde_json::json;
use storage::{Conflict, RuleStop, StorageError};

use super::held::staff_with;
use super::words::needed;
use crate::views::{RuleSet, RuleSetsView, RuleStopInput, RuleStopRow};
use crate::{Result, ServiceError, Services};

impl Services {
    /// The rules with which the system grants by itself in the city, and every stop.
    ///
    /// # Errors
    /// Forbidden for whoever does not answer for the work or the content.
    pub async fn rule_sets(&self, scope: &Scope) -> Result<RuleSetsView> {
        staff_with(scope, &Role::REPORTED)?;
        let mut tx = self.parts().store.read(scope).await?;
        let rows = tx.rule_stops().list().await?;
        let mut products: Vec<&str> = self.granting(scope.city);
        // What was stopped stays in view whatever the mandate says now.
        products.extend(rows.iter().map(|row| row.product.as_str()));
        products.sort_unstable();
        products.dedup();
        let set = |product: &str| {
            let last = rows.iter().filter(|row| row.product == product).max_by_key(|row| row.nth);
            RuleSet {
                product: product.to_owned(),
                name: self.catalog().product_name(product),
                turns: last.map_or(0, |last| last.nth),
                stopped: last.filter(|last| last.stopped).map(|last| last.at),
            }
        };
        Ok(RuleSetsView {
            may_resume: scope.actor.has_role(Role::FunctionalManager),
            sets: products.into_iter().map(set).collect(),
            history: rows.iter().map(|row| self.stop_row(row)).collect(),
        })
    }

    /// Stops the rules of a product, or lets them go on. What waits for its check meets this at once; what was granted stays.
    ///
    /// # Errors
    /// Invalid without a reason; not found for rules with which the system grants nothing here; stale when somebody else
    /// pressed first; forbidden for whoever may not.
    pub async fn turn_rules(&self, scope: &Scope, input: &RuleStopInput) -> Result<()> {
        staff_with(scope, &Role::REPORTED)?;
        let goes_on = input.seen % 2 == 1;
        if goes_on {
            // Stopping must not wait for anybody; going on is for who answers for the rules.
            staff_with(scope, &[Role::FunctionalManager])?;
        }
        let now = self.now();
        let mut tx = self.parts().store.begin(scope).await?;
        let last = tx.rule_stops().last(&input.product).await?;
        if last.is_none() && !self.granting(scope.city).contains(&input.product.as_str()) {
            return Err(ServiceError::NotFound);
        }
        if last.map_or(0, |last| last.nth) != input.seen {
            return Err(ServiceError::Stale("the rules"));
        }
        let reason = needed(&input.reason, "reden")?;
        let row = match tx.rule_stops().add(&input.product, input.seen, &reason, now).await {
            Err(StorageError::Conflict(Conflict::RuleStop)) => return Err(ServiceError::Stale("the rules")),
            added => added?,
        };
        let action = if row.stopped { "rules_stopped" } else { "rules_resumed" };
        let detail = json!({ "product": row.product, "nth": row.nth, "reason": row.reason });
        self.record(&mut tx, now).audit(action, None, detail).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The products of which the mandate of a city lets the system grant something by itself.
    fn granting(&self, city: CityCode) -> Vec<&str> {
        let Some(known) = self.catalog().city(city) else { return Vec::new() };
        let granted = |product: &&Product| known.mandate.for_product(&product.id).automatic_grant;
        let offered =
            [Audience::Resident, Audience::Company].map(|whose| self.catalog().products(city, whose));
        let computed = offered.into_iter().flatten().filter(|product| product.law.is_some());
        computed.filter(granted).map(|product| product.id.as_str()).collect()
    }

    fn stop_row(&self, row: &RuleStop) -> RuleStopRow {
        RuleStopRow {
            name: self.catalog().product_name(&row.product),
            stopped: row.stopped,
            reason: row.reason.clone(),
            by: row.by_name.clone(),
            at: row.at,
        }
    }
}
