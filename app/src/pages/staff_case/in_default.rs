//! A notice of default, on the page of an open case.

use domain::Lang;
use domain::terms::EntryKind;
use leptos::prelude::*;
use services::InputProblem;
use services::views::CaseFile;

use crate::http::Posted;
use crate::paths;
use crate::texts::outage as text;
use crate::ui::{Button, ButtonKind, DateField, DateParts, Field, FieldError};

/// What is wrong, in words.
pub fn errors(problems: &[InputProblem], lang: Lang) -> Vec<FieldError> {
    let sentence = |code: &str| match code {
        "future" => text::err_future(lang),
        "order" => text::err_before(lang),
        "again" => text::err_again(lang),
        _ => text::err_date(lang),
    };
    let told = |problem: &InputProblem| FieldError {
        field: problem.field.to_owned(),
        text: sentence(problem.code).to_owned(),
    };
    problems.iter().map(told).collect()
}

/// The form, while the case is open and there is no notice yet.
pub fn form(
    case: &CaseFile,
    asked: &Posted,
    errors: &[FieldError],
    lang: Lang,
) -> Option<impl IntoView + use<>> {
    let noted = case.ledger.iter().any(|entry| entry.kind == EntryKind::DefaultNotice);
    if case.blind || case.status.is_closed() || noted {
        return None;
    }
    let part = |part: &str| asked.get(&format!("ingebreke-{part}")).to_owned();
    let value = DateParts { day: part("day"), month: part("month"), year: part("year") };
    let wrong = errors.first().map(|error| error.text.clone());
    let field = Field::new("ingebreke", text::default_day(lang)).error(wrong);
    let action = paths::note_default(case.id);
    Some(view! {
        <section class="card flow" aria-labelledby="ingebreke-kop">
            <h2 class="utrecht-heading-3" id="ingebreke-kop">{text::default_title(lang)}</h2>
            <p>{text::default_body(lang)}</p>
            <form class="flow" method="post" action=action novalidate>
                <DateField field value/>
                <Button text=text::default_set(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    })
}
