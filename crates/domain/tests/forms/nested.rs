//! Groups within groups, calculated values, and facts of registers that are confirmed or corrected.

use std::collections::BTreeMap;

use domain::Lang;
use domain::forms::{Answers, Form, Known};
use rules::Value;
use serde_json::json;

use super::read::{answers, form, household, raw, today};

/// Anna with two kinds of income, Ben without, Cor with one.
fn three() -> Answers {
    let source = |kind: &str, cents: i64, period: &str| json!({"bron.soort": kind, "bron.uitleg": "Verhuur", "bron.bedrag": cents, "bron.periode": period});
    let mut all = answers(json!({
        "mens": [
            {"mens.naam": "Anna", "mens.werkt": true, "bron": [source("loon", 120_000, "month"), source("anders", 120_000, "year")]},
            {"mens.naam": "Ben", "mens.werkt": false},
            {"mens.naam": "Cor", "mens.werkt": true, "bron": [source("loon", 50_000, "month")]},
        ],
    }));
    for page in ["mensen", "inkomsten.0", "bezit.0", "bezit.1", "inkomsten.2"] {
        all.mark_seen(page);
    }
    all
}

fn keys(form: &Form, answers: &Answers) -> Vec<String> {
    form.visible_pages(answers, today()).iter().map(|visible| visible.key()).collect()
}

#[test]
fn a_page_within_an_item_comes_once_for_each_item_it_is_meant_for() {
    let (form, all) = (household(), three());
    assert_eq!(
        keys(&form, &all)[..6],
        ["mensen", "inkomsten.0", "inkomsten.2", "bezit.0", "bezit.1", "bezit.2"]
    );
    assert_eq!(form.next_page("inkomsten.0", &all, today()).as_deref(), Some("inkomsten.2"));
    let page = form.client_page("inkomsten.2", None, &all, Lang::Nl, today()).unwrap();
    assert_eq!((page.id.as_str(), page.title.as_str()), ("inkomsten.2", "Inkomsten: Cor"));
    for nowhere in ["inkomsten", "inkomsten.1", "inkomsten.9", "inkomsten.x", "mensen.0"] {
        assert!(form.parse_page(&all, nowhere, None, &[], today()).is_none(), "{nowhere}");
    }
}

#[test]
fn an_item_within_an_item_is_added_changed_and_taken_out_where_it_belongs() {
    let (form, all) = (household(), three());
    let typed = raw(&[("bron.soort", "loon"), ("bron.bedrag", "12,50"), ("bron.periode", "month")]);
    let added = form.parse_page(&all, "inkomsten.2", Some(1), &typed, today()).unwrap();
    assert_eq!(added.errors, []);
    let lines = |answers: &Answers, page: &str| -> Vec<String> {
        let lines = form.group_lines(page, answers, today()).unwrap();
        lines.into_iter().map(|line| line.summary.nl).collect()
    };
    assert_eq!(lines(&added.answers, "inkomsten.2"), ["Loon, €\u{a0}500,00", "Loon, €\u{a0}12,50"]);
    assert_eq!(lines(&added.answers, "inkomsten.0").len(), 2, "nobody else's list changes");
    let wrong = raw(&[("bron.soort", "loon"), ("bron.bedrag", "veel"), ("bron.periode", "month")]);
    let changed = form.parse_page(&added.answers, "inkomsten.2", Some(1), &wrong, today()).unwrap();
    assert_eq!((changed.errors.len(), changed.errors[0].index), (1, Some(1)));
    assert!(form.group_lines("inkomsten.2", &changed.answers, today()).unwrap()[1].incomplete);
    let mut left = changed.answers;
    form.remove_item(&mut left, "inkomsten.2", 1);
    assert_eq!(left.item("mens", 2), all.item("mens", 2), "as it was");
    // The first person goes, with all that lies within; what was saved of the others stays saved.
    form.remove_item(&mut left, "mensen", 0);
    assert_eq!(lines(&left, "mensen"), ["Ben", "Cor"]);
    assert_eq!(lines(&left, "inkomsten.1"), ["Loon, €\u{a0}500,00"]);
    for (page, seen) in [("inkomsten.0", false), ("inkomsten.1", true), ("bezit.0", true), ("bezit.1", false)]
    {
        assert_eq!(left.has_seen(page), seen, "{page}");
    }
}

