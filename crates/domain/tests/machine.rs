//! When the system may grant: in one row of all there are. Whatever misses, is unsure, or asks for a person goes to a person.

use chrono::DateTime;
use domain::Cents;
use domain::decision::{MachineContext, MachineGrant, Proposal, Right};
use domain::facts::{Certainty, Fact, FactSnapshot, Register};
use domain::mandate::ProductMandate;
use domain::product::Per;
use proptest::prelude::*;
use rules::Value;
use serde_json::json;

/// What the rules say: a right to this amount on one fact.
fn proposal(right: Right, amount: Option<i64>) -> Proposal {
    let day = "2026-11-23".parse().expect("a day");
    Proposal {
        right,
        amount: amount.map(Cents),
        per: Per::Year,
        from: day,
        reference_date: day,
        conditions: Vec::new(),
        untested: Vec::new(),
        lines: Vec::new(),
        facts_used: ["loon".to_owned()].into(),
        unconfirmed: Vec::new(),
        advance: None,
        receipt: json!({}),
    }
}

fn fact(certainty: Certainty) -> FactSnapshot {
    let fact = Fact {
        name: "loon".to_owned(),
        claimed: None,
        verified: Some(Value::from(1)),
        register: Register::Polis,
        certainty,
        at: DateTime::UNIX_EPOCH,
        as_of: None,
        changed: None,
    };
    FactSnapshot { facts: [("loon".to_owned(), fact)].into() }
}

/// Every certainty there is, and a fact that is not there at all.
fn certainties() -> impl Strategy<Value = Option<Certainty>> {
    prop::option::of(prop::sample::select(vec![
        Certainty::Verified,
        Certainty::Confirmed,
        Certainty::Conflicting,
        Certainty::Claimed,
        Certainty::Stale,
        Certainty::Unavailable,
        Certainty::Unknown,
    ]))
}

fn rights() -> impl Strategy<Value = Right> {
    let missing = ["loon".to_owned()].into();
    prop_oneof![2 => Just(Right::Yes), 1 => Just(Right::No), 1 => Just(Right::Unknown { missing })]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// The one row that is granted, and nothing beside it (UAVG 40; Awb 3:2).
    #[test]
    fn a_missing_stale_or_contradicted_input_or_any_other_doubt_goes_to_a_person(
        right in rights(),
        amount in prop::option::of(1_i64..100_000),
        certainty in certainties(),
        untested in prop::bool::weighted(0.2),
        doubts in prop::collection::vec(prop::bool::weighted(0.15), 6),
        limit in prop::option::of(1_i64..100_000),
        unconfirmed in prop::bool::weighted(0.2),
        accepts in any::<bool>(),
    ) {
        let [no_power, unsigned, special, stopped, wrote, by_person] = doubts[..] else { panic!("six") };
        let mut proposal = proposal(right.clone(), amount);
        if untested {
            proposal.untested.push(domain::decision::ConditionResult {
                output: "geen_straf".to_owned(),
                label: domain::Localized::same("x"),
                unmet: domain::Localized::same("x"),
                met: None,
                source: domain::decision::LegalSource::default(),
                facts: Vec::new(),
            });
        }
        if unconfirmed {
            proposal.unconfirmed.push(("norm".to_owned(), "nog niet".to_owned()));
        }
        let facts = certainty.map_or_else(FactSnapshot::default, fact);
        let mandate = ProductMandate {
            automatic_grant: !by_person,
            automatic_grant_up_to: limit.map(Cents),
            automatic_grant_with_unconfirmed_figures: accepts,
            ..ProductMandate::default()
        };
        let context = MachineContext {
            facts: &facts,
            mandate: &mandate,
            bound_power: !no_power,
            signed: !unsigned,
            special_circumstances: special,
            stopped,
            wrote,
        };
        let sure = matches!(certainty, Some(Certainty::Verified | Certainty::Confirmed));
        let within = amount.is_some_and(|amount| limit.is_none_or(|limit| amount <= limit));
        let may = right == Right::Yes
            && sure
            && within
            && !untested
            && (!unconfirmed || accepts)
            && doubts.iter().all(|doubt| !doubt);
        match MachineGrant::check(&proposal, context) {
            Ok(grant) => {
                prop_assert!(may);
                prop_assert_eq!(grant.grant().amount, amount.map(Cents), "the whole amount, no part of it");
                prop_assert_eq!(grant.grant().from, proposal.from, "from the day that the law says");
            }
            Err(reasons) => {
                prop_assert!(!may, "{:?}", reasons);
                prop_assert!(!reasons.is_empty());
            }
        }
    }
}
