//! What the rules propose for a case: the same code that the pre-check runs in the browser.

use domain::facts::FactSnapshot;
use domain::product::Product;
use domain::proposal::{ProposalRequest, build_proposal};
use domain::{Lang, Localized, Scope, decision::Proposal};
use storage::Case;

use crate::{Result, ServiceError, Services};

impl Services {
    /// Applies the law of the reference date of the case to its facts.
    ///
    /// # Errors
    /// When the product has no law or the rules fail as a whole; a missing fact is no failure.
    pub(crate) fn propose(
        &self,
        scope: &Scope,
        product: &Product,
        case: &Case,
        facts: &FactSnapshot,
    ) -> Result<Proposal> {
        let law = product
            .law
            .as_ref()
            .ok_or_else(|| ServiceError::Catalog(format!("{} has no law", product.id)))?;
        let proposal = build_proposal(ProposalRequest {
            corpus: self.catalog().corpus(),
            law,
            city: scope.city,
            facts: &facts.parameters(),
            snapshot: Some(facts),
            dictionary: self.catalog().facts(),
            date: case.reference_date,
        })
        .map_err(|cause| ServiceError::internal("the rules failed", cause))?;
        Ok(self.with_names_of_cities(proposal))
    }

    /// The same with cities by their name: nobody knows a code (`GM0363`).
    fn with_names_of_cities(&self, mut proposal: Proposal) -> Proposal {
        let conditions = proposal.conditions.iter_mut().chain(&mut proposal.untested);
        let told = conditions.flat_map(|condition| &mut condition.facts);
        for fact in told.chain(proposal.lines.iter_mut().flat_map(|line| &mut line.facts)) {
            if let Some(city) = self.catalog().city_called(fact.value.get(Lang::Nl)) {
                fact.value = Localized::same(&city.name);
            }
        }
        proposal
    }
}
