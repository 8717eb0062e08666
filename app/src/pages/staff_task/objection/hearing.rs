//! The hearing: inviting, its report, or why there is none (Awb 7:2, 7:3, 7:7).

use domain::Lang;
use domain::objection::{HeardBy, NoHearing, Step};
use leptos::prelude::*;
use services::views::{ObjectionTask, TaskView};

use super::super::Again;
use super::super::act::version;
use super::{ground, how};
use crate::paths;
use crate::texts::objection as text;
use crate::ui::{
    Button, ButtonKind, Choice, DateField, DateParts, Field, RadioGroup, TextArea, TextField, WhyDetails,
    Width,
};

/// The three forms. The report comes first once somebody was invited.
pub fn hearing(
    task: &TaskView,
    objection: &ObjectionTask,
    again: &Again,
    lang: Lang,
) -> impl IntoView + use<> {
    let invited = objection.steps.iter().any(|row| matches!(row.step, Step::Invited(_)));
    if invited {
        let summary = text::invite_again(lang).to_owned();
        let open = ["dag", "tijd", "hoe", "plaats"].iter().any(|field| again.error(field).is_some());
        let form = invite(task, again, lang);
        view! {
            {held(task, again, lang)}
            <section class="card flow"><WhyDetails summary=summary open=open>{form}</WhyDetails></section>
            {not_held(task, again, lang)}
        }
        .into_any()
    } else {
        view! {
            <section class="card flow" aria-labelledby="uitnodigen">
                <h2 class="utrecht-heading-3" id="uitnodigen">{text::invite(lang)}</h2>
                {invite(task, again, lang)}
            </section>
            {not_held(task, again, lang)}
            {held(task, again, lang)}
        }
        .into_any()
    }
}

fn ways(lang: Lang) -> Vec<Choice> {
    HeardBy::ALL.into_iter().map(|by| Choice::new(by.as_str(), how(by, lang))).collect()
}

fn chosen(again: &Again, name: &str) -> Option<String> {
    Some(again.typed(name)).filter(|chosen| !chosen.is_empty())
}

fn date(again: &Again, name: &str) -> DateParts {
    DateParts {
        day: again.typed(&format!("{name}-day")),
        month: again.typed(&format!("{name}-month")),
        year: again.typed(&format!("{name}-year")),
    }
}

fn invite(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name));
    let day = field("dag", text::invite_day(lang));
    let time = field("tijd", text::invite_time(lang)).hint(text::invite_time_hint(lang));
    let by = field("hoe", text::invite_how(lang));
    let place = field("plaats", text::invite_place(lang));
    view! {
        <form method="post" action=format!("{}/uitnodigen", paths::task(task.id)) class="flow" novalidate>
            {version(task)}
            <p>{text::invite_body(lang)}</p>
            <DateField field=day value=date(again, "dag")/>
            <TextField field=time value=again.typed("tijd") width=Width::Short/>
            <RadioGroup field=by choices=ways(lang) value=chosen(again, "hoe")/>
            <TextArea field=place value=again.typed("plaats")/>
            <Button text=text::invite_button(lang)/>
        </form>
    }
}

fn held(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field = |name: &str, label: &str| Field::new(name, label).error(again.error(name));
    let day = field("gehoord", text::held_day(lang));
    let by = field("manier", text::invite_how(lang));
    let report = field("verslag", text::held_report(lang));
    view! {
        <section class="card flow" aria-labelledby="zitting">
            <h2 class="utrecht-heading-3" id="zitting">{text::held(lang)}</h2>
            <p>{text::held_body(lang)}</p>
            <form method="post" action=format!("{}/zitting", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <DateField field=day value=date(again, "gehoord")/>
                <RadioGroup field=by choices=ways(lang) value=chosen(again, "manier")/>
                <TextArea field=report value=again.typed("verslag")/>
                <Button text=text::held_button(lang)/>
            </form>
        </section>
    }
}

fn not_held(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let open = ["grond", "reden"].iter().any(|field| again.error(field).is_some());
    let choices = NoHearing::ALL
        .into_iter()
        .map(|why| Choice::new(why.as_str(), ground(why, lang)))
        .collect::<Vec<_>>();
    let why = Field::new("grond", text::not_held_question(lang)).error(again.error("grond"));
    let reason = Field::new("reden", text::not_held_reason(lang))
        .hint(text::not_held_reason_hint(lang))
        .error(again.error("reden"));
    let (hidden, action) = (version(task), format!("{}/geen-zitting", paths::task(task.id)));
    let (picked, typed) = (chosen(again, "grond"), again.typed("reden"));
    view! {
        <section class="card flow">
            <WhyDetails summary=text::not_held(lang).to_owned() open=open>
                <form method="post" action=action class="flow" novalidate>
                    {hidden}
                    <RadioGroup field=why choices=choices value=picked/>
                    <TextArea field=reason value=typed/>
                    <Button text=text::not_held_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
    }
}
