use domain::forms::Answers;
use rules::Value;
use serde_json::json;

use super::read::{answers, form, tenant, today};

#[test]
fn answers_become_facts() {
    let claims = form("bijstand-aanvraag").claims(&tenant(), today());
    for (fact, value) in [
        ("geboortedatum", Value::Text("1985-03-27".to_owned())),
        ("heeft_partner", Value::Bool(false)),
        ("heeft_ten_laste_komend_kind", Value::Bool(false)),
        ("aantal_kostendelers", Value::Int(1)),
        // 150 euros a week, 52 weeks a year: 650 euros a month.
        ("inkomen_arbeid_maand", Value::Int(65_000)),
        ("inkomen_overig_maand", Value::Int(0)),
        ("vermogen_bezittingen", Value::Int(122_050)),
        ("vermogen_schulden", Value::Int(105_000)),
        ("overwaarde_woning", Value::Int(0)),
        ("giften_dit_jaar", Value::Int(0)),
        ("gewenste_ingangsdatum", Value::Null),
        ("langer_dan_vier_weken_buitenland", Value::Bool(false)),
    ] {
        assert_eq!(claims.get(fact), Some(&value), "{fact}");
    }
    assert_eq!(claims.get("partner_inkomen_arbeid_maand"), None);
    assert_eq!(claims.get("jongste_kind_geboortedatum"), None);
}

#[test]
fn what_only_a_person_can_judge_is_not_claimed() {
    let form = form("bijstand-aanvraag");
    let mut answers = tenant();
    answers.set("partner.status", Some(json!("apart")));
    answers.set_items(
        "kind",
        vec![
            serde_json::from_value(json!({
                "kind.naam": "K", "kind.geboortedatum": "2020-01-01", "kind.woont": "deels", "kind.dagen": 3,
                "kind.kinderbijslag": true, "kind.rekening": false
            }))
            .unwrap(),
        ],
    );
    let claims = form.claims(&answers, today());
    assert_eq!(claims.get("heeft_partner"), None);
    assert_eq!(claims.get("heeft_ten_laste_komend_kind"), None);
}

#[test]
fn a_group_with_a_wrong_item_says_nothing() {
    let form = form("bijstand-aanvraag");
    let mut answers = tenant();
    answers.set_items(
        "ink",
        vec![serde_json::from_value(json!({"ink.soort": "loon", "ink.bedrag": "veel"})).unwrap()],
    );
    let claims = form.claims(&answers, today());
    assert_eq!(claims.get("inkomen_arbeid_maand"), None);
    assert!(claims.contains_key("vermogen_bezittingen"));
}

#[test]
fn hidden_answers_claim_nothing() {
    let mut answers = tenant();
    answers.set("gift.bedrag", Some(json!(99_900)));
    let claims = form("bijstand-aanvraag").claims(&answers, today());
    assert_eq!(claims.get("giften_dit_jaar"), Some(&Value::Int(0)));
}

#[test]
fn nothing_is_said_while_the_outcome_hangs_on_an_open_question() {
    let form = form("bijstand-aanvraag");
    for (field, fact) in [
        ("woon.type", "verblijft_in_inrichting"),
        ("partner.status", "heeft_partner"),
        ("aanvr.ingang", "omstandigheden_eerdere_ingangsdatum"),
    ] {
        let claims = form.claims(&tenant(), today());
        assert_eq!(claims.get(fact), Some(&Value::Bool(false)), "{fact}: answered");
        for answer in [None, Some(json!("bestaat_niet"))] {
            let mut answers = tenant();
            answers.set(field, answer);
            assert_eq!(form.claims(&answers, today()).get(fact), None, "{fact}: open or wrong");
        }
    }
    // Whoever says to follow no course is not asked about student finance: hidden is not open. While the first question is
    // open, so is the second.
    let fact = "volgt_onderwijs_met_studiefinanciering";
    for (course, finance, expected) in [
        (Some(json!(false)), None, Some(false)),
        (Some(json!(true)), None, None),
        (Some(json!(true)), Some(json!(true)), Some(true)),
        (None, None, None),
    ] {
        let mut answers = tenant();
        answers.set("opl.nu", course.clone());
        answers.set("opl.stufi", finance);
        let claims = form.claims(&answers, today());
        assert_eq!(claims.get(fact), expected.map(Value::Bool).as_ref(), "{course:?}");
    }
}

#[test]
fn a_period_counts_by_the_month() {
    let form = form("bijstand-aanvraag");
    for (period, month) in
        [("week", 43_333), ("four_weeks", 10_833), ("month", 10_000), ("year", 833), ("once", 0)]
    {
        let mut answers = tenant();
        answers.set_items(
            "ink",
            vec![
                serde_json::from_value(json!({
                    "ink.soort": "loon", "ink.bedrag": 10_000, "ink.netto": "netto", "ink.periode": period,
                    "ink.wisselt": false
                }))
                .unwrap(),
            ],
        );
        let claims = form.claims(&answers, today());
        assert_eq!(claims.get("inkomen_arbeid_maand"), Some(&Value::Int(month)), "{period}");
    }
}

