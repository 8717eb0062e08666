//! Advice of experts in the case: what was asked and answered, taking a question back, and asking for more.

use domain::cases::CaseStatus;
use domain::{Lang, Localized, Role};
use leptos::prelude::*;
use services::views::{AdviceEnd, AdviceRow, TaskView};

use super::Again;
use crate::pages::parts::files;
use crate::paths;
use crate::texts::advice as text;
use crate::ui::{
    Button, ButtonKind, Checkboxes, Choice, DateField, DateParts, Field, RadioGroup, TextArea, WhyDetails,
    format,
};

/// What an expert is, in words.
const fn skill(role: Role, lang: Lang) -> &'static str {
    match role {
        Role::MedicalAdviser => text::medical(lang),
        _ => text::legal(lang),
    }
}

/// An expert with what they are, or on what they advise.
fn named(name: &str, role: Option<Role>, field: Option<&Localized>, lang: Lang) -> String {
    match (role, field) {
        (_, Some(field)) => text::expert_outside(lang, name, field.get(lang)),
        (Some(role), None) => text::expert(lang, name, skill(role, lang)),
        (None, None) => name.to_owned(),
    }
}

/// How a question ended without an answer.
fn ended(row: &AdviceRow, lang: Lang) -> Option<AnyView> {
    let ended = row.ended.as_ref()?;
    let (at, by) = (format::date_time(ended.at, lang), ended.by.clone().unwrap_or_default());
    let words = match ended.why {
        AdviceEnd::Declined => text::ended_declined(lang, by, at),
        AdviceEnd::Withdrawn => text::ended_withdrawn(lang, by, at),
        AdviceEnd::Lapsed => text::ended_lapsed(lang, at),
    };
    let note = (!ended.note.is_empty()).then(|| view! { <p class="pre">{ended.note.clone()}</p> });
    Some(view! { <p><strong>{words}</strong></p>{note} }.into_any())
}

/// The button that takes a question back, for who holds the task.
fn withdraw(row: &AdviceRow, task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let may = row.waits() && task.mine && !task.done;
    may.then(|| {
        let action = format!("{}/advies/{}/intrekken", paths::task(task.id), row.id);
        let version = task.version.to_string();
        view! {
            <form method="post" action=action>
                <input type="hidden" name="versie" value=version/>
                <Button text=text::withdraw(lang) kind=ButtonKind::Subtle about=row.expert.clone()/>
            </form>
        }
    })
}

/// What was asked and answered; nothing when nothing was asked. With a task there is a button to take back what waits.
pub fn given(rows: &[AdviceRow], task: Option<&TaskView>, lang: Lang) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let expert = named(&row.expert, row.skill, row.field.as_ref(), lang);
            let asked = text::asked(lang, &row.asked_by, expert, format::date_time(row.asked_at, lang));
            let answer = match &row.answer {
                Some((body, at)) => {
                    let on = text::given(lang, format::date_time(*at, lang));
                    let signed =
                        row.signed.clone().map(|name| view! { <p>{text::signed_by(lang, name)}</p> });
                    view! { <p><strong>{on}</strong></p><p class="pre">{body.clone()}</p>{signed} }.into_any()
                }
                None if row.ended.is_some() => ended(row, lang).into_any(),
                None => view! { <p>{text::waits(lang, format::date(row.due, lang))}</p> }.into_any(),
            };
            let sent = (!row.files.is_empty()).then(|| files::list(&row.files, "/werk/documenten", lang));
            let back = task.and_then(|task| withdraw(row, task, lang));
            view! {
                <li class="flow flow-s">
                    <p class="soft">{asked}</p>
                    <p class="pre">{row.question.clone()}</p>
                    {answer}
                    {sent}
                    {back}
                </li>
            }
        })
        .collect();
    let list = view! {
        <section class="card flow" aria-labelledby="advies">
            <h2 class="utrecht-heading-3" id="advies">{text::advice(lang)}</h2>
            <ul class="list">{rows}</ul>
        </section>
    };
    Some(list.into_any())
}

/// That the applicant reads the advice, and what a deviation asks (Awb 3:50); nothing where none was given.
pub fn deviate(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let given = task.advice.iter().any(|row| row.answer.is_some());
    given.then(|| view! { <p>{text::deviate(lang)}</p> })
}

/// The form of a question, for who holds the task; nothing while the case waits or does not run.
pub fn ask(task: &TaskView, again: &Again, lang: Lang) -> Option<AnyView> {
    let may = task.kind.judges() && task.status.may_become(CaseStatus::Advice);
    if !may || !task.mine || task.done {
        return None;
    }
    if task.experts.is_empty() {
        let nobody = view! {
            <section class="card flow">
                <WhyDetails summary=text::ask(lang).to_owned()><p>{text::ask_nobody(lang)}</p></WhyDetails>
            </section>
        };
        return Some(nobody.into_any());
    }
    let posted = again.posted.0.iter().any(|(name, _)| name == "adviesvraag");
    let experts: Vec<_> = task
        .experts
        .iter()
        .map(|one| {
            let label = named(&one.name, one.skill, one.field.as_ref(), lang);
            Choice::new(one.who.word(), label)
        })
        .collect();
    let facts: Vec<_> =
        task.to_choose.iter().map(|(name, label)| Choice::new(name.clone(), label.get(lang))).collect();
    let files: Vec<_> =
        task.files.iter().map(|file| Choice::new(file.id.to_string(), file.name.clone())).collect();
    let several = |name: &'static str, label: &str, choices: Vec<Choice>| {
        let field = Field::new(name, label).optional(true);
        let values = again.posted.all(name);
        (!choices.is_empty()).then(|| view! { <Checkboxes field choices values plain=true/> })
    };
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name));
    let who = field("deskundige", text::ask_who(lang)).hint(text::ask_who_hint(lang));
    let question = field("adviesvraag", text::ask_question(lang)).hint(text::ask_question_hint(lang));
    let until = field("tot", text::ask_until(lang));
    let day = DateParts {
        day: again.typed("tot-day"),
        month: again.typed("tot-month"),
        year: again.typed("tot-year"),
    };
    let chosen = Some(again.typed("deskundige")).filter(|chosen| !chosen.is_empty());
    let facts = several("feit", text::ask_facts(lang), facts);
    let files = several("adviesdocument", text::ask_documents(lang), files);
    let name = several("adviesnaam", text::ask_name(lang), vec![Choice::new("ja", text::ask_name_box(lang))]);
    let (typed, action) = (again.typed("adviesvraag"), format!("{}/advies", paths::task(task.id)));
    let version = task.version.to_string();
    let form = view! {
        <section class="card flow">
            <WhyDetails summary=text::ask(lang).to_owned() open=posted>
                <form method="post" action=action class="flow" novalidate>
                    <input type="hidden" name="versie" value=version/>
                    <p>{text::ask_body(lang)}</p>
                    <RadioGroup field=who choices=experts value=chosen/>
                    <TextArea field=question value=typed/>
                    {facts}
                    {files}
                    {name}
                    <DateField field=until value=day/>
                    <Button text=text::ask_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
    };
    Some(form.into_any())
}
