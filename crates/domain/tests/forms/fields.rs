//! Every type of field: what is understood, how it is kept, how it is shown, what is said when it is wrong.

use domain::Lang;
use domain::forms::{Answers, Form};
use serde_json::{Value, json};

use super::read::{raw, today};

fn one(kind: &str, extra: Value) -> Form {
    let text = json!({"nl": "Vraag", "en": "Question"});
    let mut field = json!({"id": "x", "type": kind, "label": text, "why": text});
    field.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
    serde_json::from_value(json!({
        "id": "f", "version": "1", "title": text,
        "tasks": [{"id": "t", "title": text, "pages": [{"id": "p", "fields": [field]}]}]
    }))
    .unwrap()
}

/// What is kept and, when it is wrong, what is said in Dutch.
fn post(form: &Form, inputs: &[(&str, &str)]) -> (Value, Option<String>) {
    let result = form.parse_page(&Answers::default(), "p", None, &raw(inputs), today()).unwrap();
    let said = result.errors.first().map(|error| error.message.nl.clone());
    (result.answers.get("x").cloned().unwrap_or(Value::Null), said)
}

#[test]
fn what_people_type_is_understood() {
    let choices = json!({"options": [
        {"value": "a", "label": {"nl": "A", "en": "A"}}, {"value": "b", "label": {"nl": "B", "en": "B"}}
    ]});
    for (kind, extra, typed, kept) in [
        ("money", json!({}), "€ 1.234,5", json!(123_450)),
        ("money", json!({"min": -10_000}), "-12", json!(-1_200)),
        ("integer", json!({}), " 12 ", json!(12)),
        ("percent", json!({}), "8,50 %", json!("8.5")),
        ("yesno", json!({}), "no", json!(false)),
        ("iban", json!({}), "nl91 abna 0417 1643 00", json!("NL91ABNA0417164300")),
        ("bsn", json!({}), "999.990.019", json!("999990019")),
        ("phone", json!({}), "06 12345678", json!("+31612345678")),
        ("email", json!({}), " a@b.nl ", json!("a@b.nl")),
        ("kvk", json!({}), "1234 5678", json!("12345678")),
        ("wage_tax_number", json!({}), "123456782l01", json!("123456782L01")),
        ("digits", json!({"min": 8, "max": 8}), "0412 3456", json!("04123456")),
        ("code", json!({"min": 5, "max": 5}), "02a05", json!("02A05")),
        ("date", json!({}), "2024-02-29", json!("2024-02-29")),
        ("month", json!({}), "2026-03", json!("2026-03")),
        ("text", json!({}), "  Jansen\u{0} ", json!("Jansen")),
        ("radio", choices.clone(), "b", json!("b")),
    ] {
        assert_eq!(post(&one(kind, extra), &[("x", typed)]), (kept, None), "{kind}: {typed}");
    }
    assert_eq!(post(&one("checkboxes", choices), &[("x", "b"), ("x", "a"), ("x", "b")]).0, json!(["b", "a"]));
    let address = [("x-postcode", "1012ab"), ("x-number", "012"), ("x-addition", "H")];
    assert_eq!(
        post(&one("address", json!({})), &address).0,
        json!({"postcode": "1012 AB", "number": "12", "addition": "H"})
    );
    let date = [("x-day", "7"), ("x-month", "03"), ("x-year", "1985")];
    assert_eq!(post(&one("date", json!({})), &date).0, json!("1985-03-07"));
}

#[test]
fn what_is_wrong_is_said_and_kept() {
    for (kind, extra, typed, said) in [
        ("money", json!({}), "veel", "Vul een bedrag in, zoals 450,00."),
        ("money", json!({}), "-1", "Vul een bedrag in van minimaal €\u{a0}0,00."),
        ("money", json!({"max": 500_000}), "5000,01", "Vul een bedrag in van maximaal €\u{a0}5.000,00."),
        ("integer", json!({}), "3,5", "Vul een heel getal in, zoals 3."),
        ("integer", json!({"max": 60}), "61", "Vul een getal in van maximaal 60."),
        ("percent", json!({}), "101", "Vul een percentage in van maximaal 100."),
        (
            "iban",
            json!({}),
            "NL91ABNA0417164301",
            "Dit rekeningnummer klopt niet. Een Nederlands nummer begint met NL en heeft 18 tekens.",
        ),
        (
            "bsn",
            json!({}),
            "123456789",
            "Dit burgerservicenummer klopt niet. Kijk op een paspoort of ID-kaart.",
        ),
        ("phone", json!({}), "12", "Vul een telefoonnummer in, zoals 06 12345678."),
        ("email", json!({}), "a@b", "Vul een e-mailadres in, zoals naam@voorbeeld.nl."),
        ("text", json!({"max": 3}), "lang", "Uw antwoord is te lang. Er passen 3 tekens in."),
        ("date", json!({"max": "today"}), "2026-11-24", "Vul een datum in op of voor 23 november 2026."),
        ("date", json!({"min": "today"}), "2026-11-22", "Vul een datum in op of na 23 november 2026."),
        ("yesno", json!({}), "misschien", "Kies een van de antwoorden bij “Vraag”."),
        ("yesno", json!({}), "", "Kies ja of nee bij “Vraag”."),
    ] {
        let form = one(kind, extra);
        let (kept, error) = post(&form, &[("x", typed)]);
        assert_eq!(error.as_deref(), Some(said), "{kind}: {typed}");
        if kind != "date" && !typed.is_empty() {
            assert_eq!(kept, json!(typed), "kept as typed");
        }
    }
    let form = one("date", json!({}));
    let wrong = [("x-day", "31"), ("x-month", "2"), ("x-year", "2026")];
    let result = form.parse_page(&Answers::default(), "p", None, &raw(&wrong), today()).unwrap();
    assert_eq!(result.errors[0].message.en, "This date does not exist. Check the figures.");
    let page = form.client_page("p", None, &result.answers, Lang::Nl, today()).unwrap();
    assert_eq!((page.fields[0].part("day"), page.fields[0].part("month")), ("31", "2"));
    let half = form.parse_page(&Answers::default(), "p", None, &raw(&[("x-day", "3")]), today()).unwrap();
    assert_eq!(half.errors[0].part.as_deref(), Some("month"));
}