#[test]
fn a_hidden_list_within_an_item_is_kept_and_not_sent() {
    let (form, mut all) = (household(), three());
    let stopped = raw(&[("mens.naam", "Cor"), ("mens.werkt", "no")]);
    all = form.parse_page(&all, "mensen", Some(2), &stopped, today()).unwrap().answers;
    assert!(all.item("mens", 2).unwrap().contains_key("bron"), "kept for who changes it back");
    let sent = form.sent_answers(&all, today());
    assert!(!sent.item("mens", 2).unwrap().contains_key("bron"));
    assert_eq!(sent.get("samen.bronnen"), Some(&json!(2)));
    assert_eq!(form.sent_answers(&sent, today()), sent, "hiding once is enough");
}

#[test]
fn conditions_within_an_item_look_at_that_item_alone() {
    let (form, all) = (household(), three());
    let shown = |page: &str| -> Vec<&str> {
        form.visible_fields(page, Some(0), &all, today()).into_iter().map(|field| field.id.as_str()).collect()
    };
    assert_eq!(shown("bezit.0"), ["spul.naam", "spul.lening"], "Anna has other income");
    assert_eq!(shown("bezit.1"), ["spul.naam"]);
    assert_eq!(shown("bezit.2"), ["spul.naam"], "Cor has wages only");
}

#[test]
fn sums_over_all_items_are_calculated_shown_and_claimed() {
    let (form, all) = (household(), three());
    let page = form.client_page("samen", None, &all, Lang::Nl, today()).unwrap();
    let typed = raw(&[("samen.huur", "900"), ("samen.service", "150,50")]);
    assert_eq!(
        page.calculated(&typed),
        [
            ("samen.maand", "€\u{a0}1.800,00".to_owned()),
            ("samen.bronnen", "3".to_owned()),
            ("samen.wonen", "€\u{a0}1.050,50".to_owned())
        ]
    );
    assert_eq!(page.visible(&typed).last(), Some(&true), "above a thousand euros it is asked why");
    assert_eq!(page.visible(&raw(&[("samen.huur", "900")])).last(), Some(&false));
    let wrong = page.calculated(&raw(&[("samen.huur", "veel")]));
    assert_eq!(wrong[2].1, "", "nothing is calculated from what is no amount");
    // Nobody types what is calculated.
    let forged = raw(&[("samen.maand", "1"), ("samen.huur", "900")]);
    let saved = form.parse_page(&all, "samen", None, &forged, today()).unwrap();
    assert_eq!(saved.answers.get("samen.maand"), None);
    assert_eq!(form.sent_answers(&saved.answers, today()).get("samen.maand"), Some(&json!(180_000)));
    let rows = form.summary(&saved.answers, today());
    let row =
        |field: &str| rows.iter().flat_map(|section| &section.rows).find(|row| row.field == field).unwrap();
    assert_eq!(row("samen.maand").answer.en, "€1,800.00");
    assert_eq!(row("bron.bedrag").item.as_ref().unwrap().nl, "Anna: Inkomen 1");
    assert_eq!(row("bron.bedrag").page, "inkomsten.0");
    assert_eq!(form.claims(&all, today()).get("inkomen_overig_maand"), Some(&Value::Int(10_000)));
    let mut broken = all.clone();
    let wrong = raw(&[("bron.soort", "loon"), ("bron.bedrag", "veel"), ("bron.periode", "month")]);
    broken = form.parse_page(&broken, "inkomsten.2", Some(0), &wrong, today()).unwrap().answers;
    assert_eq!(form.claims(&broken, today()).get("inkomen_overig_maand"), None, "one item is wrong");
}

/// The household, of whom the register knows the wages.
fn known(cents: i64) -> (Form, Answers) {
    let form = household();
    let known = Known {
        values: BTreeMap::from([("inkomen_arbeid_maand".to_owned(), json!(cents))]),
        ..Known::default()
    };
    let mut all = three();
    form.prefill(&mut all, &known);
    (form, all)
}

#[test]
fn what_a_register_knows_is_confirmed_with_one_answer() {
    let (form, all) = known(185_000);
    let page = form.client_page("bekend", None, &all, Lang::Nl, today()).unwrap();
    let shown = page.fields[0].known.as_ref().unwrap();
    assert_eq!((shown.text.as_str(), shown.right), ("€\u{a0}1.850,00", None));
    let post = |typed: &[(&str, &str)]| form.parse_page(&all, "bekend", None, &raw(typed), today()).unwrap();
    let nothing = post(&[]);
    assert_eq!(nothing.errors.len(), 1);
    assert_eq!(nothing.errors[0].part.as_deref(), Some("right"));
    assert_eq!(nothing.errors[0].message.get(Lang::Nl), "Kies ja of nee bij “Loon”.");
    assert_eq!(form.claims(&nothing.answers, today()).get("inkomen_arbeid_maand"), None);
    let right = post(&[("bekend.loon-right", "yes"), ("bekend.loon", "1")]);
    assert_eq!((right.errors.as_slice(), right.more), (&[][..], false));
    assert_eq!(form.claims(&right.answers, today()).get("inkomen_arbeid_maand"), Some(&Value::Int(185_000)));
    let sent = form.sent_answers(&right.answers, today());
    assert_eq!(sent.get("bekend.loon"), Some(&json!(185_000)));
    let rows = form.summary(&right.answers, today());
    assert!(
        rows.iter()
            .flat_map(|section| &section.rows)
            .any(|row| row.answer.nl == "€\u{a0}1.850,00 (dit klopt)")
    );
}

