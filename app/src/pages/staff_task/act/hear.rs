//! Hearing the applicant before a decision: what differs, what was asked and said, and asking.

use domain::Lang;
use domain::hearing::{AnswerKind, Unheard};
use domain::tasks::TaskKind;
use leptos::prelude::*;
use services::views::{HearingView, Place, TaskView};

use super::super::{Again, write};
use super::version;
use crate::pages::parts::heard;
use crate::paths;
use crate::texts::hearing as text;
use crate::ui::{
    Alert, AlertTone, Button, ButtonKind, Choice, Field, RadioGroup, TextArea, WhyDetails, format,
};

/// What differs and what was said, with the forms to ask and to report; nothing where nothing differs and nobody was asked.
pub fn hear(task: &TaskView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    let hearing = &task.hearing;
    let changes = task.kind == TaskKind::Change;
    if hearing.differing.is_empty() && hearing.asked.is_empty() && !changes && !hearing.uncomputed {
        return None;
    }
    let (tone, heading, notice) = match hearing.differing.is_empty() {
        _ if changes => (AlertTone::Warning, text::hear(lang), text::change_body(lang)),
        true if hearing.uncomputed => (AlertTone::Info, text::hear(lang), text::own_finding(lang)),
        _ => (AlertTone::Warning, text::differs(lang), text::differs_body(lang)),
    };
    let facts = heard::facts(&hearing.differing, lang);
    let asked: Vec<_> = hearing.asked.iter().map(|asked| answer(asked, lang)).collect();
    let form = match hearing.open() {
        Some(_) => report(task, again, lang).into_any(),
        None => ask(task, again, lang).into_any(),
    };
    // Where no ground is chosen an error leads here.
    let id = (!asks_ground(task)).then_some("horen");
    Some(view! {
        <section class="card flow" id=id aria-label=heading>
            <Alert tone heading=heading><p>{notice}</p></Alert>
            {facts}
            {asked}
            {form}
        </section>
    })
}

/// One question with its answer.
pub fn answer(asked: &HearingView, lang: Lang) -> impl IntoView + use<> {
    let when = asked.answered_at.map(|at| format::date_time(at, lang)).unwrap_or_default();
    let by = asked.answered_by.clone().unwrap_or_default();
    let state = match asked.answered {
        None => text::waits(lang, format::date(asked.due, lang)),
        Some(AnswerKind::Written) => text::answered_written(lang, when),
        Some(AnswerKind::Spoken) => text::answered_spoken(lang, by, when),
        Some(AnswerKind::Silent) => text::answered_silent(lang).to_owned(),
        Some(AnswerKind::Dropped) => text::answered_dropped(lang).to_owned(),
    };
    let said = (!asked.said.is_empty()).then(|| view! { <p class="pre">{asked.said.clone()}</p> });
    let on = text::asked_on(lang, format::date_time(asked.asked_at, lang));
    view! { <div class="flow flow-s"><p><strong>{on}</strong></p><p>{state}</p>{said}</div> }
}

fn ask(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field = Field::new("voornemen", text::intent(lang))
        .hint(text::intent_hint(lang))
        .error(again.error("voornemen"));
    let open = write::posted(again, Place::Views);
    let pick = write::pick(task, again, Place::Views, lang);
    let body = text::hear_body(lang, i64::from(task.hearing.days));
    let action = format!("{}/horen", paths::task(task.id));
    let (hidden, typed) = (version(task), again.typed("voornemen"));
    view! {
        <WhyDetails summary=text::hear(lang).to_owned() open=open>
            <form method="post" action=action class="flow" novalidate>
                {hidden}
                <p>{body}</p>
                {pick}
                <TextArea field=field value=typed/>
                <Button text=text::hear_button(lang) kind=ButtonKind::Secondary/>
            </form>
        </WhyDetails>
    }
}

fn report(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field = Field::new("verslag", text::report_label(lang)).error(again.error("verslag"));
    let open = again.error("verslag").is_some();
    let action = format!("{}/gehoord", paths::task(task.id));
    let (hidden, typed) = (version(task), again.typed("verslag"));
    view! {
        <WhyDetails summary=text::report(lang).to_owned() open=open>
            <form method="post" action=action class="flow" novalidate>
                {hidden}
                <TextArea field=field value=typed/>
                <Button text=text::report_button(lang) kind=ButtonKind::Secondary/>
            </form>
        </WhyDetails>
    }
}

/// Whether the form of the decision asks on what ground somebody is not heard: nobody is asked or was heard.
fn asks_ground(task: &TaskView) -> bool {
    let hearing = &task.hearing;
    let needed = task.kind == TaskKind::Change || (!hearing.differing.is_empty() && hearing.about_money);
    needed && hearing.open().is_none() && !hearing.heard()
}

/// The ground why not, in the form of the decision. None is chosen beforehand.
pub fn why_not(task: &TaskView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    if !asks_ground(task) {
        return None;
    }
    let mut choices = Vec::new();
    if task.hearing.about_money {
        choices.push(Choice::new(Unheard::Undoable.as_str(), text::undoable(lang)));
    }
    if task.kind == TaskKind::Change {
        choices.push(Choice::new(Unheard::OwnFacts.as_str(), text::own_facts(lang)));
    }
    let ground = Field::new("horen", text::why_not(lang))
        .hint(text::why_not_hint(lang))
        .optional(true)
        .error(again.error("horen"));
    let reason = Field::new("horen_reden", text::why_not_reason(lang))
        .optional(true)
        .error(again.error("horen_reden"));
    let chosen = Some(again.typed("horen")).filter(|chosen| !chosen.is_empty());
    Some(view! {
        <RadioGroup field=ground choices=choices value=chosen/>
        <TextArea field=reason value=again.typed("horen_reden") rows=3/>
    })
}
