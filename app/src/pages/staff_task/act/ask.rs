//! Asking the applicant for information.

use domain::Lang;
use leptos::prelude::*;
use services::views::{Place, TaskView};

use super::super::{Again, write};
use super::version;
use crate::paths;
use crate::texts::{objection, staff as text};
use crate::ui::{Button, ButtonKind, Checkboxes, Choice, Field, TextArea, WhyDetails};

/// The form of a request; nothing while one is open.
pub fn ask(task: &TaskView, again: &Again, lang: Lang) -> Option<impl IntoView + use<>> {
    if task.request.is_some() {
        return None;
    }
    let choices: Vec<_> = task
        .askable
        .iter()
        .map(|(code, label)| Choice { value: code.clone(), label: label.get(lang).to_owned(), hint: None })
        .collect();
    let documents = (!choices.is_empty()).then(|| {
        let field = Field::new("document", text::ask_documents(lang)).optional(true);
        view! { <Checkboxes field choices=choices values=again.posted.all("document") plain=true/> }
    });
    let action = format!("{}/vragen", paths::task(task.id));
    let (summary, body) = match task.objection {
        Some(_) => (objection::ask(lang), objection::ask_body(lang, task.repair_days)),
        None => (text::ask(lang), text::ask_body(lang, task.repair_days)),
    };
    let (hidden, typed) = (version(task), again.typed("vraag"));
    let question = Field::new("vraag", text::ask_question(lang)).optional(true).error(again.error("vraag"));
    let open = write::posted(again, Place::Question);
    let pick = write::pick(task, again, Place::Question, lang);
    Some(view! {
        <section class="card flow">
            <WhyDetails summary=summary.to_owned() open=open>
                <form method="post" action=action class="flow" novalidate>
                    {hidden}
                    <p>{body}</p>
                    {documents}
                    {pick}
                    <TextArea field=question value=typed rows=6/>
                    <Button text=text::ask_button(lang) kind=ButtonKind::Secondary/>
                </form>
            </WhyDetails>
        </section>
    })
}