#[test]
fn of_a_gross_amount_a_person_works_out_what_is_left() {
    let form = form("bijstand-aanvraag");
    let income = |whose: &str, gross: &str| {
        serde_json::from_value(json!({
            "ink.wie": whose, "ink.soort": "loon", "ink.bedrag": 10_000, "ink.netto": gross, "ink.periode": "month",
            "ink.wisselt": false
        }))
        .unwrap()
    };
    let mut answers = tenant();
    answers.set("partner.status", Some(json!("samen")));
    answers.set_items("ink", vec![income("ik", "netto"), income("partner", "bruto")]);
    let claims = form.claims(&answers, today());
    assert_eq!(claims.get("inkomen_arbeid_maand"), Some(&Value::Int(10_000)));
    assert_eq!(claims.get("partner_inkomen_arbeid_maand"), None);
    assert_eq!(claims.get("partner_inkomen_overig_maand"), None);
}

#[test]
fn who_acts_for_another_is_looked_at_by_a_person() {
    let form = form("bijstand-aanvraag");
    for (role, person) in
        [("zelf", false), ("samen", false), ("hulp", false), ("gemachtigde", true), ("bewindvoerder", true)]
    {
        assert_eq!(form.needs_person(&answers(json!({ "ind.rol": role })), today()), person, "{role}");
    }
}

#[test]
fn special_circumstances_go_to_a_person() {
    let form = form("iit");
    assert!(!form.needs_person(&answers(json!({"bijz.heeft": false, "pers.klopt": true})), today()));
    assert!(form.needs_person(&answers(json!({"bijz.heeft": true})), today()));
    assert!(form.needs_person(&answers(json!({"pers.klopt": false})), today()));
}

#[test]
fn an_adult_child_at_home_shares_the_costs_and_is_no_dependent_child() {
    let mut answers = tenant();
    let child = |born: &str| {
        let child = json!({
            "kind.naam": "K", "kind.geboortedatum": born, "kind.woont": "altijd", "kind.studeert": false,
            "kind.kinderbijslag": true, "kind.opleiding": "geen", "kind.rekening": false
        });
        serde_json::from_value(child).unwrap()
    };
    answers.set_items("kind", vec![child("1998-01-01"), child("2004-01-01")]);
    let claims = form("bijstand-aanvraag").claims(&answers, today());
    assert_eq!(claims.get("aantal_kostendelers"), Some(&Value::Int(2)));
    assert_eq!(claims.get("heeft_ten_laste_komend_kind"), Some(&Value::Bool(false)));
    assert_eq!(claims.get("jongste_kind_geboortedatum"), None);
    answers.set_items("kind", vec![child("2015-01-01"), child("2019-01-01")]);
    let claims = form("bijstand-aanvraag").claims(&answers, today());
    assert_eq!(claims.get("jongste_kind_geboortedatum"), Some(&Value::Text("2019-01-01".to_owned())));
}

#[test]
fn what_is_claimed_so_far_holds_to_the_end() {
    let form = form("bijstand-aanvraag");
    let whole = tenant();
    let end = form.claims(&whole, today());
    let mut so_far = Answers::default();
    assert!(form.claims_so_far(&so_far, today()).is_empty());
    for visible in form.visible_pages(&whole, today()) {
        let page = visible.page;
        match &page.group {
            Some(group) => so_far.set_items(&group.id, whole.items(&group.id).cloned().collect()),
            None => page.fields.iter().for_each(|field| so_far.set(&field.id, whole.get(&field.id).cloned())),
        }
        so_far.mark_seen(&page.id);
        for (fact, value) in form.claims_so_far(&so_far, today()) {
            assert_eq!(end.get(&fact), Some(&value), "{fact} after {}", page.id);
        }
    }
    assert_eq!(form.claims_so_far(&so_far, today()), end);
}

#[test]
fn a_sum_of_which_a_part_is_still_to_come_says_nothing() {
    let form = form("bijstand-aanvraag");
    let mut answers = tenant();
    let pages: Vec<String> =
        form.visible_pages(&answers, today()).iter().map(|visible| visible.page.id.clone()).collect();
    pages.iter().for_each(|page| answers.mark_seen(page));
    assert!(form.claims_so_far(&answers, today()).contains_key("inkomen_arbeid_maand"));
    // An item that is not complete: income may still come.
    answers.set_items("ink", vec![serde_json::from_value(json!({"ink.soort": "loon"})).unwrap()]);
    let claims = form.claims_so_far(&answers, today());
    assert!(!claims.contains_key("inkomen_arbeid_maand") && !claims.contains_key("inkomen_overig_maand"));
    assert!(claims.contains_key("heeft_partner"), "what has nothing to do with it stays");
}
