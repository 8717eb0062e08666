//! Who must sign besides the applicant.

use domain::forms::FormRole;
use proptest::prelude::*;
use serde_json::json;

use super::properties::any_answers;
use super::read::{FORMS, answers, form, today};

/// The forms that a couple sends together.
const TOGETHER: [&str; 7] = [
    "bbz",
    "bbz-jaarcijfers",
    "bijstand-aanvraag",
    "bijzondere-bijstand",
    "iit",
    "inkomstenverklaring",
    "wijziging",
];

#[test]
fn a_couple_signs_together_and_nobody_else_has_a_second_signer() {
    let signed: Vec<&String> = FORMS.iter().filter(|id| form(id).signers.partner.is_some()).collect();
    assert_eq!(signed, TOGETHER);
    for id in ["bijstand-aanvraag", "bbz"] {
        for (status, signs) in [("alleen", false), ("getrouwd", true), ("samen", true), ("apart", false)] {
            let answers = answers(json!({ "partner.status": status, "partner.bsn": "999993112" }));
            assert_eq!(form(id).partner_signs(&answers, today()), signs, "{id}: {status}");
            let number = form(id).partner_bsn(&answers, today());
            assert_eq!(
                number.as_deref(),
                signs.then_some("999993112"),
                "{id}: what is not asked is not sent"
            );
        }
        // Whether they are partners at all, a person judges.
        let care = answers(json!({ "partner.status": "samen", "partner.zorg": true }));
        assert!(!form(id).partner_signs(&care, today()), "{id}");
    }
    for has in [true, false] {
        assert_eq!(form("iit").partner_signs(&answers(json!({ "partner.heeft": has })), today()), has);
    }
    assert!(!form("iit").partner_signs(&answers(json!({})), today()));
    // A report of a change is signed by the partner whom it is about too, not by one who leaves.
    for (about, has, change, signs) in [
        ("ik", true, None, false),
        ("samen", true, None, true),
        ("partner", false, None, false),
        ("samen", true, Some("apart"), false),
        ("samen", true, Some("getrouwd"), true),
    ] {
        let changes = change.map_or(json!(["werk"]), |_| json!(["partner"]));
        let answers = answers(json!({
            "wij.wat": changes, "wij.wie": about, "partner.heeft": has, "wij.partner_soort": change
        }));
        assert_eq!(form("wijziging").partner_signs(&answers, today()), signs, "{about} {has} {change:?}");
    }
    assert!(!form("stadspas").partner_signs(&answers(json!({ "partner.heeft": true })), today()));
}

#[test]
fn the_number_of_a_partner_is_asked_only_where_the_register_names_none() {
    for id in ["iit", "bijzondere-bijstand", "inkomstenverklaring", "bbz-jaarcijfers"] {
        for (born, asked) in [(json!("1970-04-07"), false), (json!(null), true)] {
            let answers = answers(json!({ "partner.heeft": true, "partner.geboren_brp": born }));
            let shown = form(id).visible_fields("partner-tekent", None, &answers, today()).len();
            assert_eq!(shown, if asked { 2 } else { 1 }, "{id}");
        }
    }
}

#[test]
fn companies_send_the_forms_of_companies() {
    for id in FORMS.iter() {
        let company = [
            "bezwaar-bedrijf",
            "lks-declaratie",
            "lks-herbeoordeling",
            "lks-melding",
            "lks-wijziging",
            "loonkostensubsidie",
            "proefplaatsing",
            "zorg-start",
            "zorg-stop",
        ];
        let role = if company.contains(&id.as_str()) { FormRole::Company } else { FormRole::Resident };
        assert_eq!(form(id).who, [role], "{id}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whoever_says_to_have_a_partner_needs_a_signature(answers in any_answers(&form("iit"))) {
        let form = form("iit");
        let says = form.claims(&answers, today()).get("heeft_partner") == Some(&rules::Value::Bool(true));
        prop_assert_eq!(form.partner_signs(&answers, today()), says);
    }

    #[test]
    fn in_the_long_form_too(answers in any_answers(&form("bijstand-aanvraag"))) {
        let form = form("bijstand-aanvraag");
        let says = form.claims(&answers, today()).get("heeft_partner") == Some(&rules::Value::Bool(true));
        // While a question is open nothing is claimed yet; a claim always needs the signature.
        prop_assert!(!says || form.partner_signs(&answers, today()));
    }
}

#[test]
fn what_only_the_partner_is_asked_the_applicant_neither_sees_nor_sends() {
    for id in ["bijstand-aanvraag", "bbz"] {
        let form = form(id);
        let typed = answers(json!({ "partner.status": "samen", "partner.email": "ik@voorbeeld.nl" }));
        assert!(
            form.visible_pages(&typed, today()).iter().all(|visible| visible.page.id != "partner-bereik")
        );
        assert_eq!(form.sent_answers(&typed, today()).get("partner.email"), None, "{id}");
        assert_eq!(form.parse_page(&typed, "partner-bereik", None, &[], today()), None);
        let sent = form.sent_answers(&typed, today());
        let part = form.partner_part(sent.clone());
        assert_eq!(part.pages(today()), ["partner-bereik", "partner-kan-werken"]);
        let raw = |email: &str| {
            let pairs = [("partner.email", email), ("partner.status", "alleen"), ("woon.huur", "3")];
            pairs.map(|(name, text)| (name.to_owned(), text.to_owned()))
        };
        let wrong = part.take(&raw("geen adres"), today());
        assert_eq!((wrong.errors.len(), wrong.errors[0].field.as_str()), (1, "partner.email"));
        let right = part.take(&raw("u@voorbeeld.nl"), today());
        assert!(right.errors.is_empty() && !right.more, "{:?}", right.errors);
        let own = right.part.own(today());
        assert_eq!(
            own,
            answers(json!({ "partner.email": "u@voorbeeld.nl" })),
            "of what is the applicant's nothing changes"
        );
        let rows = form.partner_part(sent).with(own).summary(today());
        let told: Vec<&str> =
            rows.iter().flat_map(|part| &part.rows).map(|row| row.answer.nl.as_str()).collect();
        let open = "Niet ingevuld";
        assert_eq!(told, [open, "u@voorbeeld.nl", open, open, open, open], "{id}");
        // Alone there is no partner to ask.
        assert!(form.partner_part(answers(json!({ "partner.status": "alleen" }))).pages(today()).is_empty());
    }
}
