//! Proposals and the anonymous check, on the laws of the catalogue.
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

use domain::city::City;
use domain::decision::{MachineContext, MachineGrant, Proposal, Right};
use domain::facts::FactSnapshot;
use domain::mandate::ProductMandate;
use domain::precheck::{Chance, PrecheckContext, PrecheckResult, precheck};
use domain::product::Sign;
use domain::proposal::{ProposalRequest, build_proposal};
use domain::tasks::ReviewReason;
use domain::{Cents, CityCode};
use rules::Value;
use serde_json::json;

use laws::{CORPUS, DICTIONARY, product};

fn amsterdam() -> CityCode {
    CityCode::parse("0363").unwrap()
}

fn check(answers: serde_json::Value, city: CityCode) -> Vec<PrecheckResult> {
    let form = read::form("precheck");
    let products = [product("bijstand"), product("inkomenstoeslag"), product("lks-melding")];
    let context = PrecheckContext {
        corpus: &*CORPUS,
        form: &form,
        products: &products,
        dictionary: &*DICTIONARY,
        city,
        today: read::today(),
    };
    precheck(context, &read::answers(answers))
}

fn single() -> serde_json::Value {
    json!({
        "pc.geboortedatum": "1985-03-27", "pc.partner": false, "pc.kind": false, "pc.huisgenoten": 0,
        "pc.loon": 65_000, "pc.overig": 0, "pc.bezit": 120_000, "pc.schulden": 0, "pc.eigen_huis": false,
        "pc.lang_laag": "lang", "pc.student": false, "pc.toeslag_gehad": false
    })
}

#[test]
fn every_output_and_city_of_the_catalogue_can_be_read() {
    for id in ["bijstand", "inkomenstoeslag"] {
        let law = product(id).law.unwrap();
        let info = CORPUS.law(&law.id, read::today()).unwrap();
        let known: Vec<&String> = info.articles.iter().flat_map(|article| &article.outputs).collect();
        let mut named: Vec<&String> = [&law.right].into_iter().chain(&law.amount).collect();
        named.extend(law.conditions.iter().map(|condition| &condition.output));
        named.extend(law.lines.iter().map(|line| &line.output));
        named.extend(&law.advance_amount);
        for output in named {
            assert!(known.contains(&output), "{id}: {output}");
        }
    }
    for (slug, code) in
        [("amsterdam", "0363"), ("rotterdam", "0599"), ("denhaag", "0518"), ("utrecht", "0344")]
    {
        let city: City = serde_saphyr::from_str(&read::text(&format!("cities/{slug}.yaml"))).unwrap();
        assert_eq!((city.slug.as_str(), city.code.as_str()), (slug, code));
        assert!(!city.mandate.for_product("bijstand").automatic_grant);
        assert_eq!(city.mandate.for_product("inkomenstoeslag").automatic_grant, slug != "denhaag");
    }
}

#[test]
fn the_check_gives_an_amount_that_adds_up() {
    let results = check(single(), amsterdam());
    let bijstand = &results[0];
    assert_eq!(bijstand.chance, Chance::Likely, "{:?}", bijstand.unmet);
    let mut running = Cents::ZERO;
    for line in &bijstand.lines {
        match line.sign {
            Sign::Plus => running = running + line.amount,
            Sign::Minus => running = running - line.amount,
            Sign::Total => assert_eq!(line.amount, running, "{}", line.output),
            Sign::Info => {}
        }
        assert!(line.source.article.starts_with("art. "), "{:?}", line.source);
        assert_eq!(line.source.law, "Participatiewet");
    }
    let norm = bijstand.lines.iter().find(|line| line.output == "bijstandsnorm").unwrap();
    assert_eq!(norm.amount, Cents(141_946));
    assert_eq!(results.len(), 2, "the notice of a company is not checked");
}

#[test]
fn nobody_is_told_no_because_something_is_not_known() {
    for result in check(json!({}), amsterdam()) {
        assert_eq!(result.chance, Chance::Unknown);
        assert!(result.missing.iter().any(|fact| fact.name == "geboortedatum"));
        assert_eq!(result.amount, None);
    }
    let mut answers = single();
    answers["pc.eigen_huis"] = json!(true);
    let results = check(answers, amsterdam());
    assert_eq!(
        (&results[0].chance, results[0].missing[0].name.as_str()),
        (&Chance::Unknown, "overwaarde_woning")
    );
}

#[test]
fn what_is_not_met_is_said_with_its_article() {
    let mut answers = single();
    answers["pc.bezit"] = json!(5_000_000);
    let results = check(answers, amsterdam());
    assert_eq!(results[0].chance, Chance::Unlikely);
    let unmet: Vec<&str> = results[0].unmet.iter().map(|condition| condition.output.as_str()).collect();
    assert_eq!(unmet, ["vermogen_onder_grens"]);
    assert_eq!(results[0].unmet[0].source.article, "art. 19, eerste lid");
    assert_eq!(results[0].unmet[0].source.law, "Participatiewet");
    assert_eq!(results[0].amount, None);
}

