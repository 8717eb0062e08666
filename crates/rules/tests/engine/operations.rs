//! Every operation, at both levels, with its edges.

use super::support::{NEW, OLD, compute, compute_with};

#[track_caller]
fn both(expression: &str, expected: &str) {
    for level in [OLD, NEW] {
        assert_eq!(compute(level, expression), expected, "{expression} at {level}");
    }
}

#[test]
fn add_follows_the_kind_of_its_first_value() {
    both("{operation: ADD, values: [1, 2, 3]}", "6");
    both("{operation: ADD, values: [1, 2.50]}", "3.50");
    both("{operation: ADD, values: [a, b]}", "\"ab\"");
    both("{operation: ADD, values: [[1], [2, 3]]}", "[1,2,3]");
    both("{operation: ADD, values: [1, a]}", "TypeMismatch");
    both("{operation: ADD, values: [a, 1]}", "TypeMismatch");
    both("{operation: ADD, values: [9223372036854775807, 1]}", "ArithmeticOverflow");
}

#[test]
fn subtract_multiply_and_divide_go_from_left_to_right() {
    both("{operation: SUBTRACT, values: [10, 2, 3]}", "5");
    both("{operation: SUBTRACT, values: [10]}", "10");
    both("{operation: MULTIPLY, values: [2, 3, 4]}", "24");
    both("{operation: MULTIPLY, values: [2, 0.5]}", "1.0");
    both("{operation: MULTIPLY, values: [9223372036854775807, 2]}", "ArithmeticOverflow");
    both("{operation: DIVIDE, values: [1, 4]}", "0.25");
    both("{operation: DIVIDE, values: [12, 2, 3]}", "2");
    both("{operation: DIVIDE, values: [1, 0]}", "DivisionByZero");
    both("{operation: DIVIDE, values: [1, 0.0]}", "DivisionByZero");
}

#[test]
fn decimals_overflow_into_an_error() {
    let big = "7900000000000000000000000000.0";
    both(&format!("{{operation: MULTIPLY, values: [{big}, {big}]}}"), "ArithmeticOverflow");
    both(
        &format!(
            "{{operation: ADD, values: [{big}, {big}, {big}, {big}, {big}, {big}, {big}, {big}, {big}, {big}, {big}]}}"
        ),
        "ArithmeticOverflow",
    );
}

#[test]
fn min_and_max_take_numbers_only() {
    both("{operation: MIN, values: [3, 1.5, 2]}", "1.5");
    both("{operation: MAX, values: [3, 1.5, 2]}", "3");
    both("{operation: MAX, values: [3, a]}", "TypeMismatch");
}

#[test]
fn rounding_takes_ties_away_from_zero_and_accepts_negative_precision() {
    both("{operation: ROUND, value: 2.5}", "3");
    both("{operation: ROUND, value: -2.5}", "-3");
    both("{operation: ROUND, value: 2.345, precision: 2}", "2.35");
    both("{operation: ROUND, value: 2.30, precision: 1}", "2.3");
    both("{operation: ROUND, value: 1250, precision: -2}", "1300");
    both("{operation: ROUND, value: -1250, precision: -2}", "-1300");
    both("{operation: CEIL, value: 1201, precision: -2}", "1300");
    both("{operation: CEIL, value: -1201, precision: -2}", "-1200");
    both("{operation: FLOOR, value: -1201, precision: -2}", "-1300");
    both("{operation: CEIL, value: 2.1}", "3");
    both("{operation: FLOOR, value: 2.9}", "2");
    both("{operation: FLOOR, value: -2.1}", "-3");
    both("{operation: ROUND, value: 5, precision: -28}", "0");
    both("{operation: ROUND, value: 5, precision: 29}", "InvalidOperation");
    both("{operation: ROUND, value: a}", "TypeMismatch");
}

#[test]
fn equality_is_by_structure() {
    both("{operation: EQUALS, subject: 1, value: 1.0}", "true");
    both("{operation: EQUALS, subject: '42', value: 42}", "false");
    both("{operation: EQUALS, subject: [1, 2], value: [1.0, 2]}", "true");
    both("{operation: EQUALS, subject: null, value: null}", "true");
    both("{operation: EQUALS, subject: '2026-07-01', value: $referencedate}", "true");
    both("{operation: EQUALS, subject: $referencedate.iso, value: '2026-07-01'}", "true");
    both("{operation: NOT_EQUALS, subject: 1, value: 2}", "true");
}

