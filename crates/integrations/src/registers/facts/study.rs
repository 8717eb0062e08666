//! What someone studies and studied.

use chrono::{Months, NaiveDate};
use domain::facts::Register;
use rules::Value;

use super::household::partner_of;
use super::{Facts, together};
use crate::registers::{Consultation, Enrolment, Study};

const MINE: [&str; 2] = ["volgt_onderwijs_met_studiefinanciering", "is_student"];
const EITHER: [&str; 1] = ["recent_praktijkonderwijs_of_vso"];

/// Months after practical or special education in which nobody has to look for work first
/// (Participatiewet 41, fourth paragraph).
const AFTER_SPECIAL: u32 = 12;

pub(super) fn add(facts: &mut Facts<'_>, answers: &Consultation) {
    let today = facts.context.today;
    let reference = u32::from(facts.context.reference_months);
    facts.say(Register::Duo, answers.study.as_ref(), &MINE, |study| {
        let in_reference =
            |one: &Enrolment| !one.is_practical_or_special() && one.touches(back(today, reference), today);
        vec![
            (
                "volgt_onderwijs_met_studiefinanciering",
                any(study, |one| one.finance && one.touches(today, today)),
            ),
            ("is_student", any(study, in_reference)),
        ]
    });
    let either = together(&answers.study, &answers.partner_study, partner_of(&answers.person));
    facts.say(Register::Duo, either.as_ref(), &EITHER, |studies| {
        let recent =
            |one: &Enrolment| one.is_practical_or_special() && one.touches(back(today, AFTER_SPECIAL), today);
        let found = studies.iter().flat_map(|study| &study.enrolments).any(recent);
        vec![("recent_praktijkonderwijs_of_vso", Some(Value::from(found)))]
    });
}

fn any(study: &Study, test: impl Fn(&Enrolment) -> bool) -> Option<Value> {
    Some(Value::from(study.enrolments.iter().any(test)))
}

fn back(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}
