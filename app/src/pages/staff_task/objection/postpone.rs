//! Taking more time for an objection, once (Awb 7:10).

use domain::Lang;
use leptos::prelude::*;
use services::views::{ObjectionTask, TaskView};

use super::super::Again;
use super::super::act::version;
use crate::paths;
use crate::texts::objection as text;
use crate::ui::{Button, ButtonKind, Field, TextArea, WhyDetails};

/// The form; nothing once more time was taken.
pub fn postpone(
    task: &TaskView,
    objection: &ObjectionTask,
    again: &Again,
    lang: Lang,
) -> Option<impl IntoView + use<>> {
    if !objection.may_postpone {
        return None;
    }
    let why = Field::new("waarom", text::postpone_why(lang)).error(again.error("waarom"));
    let open = again.error("waarom").is_some();
    let (hidden, action) = (version(task), format!("{}/verdagen", paths::task(task.id)));
    let typed = again.typed("waarom");
    Some(view! {
        <section class="card flow">
            <WhyDetails summary=text::postpone(lang).to_owned() open=open>
                <form method="post" action=action class="flow" novalidate>
                    {hidden}
                    <p>{text::postpone_body(lang)}</p>
                    <TextArea field=why value=typed/>
                    <Button text=text::postpone_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
    })
}
