//! Calls and visits of the case, and writing one down.

use domain::Lang;
use leptos::prelude::*;
use services::views::{CallKind, CallRow, TaskView};

use super::Again;
use crate::paths;
use crate::texts::{staff, writing as text};
use crate::ui::{
    Button, ButtonKind, Choice, DateField, DateParts, Field, RadioGroup, TextArea, TextField, WhyDetails,
    Width, format,
};

/// The conversations, and a form for one more.
pub fn calls(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let posted = again.posted.0.iter().any(|(name, _)| name == "gezegd");
    let (today, time) = &task.call_moment;
    let start = |name: &str, first: String| if posted { again.typed(name) } else { first };
    let day = match posted {
        false => DateParts::parse(&today.to_string()),
        true => DateParts {
            day: again.typed("gesprek_dag-day"),
            month: again.typed("gesprek_dag-month"),
            year: again.typed("gesprek_dag-year"),
        },
    };
    let kinds =
        vec![Choice::new("phone", text::call_phone(lang)), Choice::new("visit", text::call_visit(lang))];
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name));
    let kind = field("soort", text::call_kind(lang));
    let on = field("gesprek_dag", text::call_day(lang));
    let at = field("gesprek_tijd", text::call_time(lang)).hint(text::call_time_hint(lang));
    let with = field("met", text::call_with(lang));
    let said = field("gezegd", text::call_said(lang)).hint(text::call_said_hint(lang));
    let agreed = field("uitkomst", text::call_outcome(lang)).optional(true);
    let action = format!("{}/gesprek", paths::task(task.id));
    let chosen = Some(start("soort", "phone".to_owned())).filter(|kind| !kind.is_empty());
    let (clock, who) = (start("gesprek_tijd", time.clone()), start("met", task.who.clone()));
    let (told, outcome) = (again.typed("gezegd"), again.typed("uitkomst"));
    view! {
        <section class="card flow" aria-labelledby="gesprekken">
            <h2 class="utrecht-heading-3" id="gesprekken">{text::calls(lang)}</h2>
            {list(&task.calls, lang)}
            <WhyDetails summary=text::call_add(lang).to_owned() open=posted>
                <form method="post" action=action class="flow" novalidate>
                    <p class="soft">{text::call_hint(lang)}</p>
                    <RadioGroup field=kind choices=kinds value=chosen/>
                    <DateField field=on value=day/>
                    <TextField field=at value=clock width=Width::Short/>
                    <TextField field=with value=who/>
                    <TextArea field=said value=told/>
                    <TextArea field=agreed value=outcome rows=3/>
                    <Button text=text::call_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
    }
}

/// The conversations, oldest first.
pub fn list(calls: &[CallRow], lang: Lang) -> AnyView {
    if calls.is_empty() {
        return view! { <p>{text::no_calls(lang)}</p> }.into_any();
    }
    let rows: Vec<_> = calls
        .iter()
        .map(|call| {
            let (title, when) = (title(call, lang), format::date_time(call.at, lang));
            let written = text::call_written(lang, &call.by, format::date_time(call.written_at, lang));
            let agreed = (!call.outcome.is_empty()).then(|| {
                view! { <p class="pre"><strong>{text::call_agreed(lang)}</strong>" "{call.outcome.clone()}</p> }
            });
            view! {
                <li class="flow flow-s">
                    <p><strong>{title}</strong>", "{when}</p>
                    <p class="pre">{call.said.clone()}</p>
                    {agreed}
                    <p class="soft small">{written}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="list">{rows}</ul> }.into_any()
}

/// What kind of conversation, and with whom.
pub fn title(call: &CallRow, lang: Lang) -> String {
    match call.kind {
        CallKind::Phone => text::call_by_phone(lang, &call.with_whom),
        CallKind::Visit => text::call_by_visit(lang, &call.with_whom),
    }
}

/// The sentence for a code of a wrong input, where only writing knows it.
pub const fn sentence(code: &str, lang: Lang) -> Option<&'static str> {
    Some(match code.as_bytes() {
        b"ahead" => text::err_ahead(lang),
        b"mark" => text::err_mark(lang),
        b"template" => text::err_template(lang),
        b"until" => crate::texts::advice::err_until(lang),
        b"empty" => staff::err_note(lang),
        _ => return None,
    })
}
