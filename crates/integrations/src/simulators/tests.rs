use std::path::Path;

use chrono::{DateTime, Utc};
use domain::CityCode;
use domain::facts::{Certainty, Fact};
use rules::Value;

use super::*;
use crate::registers::{
    CallOutcome, Consultation, FactsContext, Fault, IncomeKind, Plan, facts_from_registers, with_faults,
};

fn demo() -> Arc<Demo> {
    Arc::new(Demo::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/demo")).unwrap())
}

fn now() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().unwrap()
}

fn plan() -> Plan {
    use Register as R;
    Plan {
        registers: [R::Brp, R::Polis, R::Bank, R::Duo, R::Dji].into(),
        months: 36,
        today: now().date_naive(),
        at: now(),
        purpose: "decide",
    }
}

fn facts(answers: &Consultation) -> Vec<Fact> {
    let max_age = |name: &str| match name {
        "geboortedatum" => Some(365),
        "gedetineerd" => Some(7),
        name if name.contains("inkomen") || name.contains("vermogen") => Some(45),
        _ => Some(30),
    };
    let context =
        FactsContext { today: now().date_naive(), at: now(), reference_months: 36, max_age_days: &max_age };
    facts_from_registers(answers, context)
}

async fn of(key: &str) -> Vec<Fact> {
    let demo = demo();
    let bsn = demo.persona(key).unwrap().bsn.clone();
    facts(&registers(demo).consult(&plan(), &bsn).await)
}

fn get<'a>(facts: &'a [Fact], name: &str) -> &'a Fact {
    facts.iter().find(|fact| fact.name == name).unwrap_or_else(|| panic!("{name}"))
}

fn verified(facts: &[Fact], name: &str, value: impl Into<Value>) {
    let fact = get(facts, name);
    assert_eq!((fact.certainty, fact.verified.clone()), (Certainty::Verified, Some(value.into())), "{name}");
}

#[tokio::test]
async fn the_personas_of_the_automatic_supplement_have_every_fact_verified() {
    for (key, city) in
        [("plieger", "GM0363"), ("zwaantje-zaal", "GM0599"), ("maaike", "GM0518"), ("jan-boer", "GM0344")]
    {
        let facts = of(key).await;
        assert!(facts.iter().all(|fact| fact.certainty == Certainty::Verified), "{key}: {facts:?}");
        verified(&facts, "woongemeente_code", city);
        verified(&facts, "is_nederlander_of_gelijkgesteld", true);
        verified(&facts, "heeft_partner", false);
        verified(&facts, "gedetineerd", false);
        verified(&facts, "is_student", false);
        verified(&facts, "maanden_zonder_aantoonbaar_inkomen", 0);
    }
    let plieger = of("plieger").await;
    verified(&plieger, "geboortedatum", "1970-03-11");
    verified(&plieger, "aantal_kostendelers", 0);
    verified(&plieger, "vermogen_bezittingen", 146_240);
    verified(&plieger, "vermogen_schulden", 32_000);
    verified(&plieger, "overwaarde_woning", 0);
    verified(&plieger, "inkomen_arbeid_maand", 0);
    verified(&plieger, "inkomen_overig_maand", 0);
    verified(&plieger, "inkomen_referteperiode_hoogste_maand", 141_946);
    // (2 × 1216,62 + 6 × (1283,83 + 1308,45 + 1345,45 + 1369,06 + 1401,50) + 4 × 1419,46) / 36
    verified(&plieger, "inkomen_referteperiode_gemiddeld", 134_336);
}

#[tokio::test]
async fn households_are_read_as_the_law_reads_them() {
    let braber = of("den-braber").await;
    verified(&braber, "heeft_partner", true);
    verified(&braber, "partner_geboortedatum", "1970-04-07");
    assert_eq!(get(&braber, "partner_heeft_recht").certainty, Certainty::Unknown);
    verified(&braber, "heeft_ten_laste_komend_kind", true);
    verified(&braber, "heeft_kind_van_12_tot_18", true);
    verified(&braber, "jongste_kind_geboortedatum", "2018-11-14");
    verified(&braber, "aantal_kostendelers", 0);
    verified(&braber, "inkomen_arbeid_maand", 78_000);
    verified(&braber, "vermogen_bezittingen", 142_055 + 190_000 + 30_412);

    let zwaantje = of("zwaantje-zaal").await;
    verified(&zwaantje, "aantal_kostendelers", 2);
    verified(&zwaantje, "heeft_ten_laste_komend_kind", false);

    let albert = of("albert-zaal").await;
    verified(&albert, "aantal_kostendelers", 1);
    verified(&albert, "partner_inkomen_overig_maand", 103_000);

    let reindert = of("reindert-zaal").await;
    verified(&reindert, "aantal_kostendelers", 0);
    verified(&reindert, "heeft_ten_laste_komend_kind", false);

    let akwasi = of("akwasi").await;
    verified(&akwasi, "is_nederlander_of_gelijkgesteld", true);
    verified(&akwasi, "jongste_kind_geboortedatum", "2015-09-01");

    let brouwers = of("brouwers").await;
    verified(&brouwers, "volgt_onderwijs_met_studiefinanciering", true);
    verified(&brouwers, "is_student", true);
}