#[test]
fn ordering_takes_two_numbers_or_two_dates() {
    both("{operation: GREATER_THAN, subject: 2, value: 1.5}", "true");
    both("{operation: LESS_THAN_OR_EQUAL, subject: '2026-01-01', value: $referencedate}", "true");
    both("{operation: LESS_THAN, subject: a, value: b}", "TypeMismatch");
    both("{operation: LESS_THAN, subject: 1, value: '2026-01-01'}", "TypeMismatch");
    both("{operation: GREATER_THAN_OR_EQUAL, subject: 1, value: null}", "TypeMismatch");
}

#[test]
fn logic_stops_as_soon_as_it_is_decided() {
    let failing = "{operation: DIVIDE, values: [1, 0]}";
    both(&format!("{{operation: AND, conditions: [false, {failing}]}}"), "false");
    both(&format!("{{operation: OR, conditions: [1, {failing}]}}"), "true");
    both(&format!("{{operation: OR, conditions: [false, {failing}]}}"), "DivisionByZero");
    both("{operation: AND, conditions: []}", "true");
    both("{operation: OR, conditions: []}", "false");
    both("{operation: NOT, value: ''}", "true");
    both("{operation: NOT, value: []}", "true");
    both("{operation: NOT, value: tekst}", "false");
}

#[test]
fn if_takes_the_first_case_that_holds_and_evaluates_no_other() {
    let failing = "{operation: DIVIDE, values: [1, 0]}";
    both(
        &format!(
            "{{operation: IF, cases: [{{when: false, then: {failing}}}, {{when: true, then: 2}}], default: {failing}}}"
        ),
        "2",
    );
    both("{operation: IF, cases: [{when: false, then: 1}]}", "absent");
    both("{operation: SWITCH, cases: [{when: false, then: 1}], default: 3}", "3");
}

#[test]
fn in_compares_with_a_list_or_with_one_value() {
    both("{operation: IN, subject: 2, values: [1, 2.0]}", "true");
    both("{operation: IN, subject: 2, value: 2}", "true");
    both("{operation: IN, subject: null, values: [1, null]}", "true");
    both("{operation: NOT_IN, subject: 3, values: [1, 2]}", "true");
    both("{operation: LIST, items: [1, {operation: ADD, values: [1, 1]}]}", "[1,2]");
}

#[test]
fn ages_count_whole_years_and_leap_days() {
    both("{operation: AGE, date_of_birth: '2008-07-01', reference_date: $referencedate}", "18");
    both("{operation: AGE, date_of_birth: '2008-07-02', reference_date: $referencedate}", "17");
    both("{operation: AGE, date_of_birth: '2004-02-29', reference_date: '2025-02-28'}", "21");
    both("{operation: AGE, date_of_birth: '2004-02-29', reference_date: '2025-02-27'}", "20");
    both("{operation: AGE, date_of_birth: '2004-02-29', reference_date: '2024-02-28'}", "19");
    both("{operation: AGE, date_of_birth: '2004-2-9', reference_date: '2024-02-28'}", "InvalidDate");
}

#[test]
fn date_sums_clamp_to_the_end_of_the_month_and_cut_off_fractions() {
    both("{operation: DATE_ADD, date: '2024-01-31', months: 1}", "\"2024-02-29\"");
    both("{operation: DATE_ADD, date: '2024-02-29', years: 1}", "\"2025-02-28\"");
    both("{operation: DATE_ADD, date: '2024-02-29', years: 1, months: 1}", "\"2025-03-28\"");
    both("{operation: DATE_ADD, date: '2024-01-01', weeks: 1.9, days: -1}", "\"2024-01-07\"");
    both("{operation: DATE_ADD, date: '2024-01-01', years: 999999999999}", "InvalidDate");
    both("{operation: DATE_ADD, date: '2024-01-01', years: 9223372036854775807}", "ArithmeticOverflow");
    both("{operation: DATE_ADD, date: '9999-12-31', days: 1}", "InvalidDate");
}

#[test]
fn dates_are_made_and_taken_apart() {
    both("{operation: DATE, year: 2024, month: 2, day: 29}", "\"2024-02-29\"");
    both("{operation: DATE, year: 2023, month: 2, day: 29}", "InvalidDate");
    both("{operation: DATE, year: 2023, month: 4294967297, day: 1}", "InvalidDate");
    both("{operation: DAY_OF_WEEK, date: '2026-11-23'}", "0");
    both("{operation: DAY_OF_WEEK, date: '2026-11-29'}", "6");
    both("{operation: DATE_PART, date: '2026-11-29', in: month}", "11");
    both("{operation: START_OF, date: '2026-11-29', in: month}", "\"2026-11-01\"");
    both("{operation: START_OF, date: $referencedate, in: year}", "\"2026-01-01\"");
}

