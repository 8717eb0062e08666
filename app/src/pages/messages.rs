//! All recent messages of a resident or company.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use services::{Services, purpose};

use super::context;
use super::overview::message_row;
use crate::http::failed;
use crate::shell::{Main, render};
use crate::texts::overview as text;
use crate::visit::Visit;

/// `GET /berichten`.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let (messages, unread) = match services.messages(&visit.scope(purpose::FOLLOW)).await {
        Ok(found) => found,
        Err(problem) => return failed(&services, &visit, &problem),
    };
    let lang = visit.lang;
    let mut ctx = context(&services, &visit);
    ctx.unread = unread;
    render(&ctx, text::messages(lang), None, move || {
        let none = messages.is_empty().then(|| view! { <p>{text::no_messages(lang)}</p> });
        let rows: Vec<_> = messages.into_iter().map(|message| message_row(message, lang)).collect();
        view! {
            <Main>
                <div class="flow narrow">
                    <h1 class="utrecht-heading-1">{text::messages(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{text::messages_lead(lang)}</p>
                    {none}
                    <ul class="list card">{rows}</ul>
                </div>
            </Main>
        }
    })
}
