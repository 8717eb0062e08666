//! What the college of a city lets the system and its staff decide. Data, per city.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Cents;

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
    /// Above this amount a second person must agree to a grant.
    #[serde(default)]
    pub second_person_above: Option<Cents>,
    /// Whether a second person must agree to every refusal.
    #[serde(default)]
    pub second_person_for_refusal: bool,
    /// Whether a second person must agree when the outcome differs from what the rules propose.
    #[serde(default)]
    pub second_person_for_deviation: bool,
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
}

impl ProductMandate {
    /// Whether a second person must agree to this verdict over `amount`.
    #[must_use]
    pub fn needs_second_person(&self, verdict: Verdict, amount: Cents) -> bool {
        match verdict {
            Verdict::Refuse => self.second_person_for_refusal,
            Verdict::GrantDifferently => {
                self.second_person_for_deviation
                    || self.second_person_above.is_some_and(|limit| amount > limit)
            }
            Verdict::Grant => self.second_person_above.is_some_and(|limit| amount > limit),
        }
    }
}
