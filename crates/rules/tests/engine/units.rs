//! Units are labels: they reject what makes no sense, and never change a value.

use proptest::prelude::*;
use rules::{Request, Value};

use super::properties::{graph, sums};
use super::support::{NEW, OLD, law, load, today};

/// Every unit, and none.
const UNITS: [&str; 9] = ["", "euro", "eurocent", "ratio", "percentage", "years", "months", "weeks", "days"];

/// A declared field of a law with this unit.
fn spec(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!(", type_spec: {{unit: {unit}}}") }
}

/// The outcome of one output, or the kind of the error. What is reported at load does not matter here.
fn outcome(level: &str, machine: &str, output: &str, x: i64) -> Result<Value, &'static str> {
    let (corpus, problems) = load(&[law(level, "wet", &[("1", machine)])]);
    assert!(problems.iter().all(|problem| !problem.left_out), "{problems:#?}");
    let request = Request::new("wet", [output], today()).with("x", x);
    let evaluation = corpus.evaluate(&request).map_err(|failure| failure.error.kind())?;
    Ok(evaluation.value(output).cloned().unwrap_or_default())
}

/// Whether two units go together, by the table of the format; none where the table says nothing.
fn fits(operation: &str, left: &str, right: &str) -> Option<bool> {
    let scalar = |unit: &str| ["ratio", "percentage"].contains(&unit);
    let money = |unit: &str| ["euro", "eurocent"].contains(&unit);
    if left.is_empty() || right.is_empty() {
        return Some(true);
    }
    match operation {
        "MULTIPLY" if scalar(left) || scalar(right) => Some(true),
        "MULTIPLY" if money(left) && money(right) => Some(false),
        "DIVIDE" if scalar(right) || money(left) == money(right) && scalar(left) == scalar(right) => {
            Some(true)
        }
        "MULTIPLY" | "DIVIDE" => None,
        _ => Some(left == right),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_unit_never_changes_a_value(
        steps in sums(),
        labels in proptest::collection::vec(prop_oneof![3 => Just(2), 1 => 0..UNITS.len()], 25),
        x in -1000_i64..1000,
        level in prop_oneof![Just(OLD), Just(NEW)],
    ) {
        let bare = graph(&steps);
        let mut labelled = bare.clone();
        for (at, label) in (0..steps.len()).zip(&labels) {
            let field = format!("{{name: u{at}, type: number, nullable: true");
            labelled = labelled.replace(&field, &(field.clone() + &spec(UNITS[*label])));
        }
        let last = format!("u{}", steps.len() - 1);
        let (plain, told) = (outcome(level, &bare, &last, x), outcome(level, &labelled, &last, x));
        if told != Err("UnitMismatch") {
            prop_assert_eq!(told, plain);
        }
    }

    #[test]
    fn one_unit_everywhere_is_never_refused(
        steps in sums(), unit in 1..UNITS.len(), x in -1000_i64..1000, level in prop_oneof![Just(OLD), Just(NEW)],
    ) {
        let bare = graph(&steps);
        let labelled = bare
            .replace("type: number, nullable: true", &format!("type: number, nullable: true{}", spec(UNITS[unit])))
            .replace("{name: x, type: number}", &format!("{{name: x, type: number{}}}", spec(UNITS[unit])));
        let last = format!("u{}", steps.len() - 1);
        prop_assert_eq!(outcome(level, &labelled, &last, x), outcome(level, &bare, &last, x));
    }
}

#[test]
fn any_two_units_go_together_as_the_table_says() {
    for level in [OLD, NEW] {
        for operation in [
            "ADD",
            "SUBTRACT",
            "MIN",
            "MAX",
            "MULTIPLY",
            "DIVIDE",
            "LESS_THAN",
            "EQUALS",
            "IN",
            "NOT_IN",
            "IF",
        ] {
            let value = match operation {
                "LESS_THAN" | "EQUALS" => format!("{{operation: {operation}, subject: $a, value: $b}}"),
                "IN" => "{operation: IN, subject: $a, values: [7, $b]}".to_owned(),
                "NOT_IN" => "{operation: NOT_IN, subject: $a, value: $b}".to_owned(),
                "IF" => "{operation: IF, cases: [{when: {operation: EQUALS, subject: $x, value: 1}, then: $a}], default: $b}".to_owned(),
                _ => format!("{{operation: {operation}, values: [$a, $b]}}"),
            };
            for (left, right) in UNITS.iter().flat_map(|left| UNITS.iter().map(move |right| (left, right))) {
                let Some(fits) = fits(operation, left, right) else { continue };
                let machine = format!(
                    "definitions: {{a: {{value: 6{}}}, b: {{value: 3{}}}}}\nexecution:\n  parameters: [{{name: x, type: \
                     number}}]\n  output: [{{name: uit, type: string}}]\n  actions: [{{output: uit, value: {value}}}]",
                    spec(left),
                    spec(right)
                );
                let refused = outcome(level, &machine, "uit", 1) == Err("UnitMismatch");
                assert_eq!(refused, !fits, "{operation} of `{left}` and `{right}` at {level}");
            }
        }
    }
}
