//! Sending an application on to the municipality where the applicant lives, or keeping it here.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::super::Again;
use super::version;
use crate::paths;
use crate::texts::staff as text;
use crate::ui::{Button, Choice, Field, RadioGroup, TextArea};

/// The choice and its form; the city of the person register is chosen already.
pub fn forward(task: &TaskView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    let places = task.forward.as_ref()?;
    let choice = |value: String, label: String, hint: Option<&str>| Choice {
        value,
        label,
        hint: hint.map(str::to_owned),
    };
    let cities = places
        .cities
        .iter()
        .map(|(code, name)| choice(code.to_string(), text::forward_city(lang, name), None));
    let other = choice(
        "elders".to_owned(),
        text::forward_other(lang).to_owned(),
        Some(text::forward_other_hint(lang)),
    );
    let here =
        choice("hier".to_owned(), text::forward_here(lang).to_owned(), Some(text::forward_here_hint(lang)));
    let choices: Vec<Choice> = cities.chain([other, here]).collect();
    let typed = again.typed("naar");
    let chosen =
        Some(typed).filter(|typed| !typed.is_empty()).or_else(|| places.home.map(|home| home.to_string()));
    let to = Field::new("naar", text::forward_question(lang)).error(again.error("naar"));
    let place = Field::new("waarheen", text::forward_place(lang))
        .hint(text::forward_place_hint(lang))
        .optional(true)
        .error(again.error("waarheen"));
    Some(view! {
        <section class="card flow" aria-labelledby="doorsturen">
            <h2 class="utrecht-heading-3" id="doorsturen">{text::forward(lang)}</h2>
            <p>{text::forward_body(lang)}</p>
            <form method="post" action=format!("{}/doorsturen", paths::task(task.id)) class="flow" novalidate>
                {version(task)}
                <RadioGroup field=to choices=choices value=chosen/>
                <TextArea field=place value=again.typed("waarheen")/>
                <Button text=text::forward_button(lang)/>
            </form>
        </section>
    })
}
