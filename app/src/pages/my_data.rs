//! What the registers tell us about a resident or company.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use leptos::prelude::*;
use services::{Services, purpose};

use super::context;
use crate::http::failed;
use crate::shell::{Main, render};
use crate::texts::overview as text;
use crate::ui::{Alert, AlertTone, SummaryList, SummaryRow};
use crate::visit::Visit;

/// `GET /gegevens`. Asking the register leaves a row in the access log.
pub async fn get(State(services): State<Services>, Extension(visit): Extension<Visit>) -> Response {
    let known = match services.my_data(&visit.scope(purpose::FOLLOW)).await {
        Ok(known) => known,
        Err(problem) => return failed(&services, &visit, &problem),
    };
    let lang = visit.lang;
    render(&context(&services, &visit), text::my_data(lang), None, move || {
        let content = match known {
            None => view! {
                <Alert tone=AlertTone::Warning heading=text::my_data(lang)>
                    <p>{text::my_data_unavailable(lang)}</p>
                </Alert>
            }
            .into_any(),
            Some(known) => {
                let rows: Vec<_> = known
                    .rows
                    .into_iter()
                    .map(|(label, value)| SummaryRow {
                        key: label.get(lang).to_owned(),
                        value: value.get(lang).to_owned().into_any(),
                        change: None,
                    })
                    .collect();
                view! {
                    <SummaryList rows/>
                    <p class="soft">{text::my_data_source(lang, known.source)}</p>
                }
                .into_any()
            }
        };
        view! {
            <Main>
                <div class="flow narrow">
                    <h1 class="utrecht-heading-1">{text::my_data(lang)}</h1>
                    <p class="utrecht-paragraph utrecht-paragraph--lead">{text::my_data_lead(lang)}</p>
                    {content}
                </div>
            </Main>
        }
    })
}
