//! Messages of the case, and writing one: from a template, or all in one's own words.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::Again;
use crate::pages::parts::messages;
use crate::paths;
use crate::texts::{case, staff, writing as text};
use crate::ui::{Button, ButtonKind, Choice, Field, Select, TextArea};

/// The value of the button that fills the box instead of sending.
pub const FILL: &str = "invullen";

/// The messages and the form.
pub fn write(task: &TaskView, again: &Again, lang: Lang) -> impl IntoView + use<> {
    let field =
        Field::new("bericht", staff::write(lang)).hint(staff::write_hint(lang)).error(again.error("bericht"));
    let (key, from) = (task.message_key.to_string(), again.typed("uit"));
    let used = task.templates.iter().find(|template| template.id == from);
    let used = used.map(|template| text::template_from(lang, template.name.get(lang)));
    let told = used.map(|used| view! { <p class="soft" role="status">{used}</p> });
    let pick = (!task.templates.is_empty()).then(|| {
        let choices: Vec<_> = task
            .templates
            .iter()
            .map(|template| Choice::new(template.id.clone(), template.name.get(lang)))
            .collect();
        let field = Field::new("sjabloon", text::template(lang))
            .hint(text::template_hint(lang))
            .optional(true)
            .error(again.error("sjabloon"));
        let chosen = Some(again.typed("sjabloon")).filter(|chosen| !chosen.is_empty());
        view! {
            <Select field choices value=chosen/>
            <Button text=text::template_button(lang) kind=ButtonKind::Subtle name="doen" value=FILL/>
            {told}
        }
    });
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
                {pick}
                <TextArea field value=again.typed("bericht") rows=8/>
                <Button text=case::send_message(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    }
}
