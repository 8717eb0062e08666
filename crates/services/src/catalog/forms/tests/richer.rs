//! Groups within groups, calculated fields, facts to confirm or correct, and choices of a list.

use super::{tells, tells_all, tells_at};

/// A group within the group of children, and what is added up over both.
const WITHIN: &str = "      - id: sport
        kind: group
        title: {nl: \"Sport\", en: \"Sports\"}
        when: {eq: [kind.school, true]}
        group:
          id: sport
          within: kind
          item: {nl: \"Sport\", en: \"Sport\"}
          add: {nl: \"Voeg toe\", en: \"Add\"}
          empty: {nl: \"Geen sport\", en: \"No sport\"}
          summary: [sport.naam]
          max: 5
        fields:
          - id: sport.naam
            type: text
            label: {nl: \"Welke sport?\", en: \"Which sport?\"}
            why: {nl: \"Daar is soms geld voor.\", en: \"There is sometimes money for it.\"}
          - id: sport.kosten
            type: money
            label: {nl: \"Wat kost dat?\", en: \"What does it cost?\"}
            why: {nl: \"Daar is soms geld voor.\", en: \"There is sometimes money for it.\"}
      - id: samen
        title: {nl: \"Samen\", en: \"Together\"}
        fields:
          - id: samen.kosten
            type: calculated
            label: {nl: \"Alle sport\", en: \"All sports\"}
            calculate: {money: [{group: sport, field: sport.kosten}]}
          - id: samen.klopt
            type: yesno
            when: {gt: [samen.kosten, 10000]}
            label: {nl: \"Klopt dat?\", en: \"Is that right?\"}
            why: {nl: \"Het is veel.\", en: \"It is much.\"}
";

const BEFORE: &str = "      - id: partner\n        title: {nl: \"Uw partner\"";

/// With `from` made `to` in the pages above there is this one fault, at the mark `#1`.
fn within(from: &str, to: &str, fault: &str) {
    assert_eq!(WITHIN.matches(from).count(), 1, "{from}");
    let pages = WITHIN.replacen(from, to, 1);
    tells(BEFORE, &format!("{pages}{BEFORE}"), fault);
}

#[test]
fn a_sound_group_within_a_group_and_its_sum() {
    let text = super::PROEF.replacen(BEFORE, &format!("{WITHIN}{BEFORE}"), 1);
    assert_eq!(super::faults(&text), []);
}

#[test]
fn a_group_within_one_that_does_not_stand_before_it() {
    // Then the condition of its page, which looks into that group, cannot be met either.
    let pages = WITHIN.replacen("within: kind\n", "within: gezin #2\n", 1);
    let pages = pages.replacen("when: {eq: [kind.school, true]}", "when: {eq: [kind.school, true]} #1", 1);
    tells_all(
        BEFORE,
        &format!("{pages}{BEFORE}"),
        &[
            "gezin.sport.when: `kind.school` lies in a group and can only be used inside it",
            "gezin.sport.sport.within: `gezin` is not a group of this form",
        ],
    );
}

#[test]
fn a_group_within_a_group_that_a_register_should_fill() {
    within(
        "max: 5\n",
        "max: 5\n          prefill: children #1\n",
        "gezin.sport.sport.prefill: no register fills a group within another",
    );
}

#[test]
fn a_calculation_of_what_cannot_be_added_up() {
    within(
        "field: sport.kosten}]}",
        "field: sport.naam}]} #1",
        "gezin.samen.samen.kosten.calculate.money.1: `sport.naam` is no amount or number and cannot be added up",
    );
}

#[test]
fn a_calculation_in_another_unit() {
    within(
        "calculate: {money: [{group: sport, field: sport.kosten}]}",
        "calculate: {number: [{group: sport, field: sport.kosten}]} #1",
        "gezin.samen.samen.kosten.calculate.number.1: `sport.kosten` is counted in another unit",
    );
}

#[test]
fn a_calculated_field_that_does_not_say_how() {
    let kept = "            type: calculated\n            label: {nl: \"Alle sport\", en: \"All sports\"}\n";
    within(
        &format!(
            "- id: samen.kosten\n{kept}            calculate: {{money: [{{group: sport, field: sport.kosten}}]}}\n"
        ),
        &format!("- id: samen.kosten #1\n{kept}"),
        "gezin.samen.samen.kosten: a calculated field says how it is calculated",
    );
}

#[test]
fn a_fact_to_correct_that_is_a_long_text() {
    tells_at(
        "            required: false\n",
        "            required: false\n            prefill: {from: heeft_partner, mode: correct}\n",
        "prefill: {from: heeft_partner, mode: correct}",
        "wonen.hulp.hulp.anders.prefill: a question of this type is not confirmed or corrected",
    );
}

#[test]
fn choices_of_a_list_that_is_not_there_and_a_field_that_is_not() {
    let from =
        "            why: {nl: \"Dan weten wij wat u betaalt.\", en: \"Then we know what you pay.\"}\n";
    tells(
        from,
        &format!("{from}            choices: {{from: bezwaren}} #1\n"),
        "wonen.huis.woon.type.choices.from: `bezwaren` is not a list that is offered",
    );
    tells(
        from,
        &format!("{from}            choices: {{from: decisions, fills: {{woon.dag: decision.date}}}} #1\n"),
        "wonen.huis.woon.type.choices.fills.woon.dag: `woon.dag` is not a field of this form",
    );
}

#[test]
fn a_page_with_more_inputs_than_a_post_may_hold() {
    let options: String = (0..121)
        .map(|n| {
            format!("              - {{value: v{n}, label: {{nl: \"Keuze {n}\", en: \"Choice {n}\"}}}}\n")
        })
        .collect();
    tells_at(
        "              - {value: gesprek, label: {nl: \"Een gesprek\", en: \"A talk\"}}\n",
        &format!(
            "              - {{value: gesprek, label: {{nl: \"Een gesprek\", en: \"A talk\"}}}}\n{options}"
        ),
        "- id: hulp",
        "wonen.hulp: 124 inputs on one page; at most 120",
    );
}
