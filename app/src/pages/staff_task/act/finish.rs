//! Tasks that end without a decision on a right: an advance, a notice of a company.

use domain::Lang;
use domain::tasks::TaskKind;
use leptos::prelude::*;
use services::views::{FailedWork, TaskView};

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::{advice, outage, staff as text};
use crate::ui::{Button, Choice, Field, RadioGroup, TextArea, format};

/// Paying an advance (Participatiewet 52).
pub fn advance(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let body = match task.advance {
        Some((amount, date)) => {
            text::advance_body(lang, format::money(amount, lang), format::date(date, lang))
        }
        None => text::advance_unknown(lang).to_owned(),
    };
    let choice =
        |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned(), hint: None };
    let choices = vec![choice("ja", text::advance_yes(lang)), choice("nee", text::advance_no(lang))];
    let paid = Field::new("betaald", text::advance_question(lang)).error(again.error("betaald"));
    let note =
        Field::new("toelichting", text::advance_note(lang)).optional(true).error(again.error("toelichting"));
    let chosen = Some(again.typed("betaald")).filter(|chosen| !chosen.is_empty());
    view! {
        <section class="card flow" aria-labelledby="voorschot">
            <h2 class="utrecht-heading-3" id="voorschot">{text::advance(lang)}</h2>
            <p>{body}</p>
            <form method="post" action=format!("{}/voorschot", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=paid choices=choices value=chosen/>
                <TextArea field=note value=again.typed("toelichting")/>
                <Button text=text::advance_button(lang)/>
            </form>
        </section>
    }
}

/// Answering a notice of a company, or telling what was done about what did not arrive.
pub fn answer(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let of_advice = task.failed.is_some_and(FailedWork::of_advice);
    let [title, label, hint, button] = if of_advice {
        [
            advice::follow(lang),
            advice::follow_label(lang),
            advice::follow_hint(lang),
            text::failed_button(lang),
        ]
    } else if task.kind == TaskKind::Undelivered {
        [
            text::failed_title(lang),
            text::failed_label(lang),
            text::failed_hint(lang),
            text::failed_button(lang),
        ]
    } else {
        [text::notice(lang), text::notice_label(lang), text::notice_hint(lang), text::notice_button(lang)]
    };
    let note = Field::new("toelichting", label).hint(hint).error(again.error("toelichting"));
    view! {
        <section class="card flow" aria-labelledby="melding">
            <h2 class="utrecht-heading-3" id="melding">{title}</h2>
            <form method="post" action=format!("{}/melding", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <TextArea field=note value=again.typed("toelichting")/>
                <Button text=button/>
            </form>
        </section>
    }
}

/// A warning that the term of the case ends.
pub fn warned(task: &TaskView, lang: Lang) -> impl IntoView + use<> {
    view! {
        <section class="card flow" aria-labelledby="termijn">
            <h2 class="utrecht-heading-3" id="termijn">{outage::warn_title(lang)}</h2>
            <p>{outage::warn_body(lang, format::date(task.due, lang))}</p>
            <p class="soft">{outage::warn_goes(lang)}</p>
            <p><a href=paths::case_file(task.case)>{outage::warn_case(lang)}</a></p>
            <form method="post" action=format!("{}/gezien", paths::task(task.id))>
                {version(task)}
                <Button text=outage::warn_seen(lang)/>
            </form>
        </section>
    }
}