#[tokio::test]
async fn what_is_unclear_is_never_a_no() {
    let moulin = of("moulin").await;
    for name in ["is_nederlander_of_gelijkgesteld", "heeft_partner", "vermogen_bezittingen"] {
        assert_eq!(get(&moulin, name).certainty, Certainty::Unknown, "{name}");
    }
    let holthuizen = of("holthuizen").await;
    assert_eq!(get(&holthuizen, "heeft_partner").certainty, Certainty::Unknown);
    let kumari = of("kumari").await;
    assert_eq!(get(&kumari, "is_nederlander_of_gelijkgesteld").certainty, Certainty::Unknown);
    let veld = of("in-t-veld").await;
    assert_eq!(get(&veld, "inkomen_referteperiode_gemiddeld").certainty, Certainty::Unavailable);
    let dewansingh = of("dewansingh").await;
    assert_eq!(get(&dewansingh, "vermogen_bezittingen").certainty, Certainty::Stale);
    let meerman = of("meerman").await;
    assert_eq!(get(&meerman, "vermogen_bezittingen").certainty, Certainty::Unavailable);
    assert_eq!(get(&meerman, "aantal_kostendelers").certainty, Certainty::Unknown);
}

#[tokio::test]
async fn every_call_is_recorded_and_only_what_is_planned_is_asked() {
    let demo = demo();
    let bsn = demo.persona("den-braber").unwrap().bsn.clone();
    let all = registers(demo.clone()).consult(&plan(), &bsn).await;
    let what: Vec<&str> = all.calls.iter().map(|record| record.call.what).collect();
    assert_eq!(
        what,
        [
            "person",
            "income",
            "income_partner",
            "assets",
            "assets_partner",
            "study",
            "study_partner",
            "detention"
        ]
    );
    let little = Plan { registers: [Register::Brp].into(), ..plan() };
    let answers = registers(demo).consult(&little, &bsn).await;
    assert_eq!(answers.calls.len(), 1);
    assert!(facts(&answers).iter().all(|fact| fact.register == Register::Brp));
}

#[tokio::test]
async fn faults_make_facts_unsure_and_can_be_switched_off() {
    let demo = demo();
    let bsn = demo.persona("plieger").unwrap().bsn.clone();
    let (registers, faults) = with_faults(&registers(demo));
    for (fault, certainty) in [
        (Fault::Unavailable, Certainty::Unavailable),
        (Fault::Timeout, Certainty::Unavailable),
        (Fault::NotFound, Certainty::Unknown),
        (Fault::Stale(60), Certainty::Stale),
    ] {
        for register in [Register::Brp, Register::Polis, Register::Bank, Register::Duo, Register::Dji] {
            faults.set(register, fault);
            let answers = registers.consult(&plan(), &bsn).await;
            let facts = facts(&answers);
            let unsure: Vec<&Fact> = facts.iter().filter(|fact| !fact.certainty.is_sure()).collect();
            assert!(unsure.iter().any(|fact| fact.register == register && fact.certainty == certainty));
            faults.clear(register);
        }
    }
    faults.set(Register::Polis, Fault::Unavailable);
    let answers = registers.consult(&plan(), &bsn).await;
    let failed = answers.calls.iter().find(|record| record.call.register == Register::Polis).unwrap();
    assert_eq!(failed.outcome, CallOutcome::Failed(RegisterError::Unavailable));
    faults.set(Register::Polis, Fault::Conflicting);
    let answers = registers.consult(&plan(), &bsn).await;
    let months = answers.income.unwrap().unwrap().value.months;
    assert!(months.iter().all(|month| month.sources.iter().any(|source| source.kind == IncomeKind::Work)));
    faults.clear(Register::Polis);
    let answers = registers.consult(&plan(), &bsn).await;
    assert!(facts(&answers).iter().all(|fact| fact.certainty.is_sure()));
}

#[tokio::test]
async fn secrecy_and_guardianship_come_along_and_strangers_are_not_found() {
    let demo = demo();
    let registers = registers(demo.clone());
    let call = RegisterCall { register: Register::Brp, purpose: "prefill", what: "person", asked_at: now() };
    let veld = &demo.persona("in-t-veld").unwrap().bsn;
    assert!(registers.person.person(&call, veld).await.unwrap().value.secrecy);
    let brink = &demo.persona("de-brink").unwrap().bsn;
    assert!(registers.person.person(&call, brink).await.unwrap().value.guardianship);
    let stranger = Bsn::parse("123456782").unwrap();
    assert_eq!(registers.person.person(&call, &stranger).await, Err(RegisterError::NotFound));
    let company = registers.company.company(&call, "69599084").await.unwrap().value;
    assert_eq!(company.name, "Test EMZ Dagobert");
    assert_eq!(registers.company.company(&call, "90004973").await, Err(RegisterError::NotFound));
    assert_eq!(demo.persona("plieger").unwrap().city, CityCode::parse("0363").unwrap());
}

#[tokio::test]
async fn every_fact_stands_in_the_dictionary_under_its_register() {
    #[derive(serde::Deserialize)]
    struct Entry {
        name: String,
        register: Register,
    }
    #[derive(serde::Deserialize)]
    struct Dictionary {
        facts: Vec<Entry>,
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalog/facts.yaml");
    let dictionary: Dictionary = serde_saphyr::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for persona in &demo().personas {
        for fact in of(&persona.key).await {
            let entry = dictionary.facts.iter().find(|entry| entry.name == fact.name);
            assert_eq!(entry.map(|entry| entry.register), Some(fact.register), "{}", fact.name);
        }
    }
}
