//! Messages of the case, and writing one: from a template, or all in one's own words. The choice of a template stands in
//! other forms for the applicant too.

use domain::Lang;
use leptos::prelude::*;
use services::views::{Place, TaskView};

use super::Again;
use crate::pages::parts::messages;
use crate::paths;
use crate::texts::{case, staff, writing as words};
use crate::ui::{Button, ButtonKind, Choice, Field, Select, TextArea};

/// The value of the button that fills the box instead of sending.
pub const FILL: &str = "invullen";

/// The field of the choice of a template in a form.
pub const fn select(place: Place) -> &'static str {
    match place {
        Place::Message => "sjabloon",
        Place::Question => "vraagsjabloon",
        Place::Views => "voornemensjabloon",
    }
}

/// The field of the text that it fills.
pub const fn text(place: Place) -> &'static str {
    match place {
        Place::Message => "bericht",
        Place::Question => "vraag",
        Place::Views => "voornemen",
    }
}

/// Whether the form of a place was posted, to fill its box or to send it.
pub fn posted(again: &Again, place: Place) -> bool {
    again.posted.0.iter().any(|(name, _)| name == text(place))
}

/// The choice of a template, with the button that fills the box; nothing where none is offered.
pub fn pick(task: &TaskView, again: &Again, place: Place, lang: Lang) -> Option<impl IntoView + use<>> {
    let offered = || task.templates.iter().filter(|template| template.places.contains(&place));
    let choices: Vec<_> =
        offered().map(|template| Choice::new(template.id.clone(), template.name.get(lang))).collect();
    if choices.is_empty() {
        return None;
    }
    let select = select(place);
    let chosen = Some(again.typed(select)).filter(|chosen| !chosen.is_empty());
    let filled = chosen.as_deref().filter(|_| again.errors.is_empty());
    let used = filled.and_then(|id| offered().find(|template| template.id == id));
    let used = used.map(|template| words::template_from(lang, template.name.get(lang)));
    let told = used.map(|used| view! { <p class="soft" role="status">{used}</p> });
    let field = Field::new(select, words::template(lang))
        .hint(words::template_hint(lang))
        .optional(true)
        .error(again.error(select));
    Some(view! {
        <Select field choices value=chosen/>
        <Button text=words::template_button(lang) kind=ButtonKind::Subtle name="doen" value=FILL/>
        {told}
    })
}

/// The messages and the form.
pub fn write(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field =
        Field::new("bericht", staff::write(lang)).hint(staff::write_hint(lang)).error(again.error("bericht"));
    // A template of another form of the page is not where this message came from.
    let from = if posted(again, Place::Message) { again.typed("uit") } else { String::new() };
    let key = task.message_key.to_string();
    view! {
        <section class="flow" aria-labelledby="berichten">
            <h2 class="utrecht-heading-2" id="berichten">{case::messages(lang)}</h2>
            {messages::list(task.messages.clone(), lang)}
            <form
                method="post"
                action=format!("{}/bericht/{}", paths::task(task.id), task.case)
                class="flow narrow"
                novalidate
            >
                <input type="hidden" name="sleutel" value=key/>
                <input type="hidden" name="uit" value=from/>
                {pick(task, again, Place::Message, lang)}
                <TextArea field value=again.typed("bericht") rows=8/>
                <Button text=case::send_message(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    }
}
