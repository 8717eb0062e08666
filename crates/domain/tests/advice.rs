//! Advice says the same as a proposal; and the laws that go to the browser advise like all laws.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers of tests stop at the first surprise"
)]

#[path = "forms/laws.rs"]
mod laws;
#[path = "forms/read.rs"]
#[expect(dead_code, reason = "the tests of the forms use the rest")]
mod read;

use std::collections::BTreeMap;

use domain::advice::{Advice, Advise, Question};
use domain::decision::Right;
use domain::product::Product;
use domain::proposal::{CITY_FACT, ProposalRequest, build_proposal};
use domain::{Cents, CityCode};
use rules::{Corpus, Value};
use serde_json::json;

use laws::{CORPUS, DICTIONARY, product};

/// Situations of the check, each with one thing that is different.
fn situations() -> Vec<serde_json::Value> {
    let base = json!({
        "pc.geboortedatum": "1985-03-27", "pc.partner": false, "pc.kind": false, "pc.huisgenoten": 0,
        "pc.loon": 65_000, "pc.overig": 0, "pc.bezit": 120_000, "pc.schulden": 0, "pc.eigen_huis": false,
        "pc.lang_laag": "lang", "pc.student": false, "pc.toeslag_gehad": false
    });
    let with = |changes: serde_json::Value| {
        let mut answers = base.clone();
        for (name, value) in changes.as_object().unwrap() {
            answers[name] = value.clone();
        }
        answers
    };
    vec![
        json!({}),
        base.clone(),
        with(json!({"pc.loon": 0})),
        with(json!({"pc.loon": 300_000})),
        with(json!({"pc.bezit": 9_000_000})),
        with(json!({"pc.huisgenoten": 2, "pc.kind": true})),
        with(
            json!({"pc.partner": true, "pc.partner_geboortedatum": "1990-01-01", "pc.partner_loon": 40_000, "pc.partner_overig": 0}),
        ),
        with(json!({"pc.eigen_huis": true})),
        with(json!({"pc.student": true})),
        with(json!({"pc.toeslag_gehad": true})),
        with(json!({"pc.geboortedatum": "2007-05-05"})),
        with(json!({"pc.geboortedatum": "1950-05-05"})),
        with(json!({"pc.lang_laag": "kort"})),
    ]
}

/// Calls `look` for every situation, product and city, with the facts.
fn everywhere(look: impl Fn(&Product, CityCode, &BTreeMap<String, Value>)) {
    let form = read::form("precheck");
    for answers in situations() {
        for code in ["0363", "0599", "0518", "0344"] {
            let city = CityCode::parse(code).unwrap();
            let mut facts = form.claims(&read::answers(answers.clone()), read::today());
            facts.insert("woongemeente_code".to_owned(), Value::Text(city.gm()));
            facts.insert(CITY_FACT.to_owned(), Value::Text(city.gm()));
            for id in ["bijstand", "inkomenstoeslag"] {
                look(&product(id), city, &facts);
            }
        }
    }
}

fn advice(corpus: &Corpus, product: &Product, facts: &BTreeMap<String, Value>) -> Option<Advice> {
    let facts = facts.iter().map(|(name, value)| (name.clone(), value.clone())).collect();
    corpus.advise(&Question::about(product.law.as_ref().unwrap(), read::today(), facts))
}

#[test]
fn advice_says_the_same_as_a_proposal() {
    everywhere(|product, city, facts| {
        let law = product.law.as_ref().unwrap();
        let proposal = build_proposal(ProposalRequest {
            corpus: &CORPUS,
            law,
            city,
            facts,
            snapshot: None,
            dictionary: &*DICTIONARY,
            date: read::today(),
        })
        .unwrap();
        let advice = advice(&CORPUS, product, facts).unwrap();
        let (right, missing) = match &proposal.right {
            Right::Yes => (Some(true), Vec::new()),
            Right::No => (Some(false), Vec::new()),
            Right::Unknown { missing } => (None, missing.iter().cloned().collect()),
        };
        assert_eq!(advice.right, right, "{}", product.id);
        // Where the right is clear, what is missing is missing for the amount.
        if right.is_none() {
            assert!(missing.iter().all(|fact| advice.missing.contains(fact)), "{}", product.id);
        }
        if right == Some(false) || advice.amount.is_some() {
            assert!(advice.missing == missing, "{}: {:?}", product.id, advice.missing);
        }
        assert_eq!(advice.amount, proposal.amount);
        assert_eq!(advice.unconfirmed, !proposal.unconfirmed.is_empty());
        let unmet = proposal.conditions.iter().filter(|condition| condition.met == Some(false));
        let unmet: Vec<_> =
            unmet.map(|one| (one.output.as_str(), &one.source.law, &one.source.article)).collect();
        let told = advice.unmet.iter();
        let told: Vec<_> = told
            .map(|(at, source)| (law.conditions[*at].output.as_str(), &source.law, &source.article))
            .collect();
        assert_eq!(told, unmet);
        for line in &proposal.lines {
            let at = law.lines.iter().position(|other| other.output == line.output).unwrap();
            let (_, (amount, source)) = advice.lines.iter().find(|(place, _)| *place == at).unwrap();
            assert_eq!(Cents(amount.0.abs()), Cents(line.amount.0.abs()));
            assert_eq!((&source.law, &source.article), (&line.source.law, &line.source.article));
            assert_eq!(source.unconfirmed.is_some(), line.source.unconfirmed.is_some(), "{}", line.output);
        }
    });
}

#[test]
fn the_laws_for_the_browser_advise_like_all_laws() {
    let products = [product("bijstand"), product("inkomenstoeslag")];
    let wanted = products.iter().filter_map(|product| product.law.as_ref()).flat_map(|law| {
        law.decisive().into_iter().chain(law.shown()).map(|output| (law.id.as_str(), output))
    });
    let lean = CORPUS.lean(wanted, read::today(), |_| false);
    let bytes = lean.to_bytes();
    assert!(bytes.len() < CORPUS.to_bytes().len() / 2);
    let lean = Corpus::from_bytes(&bytes).unwrap();
    let parameters = lean.parameters();
    assert!(parameters.contains("geboortedatum") && !parameters.contains(""));
    everywhere(|product, _, facts| {
        assert_eq!(advice(&lean, product, facts), advice(&CORPUS, product, facts));
    });
}
