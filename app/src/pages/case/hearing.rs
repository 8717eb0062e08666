//! What the city asks before a decision: the facts, where they come from, and the answer.

use domain::Lang;
use domain::hearing::AnswerKind;
use leptos::prelude::*;
use services::views::{CaseView, HearingView};

use crate::pages::parts::heard;
use crate::paths;
use crate::texts::hearing as text;
use crate::ui::{Alert, AlertTone, Button, Due, Field, TextArea, format};

/// What was typed and what is wrong with it.
pub type Typed = (String, String);

/// The question that is open, and what was answered last; nothing where nothing was asked.
pub fn hearing(case: &CaseView, again: Option<&Typed>, lang: Lang) -> Option<impl IntoView + use<>> {
    let open = case.hearings.iter().find(|hearing| hearing.answered.is_none());
    match open {
        Some(open) => Some(question(case, open, again, lang).into_any()),
        None => answered(case.hearings.last()?, lang).map(IntoAny::into_any),
    }
}

fn question(case: &CaseView, open: &HearingView, again: Option<&Typed>, lang: Lang) -> impl IntoView + use<> {
    let until = format::date(open.due, lang);
    let (typed, error) = again.cloned().unwrap_or_default();
    let field = Field::new("zienswijze", text::answer(lang))
        .hint(text::answer_hint(lang))
        .error(Some(error).filter(|error| !error.is_empty()));
    let facts = heard::facts(&open.facts, lang).map(|facts| {
        view! { <h3 class="utrecht-heading-3">{text::facts(lang)}</h3>{facts} }
    });
    let action = format!("{}/zienswijze/{}", paths::case(case.id), open.id);
    let (days, explanation) = (open.days_left, open.explanation.clone());
    view! {
        <Alert tone=AlertTone::Warning heading=text::todo(lang)>
            <p>{text::todo_body(lang)}</p>
            <p><Due days=Some(days) date=until.clone()/></p>
            <h3 class="utrecht-heading-3">{text::meant(lang)}</h3>
            <p class="pre" lang="nl">{explanation}</p>
            {facts}
            <p>{text::until(lang, until)}</p>
            <form method="post" action=action class="flow" novalidate>
                <TextArea field=field value=typed/>
                <Button text=text::answer_button(lang)/>
            </form>
        </Alert>
    }
}

fn answered(last: &HearingView, lang: Lang) -> Option<impl IntoView + use<>> {
    let when = last.answered_at.map(|at| format::date_time(at, lang)).unwrap_or_default();
    let told = match last.answered? {
        AnswerKind::Written => text::given(lang, when),
        AnswerKind::Spoken => text::told_spoken(lang, when),
        AnswerKind::Silent | AnswerKind::Dropped => return None,
    };
    let said = last.said.clone();
    Some(view! {
        <Alert heading=text::decided_heading(lang)><p>{told}</p><p class="pre" lang="nl">{said}</p></Alert>
    })
}
