//! What no case covers, and cases that can never hold, by what facts are declared to be.

use super::support::{NEW, OLD, law, load};

/// What is said about an expression over a bounded age, a free number, a yes or no and a word.
fn told(level: &str, promise: &str, value: &str) -> Vec<String> {
    let machine = format!(
        "definitions: {{grens: 67}}
execution:
  parameters:
    - {{name: leeftijd, type: number, type_spec: {{min: 0, max: 120}}}}
    - {{name: deel, type: number, type_spec: {{min: 0, max: 1, precision: 2}}}}
    - {{name: vrij, type: number}}
    - {{name: gehuwd, type: boolean}}
    - {{name: soort, type: string}}
  output: [{{name: uit, type: number{promise}}}]
  actions: [{{output: uit, value: {value}}}, {{output: zo, value: $grens}}]"
    );
    let (_, problems) = load(&[law(level, "wet", &[("1", &machine)])]);
    problems.into_iter().map(|problem| problem.reason).collect()
}

fn age(how: &str, figure: &str) -> String {
    format!("{{operation: {how}, subject: $leeftijd, value: {figure}}}")
}

fn cases(conditions: &[&str]) -> String {
    let cases: Vec<String> = conditions.iter().map(|when| format!("{{when: {when}, then: 1}}")).collect();
    format!("{{operation: IF, cases: [{}]}}", cases.join(", "))
}

#[track_caller]
fn says(value: &str, part: &str) {
    for level in [OLD, NEW] {
        let told = told(level, "", value);
        assert!(told.iter().any(|reason| reason.contains(part)), "{level}: {part}: {told:#?}");
    }
}

#[track_caller]
fn silent(value: &str) {
    for level in [OLD, NEW] {
        let told = told(level, "", value);
        assert!(told.is_empty(), "{level}: {told:#?}");
    }
}

#[test]
fn a_value_of_a_declared_range_without_a_case_is_named() {
    says(&cases(&[&age("LESS_THAN", "18"), &age("GREATER_THAN", "18")]), "no case covers leeftijd 18");
    says(&cases(&[&age("LESS_THAN", "18"), &age("LESS_THAN", "$grens")]), "no case covers leeftijd 67");
    silent(&cases(&[&age("LESS_THAN", "18"), &age("GREATER_THAN_OR_EQUAL", "18")]));
    silent(&cases(&[&age("LESS_THAN", "$grens"), &age("GREATER_THAN_OR_EQUAL", "$grens")]));
    silent(&cases(&[&age("LESS_THAN_OR_EQUAL", "17"), &age("GREATER_THAN_OR_EQUAL", "18")]));
}

#[test]
fn decimals_have_the_steps_of_their_precision() {
    let part = |how: &str, figure: &str| format!("{{operation: {how}, subject: $deel, value: {figure}}}");
    silent(&cases(&[&part("LESS_THAN", "0.5"), &part("GREATER_THAN_OR_EQUAL", "0.5")]));
    says(&cases(&[&part("LESS_THAN", "0.50"), &part("GREATER_THAN", "0.5")]), "no case covers deel 0.5");
    says(
        &cases(&[&part("LESS_THAN", "0.5"), &part("GREATER_THAN_OR_EQUAL", "0.6")]),
        "no case covers deel 0.5",
    );
}

#[test]
fn yes_and_no_are_both_covered_or_named() {
    let minor = age("LESS_THAN", "18");
    says(
        &cases(&[
            "$gehuwd",
            &format!("{{operation: AND, conditions: [{{operation: NOT, value: $gehuwd}}, {minor}]}}"),
        ]),
        "gehuwd false",
    );
    silent(&cases(&[
        "{operation: EQUALS, subject: $gehuwd, value: true}",
        "{operation: EQUALS, subject: $gehuwd, value: false}",
    ]));
    silent(&cases(&[
        "{operation: IN, subject: $gehuwd, values: [true]}",
        "{operation: NOT_IN, subject: $gehuwd, values: [true]}",
    ]));
}

#[test]
fn a_case_that_can_never_hold_is_named() {
    let full = |first: &str| format!("{{operation: IF, cases: [{{when: {first}, then: 1}}], default: 2}}");
    says(&full(&age("GREATER_THAN", "120")), "case 1 can never hold");
    says(
        &full(&format!(
            "{{operation: AND, conditions: [{}, {}]}}",
            age("LESS_THAN", "18"),
            age("GREATER_THAN", "21")
        )),
        "case 1 can never hold",
    );
    says(
        &full(
            "{operation: AND, conditions: [{operation: EQUALS, subject: $soort, value: a}, {operation: EQUALS, subject: $soort, value: b}]}",
        ),
        "case 1 can never hold",
    );
    let free = |how: &str, figure: &str| format!("{{operation: {how}, subject: $vrij, value: {figure}}}");
    says(
        &full(&format!(
            "{{operation: AND, conditions: [{}, {}]}}",
            free("LESS_THAN", "1"),
            free("GREATER_THAN", "1")
        )),
        "can never hold",
    );
    silent(&full(&format!(
        "{{operation: AND, conditions: [{}, {}]}}",
        free("GREATER_THAN", "1"),
        free("LESS_THAN", "2")
    )));
    silent(&full("{operation: GREATER_THAN, subject: $leeftijd, value: $vrij}"));
    silent(&full(&age("GREATER_THAN", "119")));
}

#[test]
fn a_case_behind_others_that_cover_it_is_named() {
    let row = |conditions: &[&str]| {
        let cases: Vec<String> = conditions.iter().map(|when| format!("{{when: {when}, then: 1}}")).collect();
        format!("{{operation: IF, cases: [{}], default: 2}}", cases.join(", "))
    };
    says(&row(&[&age("LESS_THAN", "21"), &age("LESS_THAN", "18")]), "case 2 is never reached");
    silent(&row(&[&age("LESS_THAN", "18"), &age("LESS_THAN", "21")]));
}

#[test]
fn cases_inside_cases_know_what_holds_around_them() {
    let inner = cases(&[&age("LESS_THAN", "21"), &age("GREATER_THAN_OR_EQUAL", "21")]);
    let outer = |inner: &str| {
        format!(
            "{{operation: IF, cases: [{{when: {}, then: {inner}}}], default: 2}}",
            age("GREATER_THAN_OR_EQUAL", "18")
        )
    };
    silent(&outer(&inner));
    silent(&outer(&cases(&[&age("EQUALS", "18"), &age("GREATER_THAN", "18")])));
    says(&outer(&cases(&[&age("LESS_THAN", "18"), "true"])), "case 1 can never hold");
    let unknown = format!(
        "{{operation: IF, cases: [{{when: {{operation: LESS_THAN, subject: $leeftijd, value: $vrij}}, then: {}}}], default: 2}}",
        cases(&[&age("LESS_THAN", "21")])
    );
    assert!(told(OLD, "", &unknown).is_empty(), "what is around is not understood");
}

#[test]
fn an_output_that_may_be_null_needs_no_case_for_everything() {
    assert!(told(NEW, ", nullable: true", &cases(&[&age("LESS_THAN", "18")])).is_empty());
}

#[test]
fn very_many_cases_are_passed_over() {
    let many: Vec<String> = (0..3_000).map(|figure| age("EQUALS", &figure.to_string())).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    assert!(told(OLD, "", &cases(&many)).len() < 4_000);
}
