//! Outputs that need themselves are found when laws are loaded.

use super::loading::{clean, reports};
use super::support::{NEW, article, head, law};

#[test]
fn circles_are_reported() {
    let part = |from: &str, to: &str| {
        format!(
            "execution:\n  input: [{{name: {from}, type: number, source: {{output: {from}}}}}]\n  output: [{{name: {to}, type: number}}]\n  actions: [{{output: {to}, value: ${from}}}]"
        )
    };
    reports(&[law(NEW, "wet", &[("1", &part("a", "b")), ("2", &part("b", "a"))])], "a circle: ");
    clean(&[law(
        NEW,
        "wet",
        &[
            ("1", &part("a", "b")),
            ("2", "execution: {output: [{name: a, type: number}], actions: [{output: a, value: 1}]}"),
        ],
    )]);
}

/// A law whose output `uit` is that of another law.
fn calls(id: &str, dates: &str, other: &str) -> String {
    let machine = format!(
        "execution:\n  input: [{{name: q, type: number, source: {{regulation: {other}, output: uit}}}}]\n  output: [{{name: uit, type: number}}, {{name: vast, type: number}}]\n  actions: [{{output: uit, value: $q}}, {{output: vast, value: 1}}]"
    );
    head(NEW, id, dates) + &article("1", &machine)
}

#[test]
fn circles_by_way_of_other_laws_are_reported() {
    let always = "valid_from: 2020-01-01";
    reports(
        &[calls("a", always, "b"), calls("b", always, "c"), calls("c", always, "a")],
        "a circle: a#q (article 1) -> b#uit (article 1) -> b#q (article 1) -> c#uit (article 1) -> c#q (article 1) -> a#uit (article 1) -> a#q (article 1)",
    );
    reports(&[calls("a", always, "a")], "a circle: q (article 1) -> uit (article 1) -> q (article 1)");
    let ends = calls("c", always, "a").replace("output: uit}}", "output: vast}}");
    clean(&[calls("a", always, "b"), calls("b", always, "c"), ends]);
    // Two versions that never answer on one day do not need each other.
    let (early, late) = ("valid_from: 2020-01-01\nvalid_to: 2021-12-31", "valid_from: 2022-01-01");
    clean(&[calls("a", early, "b"), calls("b", late, "a")]);
    reports(&[calls("a", early.replace("2021", "2022").as_str(), "b"), calls("b", late, "a")], "a circle: ");
}

#[test]
fn a_circle_by_way_of_an_open_term_is_reported() {
    let open = law(
        NEW,
        "wet",
        &[(
            "1",
            "open_terms: [{id: t, type: number}]\nexecution: {output: [{name: t, type: number}], actions: [{output: t, value: $t}]}",
        )],
    );
    let fills = |value: &str| {
        law(
            NEW,
            "lager",
            &[(
                "1",
                &format!(
                    "implements: [{{law: wet, article: '1', open_term: t}}]\nexecution:\n  input: [{{name: q, type: number, source: {{regulation: wet, output: t}}}}]\n  output: [{{name: t, type: number}}, {{name: ander, type: number}}]\n  actions: [{{output: t, value: {value}}}, {{output: ander, value: $q}}]"
                ),
            )],
        )
        .replace("regulatory_layer: WET", "regulatory_layer: AMVB")
    };
    reports(&[open.clone(), fills("$q")], "-> wet#t (article 1)");
    clean(&[open, fills("1")]);
}