#[test]
fn what_a_register_has_wrong_is_corrected_and_both_values_are_kept() {
    let (form, all) = known(185_000);
    let post = |from: &Answers, typed: &[(&str, &str)]| {
        form.parse_page(from, "bekend", None, &raw(typed), today()).unwrap()
    };
    let asked = post(&all, &[("bekend.loon-right", "no")]);
    assert!(asked.more && asked.errors.is_empty(), "the right value is asked now");
    let open = post(&asked.answers, &[("bekend.loon-right", "no")]);
    assert_eq!(open.errors[0].field, "bekend.loon");
    let high = post(&asked.answers, &[("bekend.loon-right", "no"), ("bekend.loon", "20000")]);
    assert_eq!(high.errors[0].message.get(Lang::Nl), "Vul een bedrag in van maximaal €\u{a0}15.000,00.");
    let right = post(&asked.answers, &[("bekend.loon-right", "no"), ("bekend.loon", "3500")]);
    assert!(right.errors.is_empty() && right.more, "above three thousand euros it is asked why");
    let sent = form.sent_answers(&right.answers, today());
    assert_eq!(sent.get("bekend.loon"), Some(&json!(350_000)));
    assert_eq!(sent.get("bekend.loon-known"), Some(&json!(185_000)));
    assert_eq!(form.claims(&right.answers, today()).get("inkomen_arbeid_maand"), Some(&Value::Int(350_000)));
    let rows = form.summary(&right.answers, today());
    let told = "€\u{a0}3.500,00 (in plaats van €\u{a0}1.850,00)";
    assert!(rows.iter().flat_map(|section| &section.rows).any(|row| row.answer.nl == told));
    // The register says something else by now: what was said about the old value says nothing of the new one.
    let mut later = right.answers;
    let now = Known {
        values: BTreeMap::from([("inkomen_arbeid_maand".to_owned(), json!(190_000))]),
        ..Known::default()
    };
    form.prefill(&mut later, &now);
    assert_eq!(form.sent_answers(&later, today()).get("bekend.loon"), None);
}

#[test]
fn a_register_that_knows_nothing_leaves_an_ordinary_question() {
    let (form, all) = (household(), three());
    let page = form.client_page("bekend", None, &all, Lang::Nl, today()).unwrap();
    assert_eq!(page.fields[0].known, None);
    let typed = raw(&[("bekend.loon-right", "yes"), ("bekend.loon", "1000")]);
    let saved = form.parse_page(&all, "bekend", None, &typed, today()).unwrap();
    assert_eq!(saved.errors, []);
    assert_eq!(form.claims(&saved.answers, today()).get("inkomen_arbeid_maand"), Some(&Value::Int(100_000)));
    assert_eq!(saved.answers.get("bekend.loon-right"), None);
}

#[test]
fn a_payslip_is_of_whoever_works_for_its_employer() {
    let form = form("inkomstenverklaring");
    let slip = |cents: i64| {
        json!({"strook.van": "2026-10-01", "strook.tot": "2026-10-31", "strook.uren": 40, "strook.netto": "netto",
            "strook.bedrag": cents, "strook.later": false})
    };
    let all = answers(json!({
        "partner.heeft": true, "io.maand": "2026-10", "io.bekend": "anders", "io.partner_bekend": "anders",
        "loon": [
            {"loon.wie": "ik", "loon.werkgever": "Winkel", "strook": [slip(40_000), slip(20_000)]},
            {"loon.wie": "partner", "loon.werkgever": "Zaak", "strook": [slip(90_000)]}
        ],
        "ink": []
    }));
    let claims = form.claims(&all, today());
    assert_eq!(claims.get("inkomen_arbeid_maand"), Some(&Value::Int(60_000)));
    assert_eq!(claims.get("partner_inkomen_arbeid_maand"), Some(&Value::Int(90_000)));
    let page = form.client_page("totaal", None, &all, Lang::Nl, today()).unwrap();
    let shown = page.calculated(&[]);
    assert_eq!(shown[0], ("io.som_loon", "€\u{a0}1.500,00".to_owned()));
    assert_eq!(shown[2], ("io.som", "€\u{a0}1.500,00".to_owned()));
}
