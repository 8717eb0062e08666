//! The application for support (Wmo): what its answers say about place, contribution and form.

use domain::forms::Answers;
use rules::Value;
use serde_json::json;

use super::read::{form, today};

/// What is claimed by somebody who asks these kinds of support.
fn claims(kinds: &[&str]) -> impl Fn(&str) -> Option<Value> + use<> {
    let mut answers = Answers::default();
    answers.set("wmo.hulp", Some(json!(kinds)));
    let claims = form("wmo-aanvraag").claims(&answers, today());
    move |fact| claims.get(fact).cloned()
}

#[test]
fn where_one_must_live_follows_from_the_kind_of_support_unless_it_is_both() {
    for (kinds, place) in [
        (&["huishouden", "rolstoel"][..], Some("zelfredzaamheid_en_participatie")),
        (&["opvang"], Some("opvang")),
        (&["beschermd"], Some("beschermd_wonen")),
        (&["huishouden", "opvang"], None),
        (&["anders"], None),
        (&["huishouden", "anders"], None),
    ] {
        assert_eq!(claims(kinds)("wmo_doel"), place.map(Value::from), "{kinds:?}");
    }
}

#[test]
fn one_service_makes_the_contribution_due_and_an_exception_holds_alone() {
    for (kinds, sort) in [
        (&["huishouden"][..], Some("dienst")),
        (&["huishouden", "rolstoel"], Some("dienst")),
        (&["rolstoel"], Some("rolstoel")),
        (&["hulpmiddel"], Some("hulpmiddel")),
        (&["woning"], Some("woningaanpassing")),
        (&["vervoer"], Some("collectief_vervoer")),
        (&["rolstoel", "vervoer"], None),
        (&["opvang"], None),
        (&["huishouden", "beschermd"], None),
    ] {
        assert_eq!(claims(kinds)("wmo_voorziening_soort"), sort.map(Value::from), "{kinds:?}");
    }
}

#[test]
fn who_does_not_know_about_other_care_claims_nothing_and_a_budget_comes_with_its_reason() {
    for (care, right, contribution) in
        [("nee", Some(false), Some(false)), ("ja", Some(true), None), ("weet_niet", None, None)]
    {
        let mut answers = Answers::default();
        answers.set("wmo.wlz", Some(json!(care)));
        let claims = form("wmo-aanvraag").claims(&answers, today());
        assert_eq!(claims.get("heeft_recht_op_wlz_zorg"), right.map(Value::Bool).as_ref(), "{care}");
        assert_eq!(claims.get("betaalt_wlz_bijdrage"), contribution.map(Value::Bool).as_ref(), "{care}");
    }
    for (form_of_support, motivated) in [("natura", None), ("pgb", Some(Value::Bool(true)))] {
        let mut answers = Answers::default();
        answers.set("wmo.vorm", Some(json!(form_of_support)));
        let claims = form("wmo-aanvraag").claims(&answers, today());
        assert_eq!(claims.get("pgb_motivering_gegeven"), motivated.as_ref());
        assert_eq!(claims.get("wmo_vorm_gevraagd"), Some(&Value::from(form_of_support)));
    }
}
