//! Messages within a case, oldest first, and the form to write one.

use domain::Lang;
use leptos::prelude::*;
use services::views::MessageRow;
use uuid::Uuid;

use crate::texts::{case as text, overview};
use crate::ui::{Button, ButtonKind, Field, TextArea, format};

/// What the form needs.
pub struct Writing {
    /// Where it is posted.
    pub action: String,
    /// Makes a second click harmless.
    pub key: Uuid,
    /// What was typed, after a mistake.
    pub typed: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// The question above the field.
    pub label: String,
    /// Help under the question.
    pub hint: String,
}

/// The messages.
#[must_use]
pub fn list(rows: Vec<MessageRow>, lang: Lang) -> impl IntoView + use<> {
    if rows.is_empty() {
        return view! { <p>{text::no_messages(lang)}</p> }.into_any();
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let from = if row.own { text::you(lang).to_owned() } else { row.from };
            let when = format::date_time(row.at, lang);
            let fresh = row.unread.then(|| format!(", {}", overview::is_new(lang)));
            view! {
                <li>
                    <article class="flow flow-s card card--flat">
                        <p class="small soft"><strong>{from}</strong>", "{when}{fresh}</p>
                        <p class="pre">{row.body}</p>
                    </article>
                </li>
            }
        })
        .collect();
    view! { <ol class="plain flow flow-s">{rows}</ol> }.into_any()
}

/// The messages and the form.
#[must_use]
pub fn messages(rows: Vec<MessageRow>, writing: Writing, lang: Lang) -> impl IntoView + use<> {
    let field = Field::new("bericht", writing.label).hint(writing.hint).error(writing.error);
    view! {
        <section class="flow" aria-labelledby="berichten">
            <h2 class="utrecht-heading-2" id="berichten">{text::messages(lang)}</h2>
            {list(rows, lang)}
            <form method="post" action=writing.action class="flow narrow">
                <input type="hidden" name="sleutel" value=writing.key.to_string()/>
                <TextArea field value=writing.typed/>
                <Button text=text::send_message(lang) kind=ButtonKind::Secondary/>
            </form>
        </section>
    }
}

/// The sentence for a problem with a message, by its code.
#[must_use]
pub fn problem(code: &str, lang: Lang) -> String {
    match code {
        "too_long" => text::message_long(lang),
        _ => text::message_empty(lang),
    }
    .to_owned()
}
