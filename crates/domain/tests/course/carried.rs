//! The answers of the check come along to an application.

use domain::forms::Answers;
use domain::precheck::answered;
use serde_json::json;

use crate::read::{self, raw, today};
use crate::turns::FORM;

#[test]
fn the_answers_of_the_check_come_along_where_registers_know_nothing() {
    let given = answered(
        &FORM,
        &raw(&[
            ("pc.partner", "yes"),
            ("pc.loon", "650"),
            ("pc.overig", "0"),
            ("pc.partner_loon", "300,50"),
            ("pc.eigen_huis", "yes"),
            ("pc.lang_laag", "lang"),
            ("pc.student", "no"),
            ("pc.bezit", "veel"),
        ]),
        today(),
    );
    let form = read::form("bijstand-aanvraag");
    let mut answers = Answers::default();
    assert!(form.carry(&mut answers, &FORM, &given, today()));
    assert_eq!(
        serde_json::to_value(&answers).unwrap(),
        json!({
            "woon.type": "koop",
            "ink": [
                {"ink.wie": "ik", "ink.soort": "loon", "ink.periode": "month", "ink.netto": "netto", "ink.bedrag": 65_000},
                {"ink.wie": "partner", "ink.soort": "loon", "ink.periode": "month", "ink.netto": "netto", "ink.bedrag": 30_050},
            ],
        })
    );
    let supplement = read::form("iit");
    let mut answers = read::answers(json!({"partner.heeft": false}));
    assert!(supplement.carry(&mut answers, &FORM, &given, today()));
    assert_eq!(
        serde_json::to_value(&answers).unwrap(),
        json!({"partner.heeft": false, "iit.student": false, "iit.inkomen_laag": "ja"})
    );
    // Nothing answered, nothing taken along.
    let mut none = Answers::default();
    assert!(!form.carry(&mut none, &FORM, &Answers::default(), today()) && none.0.is_empty());
}
