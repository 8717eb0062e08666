//! What loading finds before anything runs.

use super::support::{NEW, OLD, article, corpus, head, law, load};

#[track_caller]
pub fn reports(files: &[String], reason: &str) {
    let (_, problems) = load(files);
    assert!(problems.iter().any(|problem| problem.reason.contains(reason)), "{reason}: {problems:#?}");
}

#[track_caller]
pub fn clean(files: &[String]) {
    let (_, problems) = load(files);
    assert!(problems.is_empty(), "{problems:#?}");
}

fn one(machine: &str) -> Vec<String> {
    vec![law(NEW, "wet", &[("1", machine)])]
}

fn action(kind: &str, value: &str) -> Vec<String> {
    one(&format!(
        "execution:\n  parameters: [{{name: n, type: number}}, {{name: t, type: string}}, {{name: b, type: boolean}}, {{name: d, type: date}}]\n  output: [{{name: uit, type: {kind}}}]\n  actions: [{{output: uit, value: {value}}}]"
    ))
}

#[test]
fn kinds_that_can_never_fit_are_reported() {
    reports(&action("number", "tekst"), "promises a number and is a text");
    reports(&action("boolean", "{operation: ADD, values: [$n, 1]}"), "promises a boolean and is a number");
    reports(
        &action("number", "{operation: MULTIPLY, values: [$n, $t]}"),
        "MULTIPLY takes a number and is given a text",
    );
    reports(&action("number", "{operation: ADD, values: [$n, $b]}"), "ADD of a number and a boolean");
    reports(&action("boolean", "{operation: GREATER_THAN, subject: $d, value: $n}"), "GREATER_THAN of");
    reports(&action("boolean", "{operation: EQUALS, subject: $n, value: tekst}"), "never holds");
    clean(&action("boolean", "{operation: EQUALS, subject: $d, value: '2026-01-01'}"));
    clean(&action("boolean", "{operation: EQUALS, subject: $t, value: null}"));
    clean(&action("date", "{operation: DATE_ADD, date: $d, days: 1}"));
    clean(&action("number", "{operation: IF, cases: [{when: $b, then: 1}], default: $n}"));
}

#[test]
fn cases_that_cover_nothing_or_cannot_be_reached_are_reported() {
    let is = |value: &str| format!("{{operation: EQUALS, subject: $t, value: {value}}}");
    let cases = |cases: &str| format!("{{operation: IF, cases: [{cases}]}}");
    let (a, b) = (is("a"), is("b"));
    reports(&action("number", &cases(&format!("{{when: {a}, then: 1}}"))), "without a default");
    reports(
        &action(
            "number",
            &format!(
                "{{operation: IF, cases: [{{when: {a}, then: 1}}, {{when: {a}, then: 2}}], default: 3}}"
            ),
        ),
        "case 2 asks the same as case 1",
    );
    reports(
        &action("number", &cases(&format!("{{when: true, then: 1}}, {{when: {b}, then: 2}}"))),
        "no case after case 1",
    );
    reports(
        &action("number", "{operation: IF, cases: [{when: false, then: 1}], default: 3}"),
        "can never hold",
    );
    clean(&action(
        "number",
        &cases(&format!("{{when: {a}, then: 1}}, {{when: {{operation: NOT, value: {a}}}, then: 2}}")),
    ));
    clean(&action("number", &cases(&format!("{{when: {a}, then: 1}}, {{when: true, then: 2}}"))));
}

#[test]
fn the_default_of_an_open_term_is_looked_at_like_an_action() {
    let open = |value: &str| {
        one(&format!(
            "definitions: {{c: {{value: 1, type_spec: {{unit: eurocent}}}}}}\nopen_terms: [{{id: t, type: amount, type_spec: {{unit: euro}}, default: {{actions: [{{output: stap, value: $c}}, {{output: t, value: {value}}}]}}}}]\nexecution:\n  parameters: [{{name: s, type: string}}]\n  output: [{{name: uit, type: amount}}]\n  actions: [{{output: uit, value: $t}}]"
        ))
    };
    let is = |word: &str| format!("{{operation: EQUALS, subject: $s, value: {word}}}");
    clean(&open("5"));
    reports(&open("tekst"), "`t` promises a number and is a text");
    reports(&open("{operation: ADD, values: [1, true]}"), "ADD of a number and a boolean");
    reports(&open("$c"), "`t` promises euro and is eurocent");
    reports(&open("{operation: IF, cases: [{when: false, then: 1}], default: 2}"), "case 1 can never hold");
    let open_ended = open(&format!("{{operation: IF, cases: [{{when: {}, then: 1}}]}}", is("a")));
    reports(&open_ended, "`t` has cases without a default");
}

