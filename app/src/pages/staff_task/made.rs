//! The screen of a kind of task that is made by data: what to do, what it is about, and the ways in which it can end.

use domain::Lang;
use leptos::prelude::*;
use services::views::{MadeFirst, MadeOutcome, MadeShown, NoteAsked, TaskView};

use super::Again;
use super::act::version;
use crate::pages::receipt;
use crate::paths;
use crate::texts::made as text;
use crate::ui::{Alert, AlertTone, Button, ButtonKind, Field, TextArea, WhyDetails, format};

/// Names of the fields, as the use case tells of them.
const NOTE: &str = "uitkomst_notitie";
const TEXT: &str = "uitkomst_tekst";
const BACK: &str = "terug_notitie";

/// What to do, and the answers that it is about; nothing for a kind that is coded.
pub fn head(task: &TaskView, lang: Lang) -> Option<impl IntoView + use<>> {
    let made = task.made.as_ref()?;
    let sections: Vec<_> = task.answers.iter().map(|section| receipt::sent(section, lang)).collect();
    let answers = (!sections.is_empty()).then(|| {
        view! {
            <section class="card flow" aria-labelledby="antwoorden">
                <h2 class="utrecht-heading-3" id="antwoorden">{text::answers(lang)}</h2>
                {sections}
            </section>
        }
    });
    let (why, todo) = (made.why.get(lang).to_owned(), made.todo.get(lang).to_owned());
    Some(view! {
        <section class="card flow" aria-labelledby="te-doen">
            <h2 class="utrecht-heading-3" id="te-doen">{text::todo(lang)}</h2>
            <p class="soft">{why}</p>
            <p class="pre">{todo}</p>
        </section>
        {answers}
    })
}

/// The ways to end it, or what a colleague chose.
pub fn act(task: &TaskView, again: &Again, lang: Lang) -> AnyView {
    let Some(made) = &task.made else { return ().into_any() };
    if !made.may {
        return view! { <p class="card">{text::no_right(lang)}</p> }.into_any();
    }
    if let Some(first) = &made.first {
        return second(task, made, first, again, lang).into_any();
    }
    let two = made.four_eyes.then(|| view! { <p>{text::end_two(lang)}</p> });
    let outcomes: Vec<_> = made.outcomes.iter().map(|one| outcome(task, one, again, lang)).collect();
    view! {
        <section class="card flow" aria-labelledby="uitkomst">
            <h2 class="utrecht-heading-3" id="uitkomst">{text::end(lang)}</h2>
            <p>{text::end_body(lang)}</p>
            {two}
            {outcomes}
        </section>
    }
    .into_any()
}

/// One way to end it: a button, or fields that unfold and a button.
fn outcome(task: &TaskView, outcome: &MadeOutcome, again: &Again, lang: Lang) -> AnyView {
    let label = outcome.label.get(lang).to_owned();
    let hint = outcome.hint.as_ref().map(|hint| view! { <p class="soft">{hint.get(lang).to_owned()}</p> });
    let next = outcome.next.as_ref().map(|next| view! { <p>{text::next(lang, next.get(lang))}</p> });
    let (action, id) = (format!("{}/uitkomst", paths::task(task.id)), outcome.id.clone());
    let posted = again.typed("uitkomst") == outcome.id;
    let fields = fields(outcome, again, posted, lang);
    let unfolds = !fields.is_empty();
    let form = view! {
        <form method="post" action=action class="flow flow-s" novalidate>
            {version(task)}
            <input type="hidden" name="uitkomst" value=id/>
            {hint}
            {fields}
            {next}
            <Button text=label.clone() kind=ButtonKind::Secondary/>
        </form>
    };
    match unfolds {
        true => view! { <WhyDetails summary=label.clone() open=posted>{form}</WhyDetails> }.into_any(),
        false => form.into_any(),
    }
}

/// The fields of one way to end it. Those that were posted have their plain name as id, so that an error leads to them.
fn fields(outcome: &MadeOutcome, again: &Again, posted: bool, lang: Lang) -> Vec<AnyView> {
    let field = |name: &str, label: &str| {
        let id = if posted { name.to_owned() } else { format!("{name}-{}", outcome.id) };
        Field::new(name, label).id(id).error(again.error(name).filter(|_| posted))
    };
    let typed = |name: &str, start: &str| if posted { again.typed(name) } else { start.to_owned() };
    let mut fields = Vec::new();
    if let Some(start) = &outcome.text {
        let (label, hint) = match outcome.asks {
            true => (text::question(lang), text::question_hint(lang)),
            false => (text::message(lang), text::message_hint(lang)),
        };
        let value = typed(TEXT, start);
        fields.push(view! { <TextArea field=field(TEXT, label).hint(hint) value=value rows=8/> }.into_any());
    }
    if outcome.note != NoteAsked::None {
        let note = field(NOTE, text::note(lang)).hint(text::note_hint(lang));
        let note = note.optional(outcome.note == NoteAsked::Optional);
        let value = typed(NOTE, "");
        fields.push(view! { <TextArea field=note value=value rows=3/> }.into_any());
    }
    fields
}

/// What a colleague chose, for the second person.
fn second(
    task: &TaskView,
    made: &MadeShown,
    first: &MadeFirst,
    again: &Again,
    lang: Lang,
) -> impl IntoView + use<> {
    let chose = text::first(lang, &first.by.name, format::date_time(first.at, lang));
    let said = [&first.text, &first.note].into_iter().filter(|text| !text.is_empty());
    let said: Vec<_> = said.map(|text| view! { <p class="pre">{text.clone()}</p> }).collect();
    let label = first.outcome.get(lang).to_owned();
    let shown = view! {
        <Alert heading=chose>
            <p><strong>{label}</strong></p>
            {said}
        </Alert>
    };
    if made.own {
        return view! { {shown}<Alert tone=AlertTone::Warning heading=text::first_own(lang)>""</Alert> }
            .into_any();
    }
    let error = again.error(BACK);
    let open = error.is_some();
    let field = Field::new(BACK, text::back_note(lang)).error(error);
    let (action, typed) = (format!("{}/meekijken", paths::task(task.id)), again.typed(BACK));
    let (other, seen) = (action.clone(), version(task));
    view! {
        {shown}
        <section class="card flow" aria-labelledby="meekijken">
            <h2 class="utrecht-heading-3" id="meekijken">{text::agree_title(lang)}</h2>
            <form method="post" action=action>
                {version(task)}
                <Button text=text::agree(lang) name="doen" value="eens"/>
            </form>
            <WhyDetails summary=text::back(lang).to_owned() open=open>
                <form method="post" action=other class="flow flow-s" novalidate>
                    {seen}
                    <TextArea field=field value=typed rows=3/>
                    <Button text=text::back(lang) kind=ButtonKind::Secondary name="doen" value="terug"/>
                </form>
            </WhyDetails>
        </section>
    }
    .into_any()
}

/// The sentence for a field that only this screen has.
pub fn sentence(field: &str, code: &str, lang: Lang) -> Option<&'static str> {
    let empty = code == "empty";
    match field {
        NOTE if empty => Some(text::err_note(lang)),
        TEXT if empty => Some(text::err_text(lang)),
        BACK if empty => Some(text::err_back(lang)),
        "nieuw" if code == "there_is_one" => Some(text::err_there_is_one(lang)),
        "nieuw" => Some(text::err_kind(lang)),
        "nieuw_waarom" if empty => Some(text::err_start_note(lang)),
        _ => None,
    }
}