#[test]
fn a_proposal_says_beside_the_article_where_to_read_it_and_on_which_facts_it_rests() {
    let mut answers = single();
    answers["pc.bezit"] = json!(5_000_000);
    let mut facts = read::form("precheck").claims(&read::answers(answers), read::today());
    facts.insert("woongemeente_code".to_owned(), Value::Text("GM0363".to_owned()));
    let product = product("bijstand");
    let proposal = build_proposal(ProposalRequest {
        corpus: &CORPUS,
        law: product.law.as_ref().unwrap(),
        city: amsterdam(),
        facts: &facts,
        snapshot: None,
        dictionary: &*DICTIONARY,
        date: read::today(),
    })
    .unwrap();
    let unmet = proposal.conditions.iter().find(|condition| condition.met == Some(false)).unwrap();
    assert_eq!(
        (unmet.output.as_str(), unmet.source.article.as_str()),
        ("vermogen_onder_grens", "art. 19, eerste lid")
    );
    assert!(unmet.source.url.ends_with("#Artikel19"), "{}", unmet.source.url);
    assert!(unmet.facts.iter().any(|fact| fact.name == "vermogen_bezittingen"
        && fact.value.en == "€50,000.00"
        && fact.source == "Eigen opgave"));
}

#[test]
fn the_supplement_is_likely_after_years_and_its_amount_is_open_in_den_haag() {
    let mut answers = single();
    answers["pc.loon"] = json!(0);
    answers["pc.overig"] = json!(100_000);
    let amsterdam = &check(answers.clone(), amsterdam())[1];
    assert_eq!(amsterdam.chance, Chance::Likely, "{amsterdam:?}");
    assert!(amsterdam.amount.is_some());
    let den_haag = &check(answers, CityCode::parse("0518").unwrap())[1];
    assert_eq!(den_haag.amount, None);
}

/// What the application of a tenant and the registers say.
fn applied() -> BTreeMap<String, Value> {
    let form = read::form("bijstand-aanvraag");
    let mut facts = form.claims(&read::tenant(), read::today());
    for (name, value) in [
        ("woongemeente_code", Value::Text("GM0363".to_owned())),
        ("is_nederlander_of_gelijkgesteld", Value::Bool(true)),
        ("gedetineerd", Value::Bool(false)),
        ("ontvangt_algemene_bijstand", Value::Bool(false)),
        ("medisch_urenbeperkt", Value::Bool(false)),
        ("doelgroep_loonkostensubsidie", Value::Bool(false)),
        ("vrijlating_arbeid_maanden_gebruikt", Value::Int(0)),
        ("vrijlating_ouder_maanden_gebruikt", Value::Int(0)),
        ("datum_melding", Value::Text("2026-11-20".to_owned())),
        ("datum_aanvraag", Value::Text("2026-11-23".to_owned())),
    ] {
        facts.insert(name.to_owned(), value);
    }
    facts
}

fn proposed(facts: &BTreeMap<String, Value>) -> Proposal {
    let product = product("bijstand");
    build_proposal(ProposalRequest {
        corpus: &CORPUS,
        law: product.law.as_ref().unwrap(),
        city: amsterdam(),
        facts,
        snapshot: None,
        dictionary: &*DICTIONARY,
        date: read::today(),
    })
    .unwrap()
}

#[test]
fn a_proposal_names_what_it_read_and_replays() {
    let facts = applied();
    let product = product("bijstand");
    let request = ProposalRequest {
        corpus: &CORPUS,
        law: product.law.as_ref().unwrap(),
        city: amsterdam(),
        facts: &facts,
        snapshot: None,
        dictionary: &*DICTIONARY,
        date: read::today(),
    };
    let proposal = build_proposal(request).unwrap();
    assert_eq!(proposal.right, Right::Yes, "{:?}", proposal.conditions);
    assert_eq!(proposal.from.to_string(), "2026-11-20", "the day of the notification");
    assert!(proposal.advance.is_some());
    assert!(
        proposal.facts_used.contains("inkomen_arbeid_maand")
            && !proposal.facts_used.contains("gemeente_code")
    );
    assert!(proposal.lines.iter().any(|line| line.output == "kostendelersnorm_aftrek"));
    assert_eq!(build_proposal(request).unwrap(), proposal);
    assert!(proposal.receipt["laws_used"][0]["sha256"].is_string());
    let kept: Vec<&str> = proposal.receipt[domain::proposal::REPLAYS]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one.as_str())
        .collect();
    assert_eq!(kept.len(), 2, "what decides, and what is shown");
    for text in kept {
        let receipt = rules::Receipt::from_text(text).unwrap();
        assert_eq!(receipt.replay(&CORPUS).unwrap().to_text(), text);
        assert!(receipt.laws.iter().all(|law| CORPUS.holds(law)));
    }
}

