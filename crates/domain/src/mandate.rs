//! What the college of a city lets the system and its staff decide. Data, per city.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::change::ChangeKind;
use crate::{Cents, DecisionId, Role};

/// The mandate of one city, per product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// Per product id.
    pub products: BTreeMap<String, ProductMandate>,
}

/// The mandate for one product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductMandate {
    /// Whether the system may grant by itself when the law leaves no room and all facts are verified.
    #[serde(default)]
    pub automatic_grant: bool,
    /// Whether the city accepts that an unconfirmed figure is used in an automatic grant.
    /// Only the demo does; a city confirms its figures before it goes live.
    #[serde(default)]
    pub automatic_grant_with_unconfirmed_figures: bool,
    /// The highest amount (cents; per month or at once, as the product counts) the system may grant by itself.
    #[serde(default)]
    pub automatic_grant_up_to: Option<Cents>,
    /// How many of a hundred grants by the system a person judges again without seeing them, picked by chance;
    /// at most 100. The city reports what comes out.
    #[serde(default)]
    pub sample_percent: u8,
    /// Above this amount a second person must agree to a grant.
    #[serde(default)]
    pub second_person_above: Option<Cents>,
    /// Whether a second person must agree to every refusal.
    #[serde(default)]
    pub second_person_for_refusal: bool,
    /// Whether a second person must agree when the outcome differs from what the rules propose.
    #[serde(default)]
    pub second_person_for_deviation: bool,
    /// Who may change what was granted, per kind of change. Where it is silent the rule of [`ChangeRule::default`] holds.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub changes: BTreeMap<ChangeKind, ChangeRule>,
}

/// Who may take a decision that changes what was granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeRule {
    /// Which roles; nobody when the list is empty.
    #[serde(default = "deciders")]
    pub by: Vec<Role>,
    /// Whether a second person must agree.
    #[serde(default = "yes")]
    pub second_person: bool,
}

/// Whoever decides on applications, with a second person.
impl Default for ChangeRule {
    fn default() -> Self {
        Self { by: deciders(), second_person: true }
    }
}

fn deciders() -> Vec<Role> {
    vec![Role::Reviewer, Role::TeamLead]
}

const fn yes() -> bool {
    true
}

impl Mandate {
    /// The mandate for `product`; nothing is allowed to the system where the file is silent.
    #[must_use]
    pub fn for_product(&self, product: &str) -> ProductMandate {
        self.products.get(product).cloned().unwrap_or(ProductMandate {
            second_person_for_refusal: true,
            second_person_for_deviation: true,
            ..ProductMandate::default()
        })
    }
}

/// What staff want to decide, in the terms of the mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Grant as the rules propose.
    Grant,
    /// Grant another amount or from another date.
    GrantDifferently,
    /// Refuse.
    Refuse,
    /// Not handle it further, because what was asked did not come in time (Awb 4:5, first and fourth paragraph).
    OutsideTreatment,
    /// Change what was granted before.
    Change(ChangeKind),
}

impl Verdict {
    /// Whether a person must weigh first if the disadvantage is out of proportion (Awb 3:4, second paragraph). Leaving an
    /// application outside treatment decides nothing about the right.
    #[must_use]
    pub const fn needs_weighing(self) -> bool {
        match self {
            Self::Grant | Self::OutsideTreatment => false,
            Self::GrantDifferently | Self::Refuse | Self::Change(_) => true,
        }
    }
}

/// Days within which a picked grant is judged again. No law sets them: the letter has gone out, and who objects has
/// six weeks (Awb 6:7), so that a mistake is found well before.
pub const SAMPLE_DAYS: u64 = 14;

/// Days within which a person looks at a decision of the system when the resident asks for it: a promise of our own, well
/// within the month of GDPR article 12(3).
pub const HUMAN_DAYS: u16 = 14;

impl ProductMandate {
    /// Whether chance picks the grant with this id. The last 32 bits of an id of version 7 are random, so nobody can
    /// tell beforehand, and everybody can check afterwards.
    ///
    /// ```
    /// use domain::mandate::ProductMandate;
    /// let mandate = ProductMandate { sample_percent: 10, ..ProductMandate::default() };
    /// let picked = |tail: u32| mandate.picks(domain::DecisionId(uuid::Uuid::from_u128(u128::from(tail))));
    /// assert!(picked(0) && picked(9_999) && !picked(10_000));
    /// ```
    #[must_use]
    pub fn picks(&self, decision: DecisionId) -> bool {
        let [.., a, b, c, d] = decision.0.into_bytes();
        u32::from_be_bytes([a, b, c, d]) % 100_000 < u32::from(self.sample_percent) * 1_000
    }

    /// Whether a second person must agree to this verdict over `amount`.
    #[must_use]
    pub fn needs_second_person(&self, verdict: Verdict, amount: Cents) -> bool {
        match verdict {
            Verdict::Refuse | Verdict::OutsideTreatment => self.second_person_for_refusal,
            Verdict::GrantDifferently => {
                self.second_person_for_deviation
                    || self.second_person_above.is_some_and(|limit| amount > limit)
            }
            Verdict::Grant => self.second_person_above.is_some_and(|limit| amount > limit),
            Verdict::Change(kind) => self.change(kind).second_person,
        }
    }

    /// Who may change what was granted so.
    #[must_use]
    pub fn change(&self, kind: ChangeKind) -> ChangeRule {
        self.changes.get(&kind).cloned().unwrap_or_default()
    }
}
