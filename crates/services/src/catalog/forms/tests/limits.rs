//! Answers that no answer can be.

use super::tells;

#[test]
fn a_number_with_least_above_most() {
    tells(
        "min: 10000\n            max: 300000",
        "min: 300001\n            max: 300000",
        "wonen.huis.woon.huur.min: min lies above max: no answer can pass",
    );
}

#[test]
fn a_number_below_the_least_that_goes_without_saying() {
    tells(
        "            type: money\n            label: {nl: \"Wat is uw huis waard?\"",
        "            type: money\n            max: -1 #1\n            label: {nl: \"Wat is uw huis waard?\"",
        "wonen.eigen-huis.woon.waarde.max: min lies above max: no answer can pass",
    );
}

#[test]
fn a_day_with_first_after_last() {
    tells(
        "min: today-30y\n            max: today\n",
        "min: today+1d\n            max: today\n",
        "gezin.kinderen.kind.geboren.min: min lies above max: no answer can pass",
    );
}

#[test]
fn a_limit_that_is_no_day_or_no_number() {
    tells(
        "max: today\n",
        "max: [today, tomorrow]\n",
        "gezin.kinderen.kind.geboren.max: a limit does not fit the type of the field",
    );
    tells(
        "max: 300000\n",
        "max: today\n",
        "wonen.huis.woon.huur.max: a limit does not fit the type of the field",
    );
    tells(
        "max: 500\n            required: false",
        "min: 500\n            required: false",
        "wonen.hulp.hulp.anders.min: a limit does not fit the type of the field",
    );
    tells(
        "max: 80\n",
        "max: 0\n",
        "gezin.kinderen.kind.naam.max: a limit does not fit the type of the field",
    );
}

#[test]
fn a_day_counted_from_what_is_no_date_before_it_on_the_page() {
    for strange in ["kind.naam", "kind.geboren", "woon.huur", "er.niet", "kind.naam+2m"] {
        let id = strange.trim_end_matches("+2m");
        tells(
            "max: today\n",
            &format!("max: [today, {strange}]\n"),
            &format!(
                "gezin.kinderen.kind.geboren.max: a limit counts from \"{id}\", which is no date that this page asks \
                 before it"
            ),
        );
    }
}
