//! Tasks that end without a decision on a right: an advance, a notice of a company.

use domain::Lang;
use domain::cases::CaseEvent;
use domain::tasks::TaskKind;
use leptos::prelude::*;
use services::views::{FailedWork, TaskView, TimelineRow};

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::{advance as advance_text, advice, complaint, outage, staff as text};
use crate::ui::{Button, Checkboxes, Choice, Field, MoneyField, RadioGroup, TextArea, format};

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
    let amount = task.advance.is_none().then(|| {
        let field = Field::new("bedrag", advance_text::amount(lang))
            .hint(advance_text::amount_hint(lang))
            .optional(true)
            .error(again.error("bedrag"));
        view! { <MoneyField field value=again.typed("bedrag")/> }
    });
    let about =
        |row: &&TimelineRow| matches!(row.event, CaseEvent::AdvanceAsked | CaseEvent::AdvanceAnswered);
    let last = task.timeline.iter().rfind(about).filter(|row| row.event == CaseEvent::AdvanceAsked);
    let asked = last.map(|row| {
        let day = format::date(format::day_of(row.at), lang);
        view! { <p><strong>{advance_text::was_asked(lang, day)}</strong></p> }
    });
    let chosen = Some(again.typed("betaald")).filter(|chosen| !chosen.is_empty());
    view! {
        <section class="card flow" aria-labelledby="voorschot">
            <h2 class="utrecht-heading-3" id="voorschot">{text::advance(lang)}</h2>
            <p>{body}</p>
            {asked}
            <form method="post" action=format!("{}/voorschot", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=paid choices=choices value=chosen/>
                {amount}
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
    } else if task.impartial {
        [
            complaint::answer(lang),
            complaint::answer_label(lang),
            complaint::answer_hint(lang),
            text::notice_button(lang),
        ]
    } else {
        [text::notice(lang), text::notice_label(lang), text::notice_hint(lang), text::notice_button(lang)]
    };
    let note = Field::new("toelichting", label).hint(hint).error(again.error("toelichting"));
    let uninvolved = (task.impartial && task.kind == TaskKind::Answer).then(|| {
        let field = Field::new("onpartijdig", complaint::uninvolved(lang))
            .hint(complaint::uninvolved_hint(lang))
            .error(again.error("onpartijdig"));
        let label = complaint::uninvolved_yes(lang).to_owned();
        let choices = vec![Choice { value: "ja".to_owned(), label, hint: None }];
        view! { <Checkboxes field choices values=again.posted.all("onpartijdig") plain=true/> }
    });
    view! {
        <section class="card flow" aria-labelledby="melding">
            <h2 class="utrecht-heading-3" id="melding">{title}</h2>
            <form method="post" action=format!("{}/melding", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <TextArea field=note value=again.typed("toelichting")/>
                {uninvolved}
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