#[test]
fn codes_and_dates_at_the_root_have_their_form() {
    let root = |extra: &str| {
        vec![
            head(NEW, "wet", &format!("valid_from: 2020-01-01\n{extra}"))
                + &article(
                    "1",
                    "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}",
                ),
        ]
    };
    clean(&root("gemeente_code: GM0363\nprovincie_code: PV27\nwaterschap_code: WS0155"));
    for (key, wrong, form) in [
        ("gemeente_code", "GM363", "GM with 4 digits"),
        ("gemeente_code", "0363", "GM with 4 digits"),
        ("provincie_code", "PV 27", "PV with 2 digits"),
        ("waterschap_code", "WS015A", "WS with 4 digits"),
    ] {
        reports(&root(&format!("{key}: {wrong}")), &format!("`{key}: {wrong}` is not {form}"));
    }
    let bwb = root("").remove(0).replace("BWBR0000001", "BWBR1");
    reports(&[bwb], "`bwb_id: BWBR1` is not BWBR with 7 digits");
    let published = root("").remove(0).replace("publication_date: 2020-01-01", "publication_date: 1-1-2020");
    reports(&[published], "`publication_date: 1-1-2020` is not a date");
    reports(&root("valid_to: '#einde'"), "`valid_to` is a date, and a reference counts as none");
    clean(&root("valid_to: 2099-12-31"));
    reports(
        &root("procedure: [{id: p, stages: [{name: BESLUIT}]}]"),
        "a procedure lacks the `legal_character` it applies to",
    );
}

#[test]
fn references_to_laws_outputs_and_terms_that_are_not_there_are_reported() {
    let caller = |law: &str, output: &str| {
        format!(
            "execution:\n  input: [{{name: x, type: number, source: {{regulation: {law}, output: {output}}}}}]\n  output: [{{name: uit, type: number}}]\n  actions: [{{output: uit, value: $x}}]"
        )
    };
    let other = law(
        NEW,
        "ander",
        &[("1", "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}")],
    );
    reports(&one(&caller("weg", "x")), "law `weg` is not there");
    reports(
        &[law(NEW, "wet", &[("1", &caller("ander", "y"))]), other.clone()],
        "no article of `ander` gives `y`",
    );
    clean(&[law(NEW, "wet", &[("1", &caller("ander", "x"))]), other]);
    reports(&one("implements: [{law: weg, article: '1', open_term: t}]"), "law `weg` is not there");
    reports(&one("overrides: [{law: wet, article: '9', output: t}]"), "has no output `t`");
}

#[test]
fn rivals_for_one_term_are_reported_unless_their_places_differ() {
    let open = law(
        NEW,
        "wet",
        &[(
            "1",
            "open_terms: [{id: t, type: number}]\nexecution: {output: [{name: t, type: number}], actions: [{output: t, value: $t}]}",
        )],
    );
    let fills = |id: &str, code: &str| {
        head(NEW, id, &format!("valid_from: 2020-01-01\nofficiele_titel: Verordening\ngemeente_code: {code}"))
            .replace("regulatory_layer: WET", "regulatory_layer: GEMEENTELIJKE_VERORDENING")
            + &article(
                "1",
                "implements: [{law: wet, article: '1', open_term: t}]\nexecution: {output: [{name: t, type: number}], actions: [{output: t, value: 1}]}",
            )
    };
    reports(&[open.clone(), fills("a", "GM0363"), fills("b", "GM0363")], "at the same rank and day");
    clean(&[open.clone(), fills("a", "GM0363"), fills("b", "GM0599")]);
    // A place within a place: what holds in the whole city and what holds in the city as far as it lies in the province.
    let within = |code: &str, province: &str| fills("b", &format!("{code}\nprovincie_code: {province}"));
    reports(&[open.clone(), fills("a", "GM0363"), within("GM0363", "PV27")], "at the same rank and day");
    clean(&[open, within("GM0363", "PV26").replace("$id: b", "$id: a"), within("GM0363", "PV27")]);
}