#[test]
fn differences_between_dates_count_whole_calendar_units() {
    both("{operation: DATE_DIFF, from: '2026-01-31', to: '2026-02-28', in: months}", "1");
    both("{operation: DATE_DIFF, from: '2026-02-28', to: '2026-01-31', in: months}", "-1");
    both("{operation: DATE_DIFF, from: '2024-02-29', to: '2025-02-28', in: years}", "1");
    both("{operation: DATE_DIFF, from: '2026-01-01', to: '2026-01-31', in: days}", "30");
    both("{operation: DATE_DIFF, from: '2026-01-31', to: '2026-01-01', in: days}", "-30");
}

#[test]
fn foreach_filters_and_combines() {
    let items = "items";
    let list = r#"[{"soort":"loon","bedrag":100},{"soort":"huur","bedrag":50},{"soort":"loon","bedrag":7}]"#;
    let run = |expression: &str| {
        compute_with(NEW, "{name: items, type: array, nullable: true}", expression, &[(items, list)])
    };
    let loon = "{operation: EQUALS, subject: $soort, value: loon}";
    assert_eq!(
        run(&format!(
            "{{operation: FOREACH, collection: $items, filter: {loon}, body: $item.bedrag, combine: ADD}}"
        )),
        "107"
    );
    assert_eq!(run("{operation: FOREACH, collection: $items, as: post, body: $post.bedrag}"), "[100,50,7]");
    assert_eq!(run("{operation: FOREACH, collection: $items, body: $bedrag, combine: MAX}"), "100");
    assert_eq!(
        run(&format!("{{operation: FOREACH, collection: $items, body: {loon}, combine: AND}}")),
        "false"
    );
    assert_eq!(
        run(&format!("{{operation: FOREACH, collection: $items, body: {loon}, combine: OR}}")),
        "true"
    );
}

#[test]
fn foreach_over_nothing_gives_the_neutral_outcome() {
    for (combine, expected) in
        [("ADD", "0"), ("OR", "false"), ("AND", "true"), ("MIN", "absent"), ("MAX", "absent")]
    {
        both(&format!("{{operation: FOREACH, collection: [], body: $item, combine: {combine}}}"), expected);
        both(&format!("{{operation: FOREACH, collection: null, body: $item, combine: {combine}}}"), expected);
    }
    both("{operation: FOREACH, collection: [], body: $item}", "[]");
    both("{operation: FOREACH, collection: 5, body: {operation: ADD, values: [$item, 1]}}", "[6]");
}

#[test]
fn an_inner_foreach_body_does_not_see_the_outer_element() {
    let inner = "{operation: FOREACH, collection: $a.delen, as: b, body: $b, combine: ADD}";
    let list = r#"[{"delen":[1,2]},{"delen":[3]}]"#;
    let outer = format!("{{operation: FOREACH, collection: $items, as: a, body: {inner}, combine: ADD}}");
    assert_eq!(compute_with(NEW, "{name: items, type: array}", &outer, &[("items", list)]), "6");
    let hidden = outer.replace("body: $b,", "body: $a.delen,");
    assert_eq!(
        compute_with(OLD, "{name: items, type: array}", &hidden, &[("items", list)]),
        "VariableNotFound"
    );
}

#[test]
fn a_list_has_at_most_a_thousand_elements() {
    let long = format!("[{}]", vec!["1"; 1001].join(","));
    both(
        &format!("{{operation: FOREACH, collection: {long}, body: $item, combine: ADD}}"),
        "MaxDepthExceeded",
    );
}

#[test]
fn operations_nest_a_hundred_deep_and_no_deeper() {
    let nested =
        |depth: usize| format!("{}true{}", "{operation: NOT, value: ".repeat(depth), "}".repeat(depth));
    both(&nested(100), "true");
    both(&nested(101), "MaxDepthExceeded");
    both(&nested(150), "MaxDepthExceeded");
}

#[test]
fn references_select_properties_and_elements() {
    let facts = [("persoon", r#"{"adres":{"plaats":"Utrecht"},"kinderen":["Noor","Sem"]}"#)];
    let run = |path: &str| compute_with(OLD, "{name: persoon, type: object}", path, &facts);
    assert_eq!(run("$persoon.adres.plaats"), "\"Utrecht\"");
    assert_eq!(run("$persoon.kinderen.1"), "\"Sem\"");
    assert_eq!(run("$persoon.kinderen.2"), "VariableNotFound");
    assert_eq!(run("$persoon.adres.plaats.straat"), "TypeMismatch");
    assert_eq!(run(&format!("$persoon{}", ".a".repeat(33))), "MaxDepthExceeded");
    both("$referencedate.year", "2026");
}

#[test]
fn a_whole_floating_point_number_in_a_file_is_an_integer() {
    both("5.0", "5");
    both("1e3", "1000");
    both("0.10", "0.10");
    both("-0.5", "-0.5");
}