#[test]
fn answers_are_shown_as_people_write_them() {
    for (kind, answer, nl, en) in [
        ("money", json!(123_450), "€\u{a0}1.234,50", "€1,234.50"),
        ("date", json!("1985-03-07"), "7 maart 1985", "7 March 1985"),
        ("month", json!("2026-03"), "maart 2026", "March 2026"),
        ("yesno", json!(true), "Ja", "Yes"),
        ("percent", json!("8.5"), "8,5%", "8.5%"),
        ("address", json!({"postcode": "1012 AB", "number": "12"}), "1012 AB 12", "1012 AB 12"),
    ] {
        let form = one(kind, json!({}));
        let answers = super::read::answers(json!({"x": answer}));
        let row = &form.summary(&answers, today())[0].rows[0];
        assert_eq!((row.answer.nl.as_str(), row.answer.en.as_str()), (nl, en), "{kind}");
        let page = form.client_page("p", None, &answers, Lang::En, today()).unwrap();
        let again = form.parse_page(&Answers::default(), "p", None, &page.fields[0].inputs, today()).unwrap();
        assert_eq!(again.answers.get("x"), answers.get("x"), "{kind}: back the way it came");
    }
}

#[test]
fn a_date_that_counts_from_another_is_judged_by_it_in_server_and_browser() {
    let dates = json!([
        {"id": "p.van", "type": "date", "label": {"nl": "Van", "en": "From"}, "why": {"nl": "x", "en": "x"}},
        {"id": "p.tot", "type": "date", "label": {"nl": "Tot", "en": "Until"}, "why": {"nl": "x", "en": "x"},
         "min": "p.van", "max": ["today+8m", "p.van+2m"]},
    ]);
    let form: Form = serde_json::from_value(json!({
        "id": "f", "version": "1", "title": {"nl": "F", "en": "F"},
        "tasks": [{"id": "t", "title": {"nl": "T", "en": "T"},
                   "pages": [{"id": "p", "title": {"nl": "P", "en": "P"}, "fields": dates}]}],
    }))
    .unwrap();
    let early = Some("Vul een datum in op of na 31 december 2026.");
    let late = Some("Vul een datum in op of voor 28 februari 2027.");
    for (from, until, said) in [
        ("2026-12-31", "2026-12-31", None),
        ("2026-12-31", "2026-12-30", early),
        ("2026-12-31", "2027-02-28", None),
        ("2026-12-31", "2027-03-01", late),
        // The other limit is the first to come.
        ("2027-07-01", "2027-07-24", Some("Vul een datum in op of voor 23 juli 2027.")),
        // Without the first date, or with a wrong one, only what does not hang on it limits.
        ("", "2020-01-01", None),
        ("2026-02-31", "2020-01-01", None),
        ("", "2027-07-24", Some("Vul een datum in op of voor 23 juli 2027.")),
    ] {
        let typed = raw(&[("p.van", from), ("p.tot", until)]);
        let result = form.parse_page(&Answers::default(), "p", None, &typed, today()).unwrap();
        let server = result.errors.iter().find(|error| error.field == "p.tot");
        assert_eq!(server.map(|error| error.message.nl.as_str()), said, "{from} to {until}");
        let page = form.client_page("p", None, &Answers::default(), Lang::Nl, today()).unwrap();
        assert_eq!(page.check("p.tot", &typed).as_deref(), said, "{from} to {until}, in the browser");
        let left = form.validate_all(&result.answers, today());
        let again = left.iter().flat_map(|page| &page.errors).find(|error| error.field == "p.tot");
        assert_eq!(again.map(|error| error.message.nl.as_str()), said, "{from} to {until}, before sending");
    }
}

#[test]
fn a_number_or_code_of_so_many_characters_says_how_many() {
    for (kind, limits, typed, said) in [
        ("digits", json!({"min": 8, "max": 8}), "0412345", "Vul 8 cijfers in."),
        ("digits", json!({"min": 8, "max": 8}), "0412345A", "Vul 8 cijfers in."),
        ("digits", json!({"min": 4, "max": 6}), "123", "Vul 4 tot 6 cijfers in."),
        ("code", json!({"min": 5, "max": 5}), "02A0", "Vul 5 letters of cijfers in."),
        ("code", json!({"min": 5, "max": 5}), "02-A5", "Vul 5 letters of cijfers in."),
    ] {
        assert_eq!(post(&one(kind, limits), &[("x", typed)]).1.as_deref(), Some(said), "{kind}: {typed}");
    }
}