/// The grounds of articles 13 and 15 that the form asks nobody, each with the fact it rests on.
const GROUNDS: [(&str, &str); 7] = [
    ("niet_uitgesloten_straf", "onttrekt_zich_aan_straf"),
    ("niet_uitgesloten_dienst", "vervult_dienstplicht"),
    ("niet_uitgesloten_staking", "staakt_of_uitgesloten"),
    ("niet_uitgesloten_schulden", "bijstand_voor_schuld_met_middelen"),
    ("niet_uitgesloten_uitreis", "is_uitreiziger"),
    ("niet_uitgesloten_verlof", "heeft_onbetaald_verlof"),
    ("geen_voorliggende_voorziening", "voorliggende_voorziening_toereikend"),
];

fn untested(proposal: &Proposal) -> Vec<&str> {
    proposal.untested.iter().map(|ground| ground.output.as_str()).collect()
}

#[test]
fn a_ground_nobody_was_asked_about_is_told_and_keeps_the_system_from_granting() {
    let mut facts = applied();
    let proposal = proposed(&facts);
    assert_eq!(proposal.right, Right::Yes, "as far as it was asked");
    assert!(
        untested(&proposal).into_iter().eq(GROUNDS.map(|(output, _)| output)),
        "{:?}",
        untested(&proposal)
    );
    for ground in &proposal.untested {
        assert!(ground.met.is_none() && ground.source.article.starts_with("art. 1"), "{ground:?}");
        assert!(
            !ground.facts.is_empty() && ground.facts.iter().all(|fact| !fact.name.is_empty()),
            "{ground:?}"
        );
    }
    let mandate: ProductMandate = serde_json::from_value(json!({"automatic_grant": true})).unwrap();
    let context = MachineContext {
        facts: &FactSnapshot::default(),
        mandate: &mandate,
        bound_power: true,
        signed: true,
        special_circumstances: false,
        stopped: false,
        wrote: false,
    };
    let names: Vec<String> = GROUNDS.iter().map(|(output, _)| (*output).to_owned()).collect();
    let reasons = MachineGrant::check(&proposal, context).unwrap_err();
    assert!(reasons.contains(&ReviewReason::UntestedGrounds { names }), "{reasons:?}");
    // Younger than 27: whether someone refuses to cooperate plays a part too.
    facts.insert("geboortedatum".to_owned(), Value::from("2002-05-01"));
    assert!(untested(&proposed(&facts)).contains(&"niet_uitgesloten_plichten"));
}

#[test]
fn a_ground_that_is_known_takes_the_right_away_and_one_that_is_ruled_out_gives_none() {
    let known = proposed(&applied());
    for (ground, fact) in GROUNDS {
        let mut facts = applied();
        facts.insert(fact.to_owned(), Value::Bool(true));
        if fact == "heeft_onbetaald_verlof" {
            facts.insert("verlof_is_zorgverlof".to_owned(), Value::Bool(false));
        }
        let proposal = proposed(&facts);
        assert_eq!(proposal.right, Right::No, "{ground}");
        let unmet: Vec<&str> = proposal
            .conditions
            .iter()
            .filter(|condition| condition.met == Some(false))
            .map(|condition| condition.output.as_str())
            .collect();
        assert_eq!(unmet, [ground], "the letter tells why");
        assert_eq!((proposal.amount, proposal.advance, proposal.lines.len()), (None, None, 0), "{ground}");
        assert!(proposal.untested.is_empty(), "{ground}: the others do not matter any more");
    }
    let mut facts = applied();
    facts.extend(GROUNDS.map(|(_, fact)| (fact.to_owned(), Value::Bool(false))));
    let proposal = proposed(&facts);
    assert!(proposal.right == Right::Yes && proposal.untested.is_empty());
    assert_eq!((proposal.amount, &proposal.lines), (known.amount, &known.lines));
    // All grounds ruled out, and still no right: the income is too high.
    facts.insert("inkomen_arbeid_maand".to_owned(), Value::Int(400_000));
    let proposal = proposed(&facts);
    assert_eq!((proposal.right, proposal.amount), (Right::No, Some(Cents::ZERO)));
    assert!(!proposal.lines.is_empty(), "a calculation that ends in nothing tells why");
}

#[test]
fn the_law_names_the_fact_that_an_open_question_leaves_missing() {
    let mut answers = read::tenant();
    answers.set("woon.type", None);
    let mut facts = read::form("bijstand-aanvraag").claims(&answers, read::today());
    facts.insert("geboortedatum".to_owned(), Value::from("2006-05-01"));
    let asked = ["niet_uitgesloten_inrichting"];
    let request = rules::Request::new("participatiewet", asked, read::today()).with_all(facts);
    let evaluation = CORPUS.evaluate(&request).unwrap();
    assert_eq!(evaluation.bool("niet_uitgesloten_inrichting"), None);
    assert!(evaluation.missing().into_iter().eq(["verblijft_in_inrichting"]));
}
