//! Making a task for a colleague by hand, of a kind whose file allows it.

use domain::Lang;
use leptos::prelude::*;
use services::views::TaskView;

use super::Again;
use crate::paths;
use crate::texts::made as text;
use crate::ui::{Button, ButtonKind, Choice, Field, RadioGroup, TextArea, WhyDetails};

/// The form, folded away until wanted; nothing where no kind may be started by hand.
pub fn start(task: &TaskView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    if task.startable.is_empty() {
        return None;
    }
    let posted = again.posted.0.iter().any(|(name, _)| name == "nieuw_waarom");
    let choice = |(kind, name): &(domain::tasks::TaskKind, domain::Localized)| {
        Choice::new(kind.as_str().to_owned(), name.get(lang))
    };
    let choices: Vec<Choice> = task.startable.iter().map(choice).collect();
    let action = format!("{}/nieuwe-taak", paths::task(task.id));
    let kind = Field::new("nieuw", text::start_kind(lang)).error(again.error("nieuw"));
    let why = Field::new("nieuw_waarom", text::start_why(lang))
        .hint(text::start_hint(lang))
        .error(again.error("nieuw_waarom"));
    let (chosen, typed) = (again.typed("nieuw"), again.typed("nieuw_waarom"));
    let chosen = Some(chosen).filter(|kind| !kind.is_empty());
    Some(view! {
        <section class="card flow">
            <WhyDetails summary=text::start(lang).to_owned() open=posted>
                <form method="post" action=action class="flow" novalidate>
                    <RadioGroup field=kind choices value=chosen/>
                    <TextArea field=why value=typed/>
                    <Button text=text::start_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
    })
}