#[test]
fn gaps_between_versions_are_reported() {
    let version = |dates: &str| {
        head(NEW, "wet", dates) + &article("1", "competent_authority: {name: college, type: INSTANCE}")
    };
    reports(
        &[version("valid_from: 2025-01-01\nvalid_to: 2025-11-30"), version("valid_from: 2026-01-01")],
        "no version of `wet` holds between",
    );
    clean(&[version("valid_from: 2025-01-01\nvalid_to: 2025-12-31"), version("valid_from: 2026-01-01")]);
    let told = "valid_from: 2025-01-01\nvalid_to: 2025-11-30\ngap: Van december is niets bekend.";
    clean(&[version(told), version("valid_from: 2026-01-01")]);
    reports(&[version("valid_from: 2025-01-01\nvalid_to: 2024-11-30")], "lies before valid_from");
}

#[test]
fn unconfirmed_marks_must_point_at_something() {
    let text = head(
        NEW,
        "wet",
        "valid_from: 2020-01-01\nunconfirmed: [{article: '1', name: weg, reason: geen bron}]",
    );
    reports(&[text + &article("1", "definitions: {x: 1}")], "has no `weg`");
}

#[test]
fn the_closure_of_a_law_holds_whatever_may_take_part() {
    let machine = "open_terms: [{id: t, type: number}]
execution:
  produces: {legal_character: BESCHIKKING}
  input: [{name: x, type: number, source: {regulation: b, output: x}}]
  output: [{name: t, type: number}]
  actions: [{output: t, value: {operation: ADD, values: [$t, $x]}}]";
    let gives = "execution: {output: [{name: x, type: number}], actions: [{output: x, value: 1}]}";
    let fills = "implements: [{law: a, article: '1', open_term: t}]\nexecution: {output: [{name: t, type: number}], actions: [{output: t, value: 1}]}";
    let hook = "hooks: [{hook_point: post_actions, applies_to: {legal_character: BESCHIKKING}}]\nexecution: {output: [{name: h, type: number}], actions: [{output: h, value: 1}]}";
    let corpus = corpus(&[
        law(NEW, "a", &[("1", machine)]),
        law(OLD, "b", &[("1", gives)]),
        law(NEW, "c", &[("1", fills)]),
        law(NEW, "d", &[("1", hook)]),
        law(NEW, "e", &[("1", gives)]),
    ]);
    assert_eq!(corpus.closure(&["a"]), ["a", "b", "c", "d"]);
    assert_eq!(corpus.closure(&["b"]), ["b"]);
}

#[test]
fn days_on_which_nothing_fills_an_open_term_are_reported() {
    let open = "open_terms: [{id: bedrag, type: number}]
execution:
  parameters: [{name: gemeente_code, type: string}]
  output: [{name: bedrag, type: number}]
  actions: [{output: bedrag, value: $bedrag}]";
    let fills = |id: &str, extra: &str| {
        head(NEW, id, extra).replace("regulatory_layer: WET", "regulatory_layer: AMVB")
            + &article(
                "1",
                "implements: [{law: wet, article: '1', open_term: bedrag}]\nexecution: {output: [{name: bedrag, type: number}], actions: [{output: bedrag, value: 1}]}",
            )
    };
    let wet = law(NEW, "wet", &[("1", open)]);
    clean(std::slice::from_ref(&wet));
    clean(&[wet.clone(), fills("a", "valid_from: 2019-01-01")]);
    clean(&[
        wet.clone(),
        fills("a", "valid_from: 2020-01-01\nvalid_to: 2021-12-31"),
        fills("b", "valid_from: 2022-01-01"),
    ]);
    reports(
        &[wet.clone(), fills("a", "valid_from: 2021-01-01")],
        "`bedrag` of article 1 from 2020-01-01 to 2020-12-31",
    );
    reports(
        &[wet.clone(), fills("a", "valid_from: 2020-01-01\nvalid_to: 2023-06-30")],
        "`bedrag` of article 1 from 2023-07-01 to the end",
    );
    reports(
        &[
            wet.clone(),
            fills("a", "valid_from: 2020-01-01\nvalid_to: 2021-12-31"),
            fills("b", "valid_from: 2022-02-01"),
        ],
        "from 2022-01-01 to 2022-01-31",
    );
    let local = "valid_from: 2024-01-01\ngemeente_code: GM0344";
    reports(&[wet.clone(), fills("a", local)], "for GM0344 from 2020-01-01 to 2023-12-31");
    clean(&[wet.clone(), fills("a", local), fills("b", "valid_from: 2020-01-01")]);
    let forgiving = law(
        NEW,
        "wet",
        &[("1", &open.replace("type: number}]\nexecution", "type: number, required: false}]\nexecution"))],
    );
    let (_, problems) = load(&[forgiving, fills("a", "valid_from: 2021-01-01")]);
    assert!(problems.iter().all(|problem| !problem.reason.contains("nothing fills")), "{problems:?}");
}
